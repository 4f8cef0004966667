/** Findings (疑点): named rules over records that say what looks wrong and why, in no language. */
package org.villagebook.check;
