/** 考勤: who of the resident cadres was in the village on which day. */
package org.villagebook.desktop.workday;
