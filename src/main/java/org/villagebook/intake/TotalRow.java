package org.villagebook.intake;

import java.util.Set;

/** A row that adds up those above it. It begins with a word for a sum, and is no record. */
final class TotalRow {

    private static final Set<String> WORDS = Set.of("合计", "总计", "小计", "共计", "累计", "本页合计", "total", "sum");

    private TotalRow() {
    }

    static boolean is(Sheet.Row row) {
        return row.cells().stream().filter(cell -> !cell.isEmpty()).findFirst()
                .map(cell -> Heading.plain(cell.text()))
                .filter(WORDS::contains).isPresent();
    }
}
