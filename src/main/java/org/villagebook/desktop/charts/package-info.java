/** 图表: the charts of a site at a readable size, to look into and to save. */
package org.villagebook.desktop.charts;
