/** 设置: how the program looks, in which language, and who sits at the keyboard. */
package org.villagebook.desktop.settings;
