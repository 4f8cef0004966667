package org.villagebook.indicator;

import java.util.Collection;
import org.villagebook.record.HistoryEntry;
import org.villagebook.record.RecordId;

/** What may be wrong with the records behind a figure. */
public interface Doubts {

    /** Whether one of these fields of the record has concurrent values that nobody has decided. */
    boolean disputed(RecordId record, Collection<String> fields);

    /** Whether the package, as it is kept here, no longer verifies. */
    boolean unproven(HistoryEntry.Origin origin);
}
