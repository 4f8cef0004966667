/**
 * The figures of the annual report: what is counted, for which time and place, and the records behind each.
 * Definitions are data; nothing here knows a single indicator.
 */
package org.villagebook.indicator;
