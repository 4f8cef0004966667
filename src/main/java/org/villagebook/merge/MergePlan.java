package org.villagebook.merge;

import java.util.List;
import java.util.Map;
import org.villagebook.record.Change;
import org.villagebook.record.ConflictEntry;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordState;

/**
 * What taking up a change set would do. Nothing has been written yet.
 *
 * @param fresh     changes that are not known here, in their order; exactly these go into the journal
 * @param states    the new state of every record that they touch
 * @param conflicts fields whose concurrent values will both be kept
 * @param flagged   records that were deleted on one side and edited on the other: the edit stays
 * @param orphans   records whose parent is deleted or not known yet; they are kept and listed
 * @param known     number of changes that were here already
 */
public record MergePlan(List<Change> fresh, Map<RecordId, RecordState> states, List<ConflictEntry> conflicts,
                        List<RecordId> flagged, List<RecordId> orphans, int known) {
}
