/** The window: what starts, which activities there are, how one gets from place to place, and how it looks. */
package org.villagebook.desktop.shell;
