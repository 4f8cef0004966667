/** Forms in an office's own layout: its workbook, filled from the records of a book. */
package org.villagebook.output.layout;
