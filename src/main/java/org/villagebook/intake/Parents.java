package org.villagebook.intake;

import java.util.List;

/** How the rows of a sheet come to the records that they belong to. */
interface Parents {

    /** Gives every row its parent, or refuses the row. */
    void settle(List<ReadRow> rows);
}
