/** Charts from plain values, drawn with JFreeChart into pixels or PNG; every bar and slice carries its key. */
package org.villagebook.output.chart;
