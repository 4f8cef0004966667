/** 项目: the screens of this activity. */
package org.villagebook.desktop.project;
