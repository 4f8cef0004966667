package org.villagebook.intake;

import java.util.List;

/** A workbook as it was read: its sheets in order. */
public record Workbook(List<Sheet> sheets) {
}
