/** 打印: a form, whom it is for, how it looks, the queue, and the sheets that come back. */
package org.villagebook.desktop.printing;
