/** Rosters and ledgers as they come today: workbooks read, their rows planned as records, nothing written. */
package org.villagebook.intake;
