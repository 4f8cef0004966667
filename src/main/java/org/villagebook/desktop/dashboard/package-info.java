/** 工作台: what needs the person today, and how the site stands. */
package org.villagebook.desktop.dashboard;
