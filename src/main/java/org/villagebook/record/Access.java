package org.villagebook.record;

import java.time.Instant;

/** A person asked to see a masked number in full, and why. */
public record Access(Instant at, String who, RecordId record, String type, String field, String reason) {
}
