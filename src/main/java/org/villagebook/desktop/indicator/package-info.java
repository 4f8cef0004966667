/** 指标: the figures of the report, each with its years and places and the records behind it. */
package org.villagebook.desktop.indicator;
