/** Workbooks from plain values. The same sheets always give the same bytes. */
package org.villagebook.output.sheet;
