/** 导入: rosters and ledgers from workbooks, looked at before anything is written. */
package org.villagebook.desktop.roster;
