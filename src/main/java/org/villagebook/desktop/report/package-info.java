/** 年报: the report as it will print, its words and numbers, its editions and what became of each figure. */
package org.villagebook.desktop.report;
