/** 农户: the screens of this activity. */
package org.villagebook.desktop.household;
