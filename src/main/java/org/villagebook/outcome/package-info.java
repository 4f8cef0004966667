/** How any call may fail, report and be cancelled. The lowest room: it imports none of the others. */
package org.villagebook.outcome;
