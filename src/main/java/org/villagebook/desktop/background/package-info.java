/** Work beside the window: nothing that reads, writes or computes runs on the window's own thread. */
package org.villagebook.desktop.background;
