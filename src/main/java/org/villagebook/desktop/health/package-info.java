/** 健康: the screens of this activity. */
package org.villagebook.desktop.health;
