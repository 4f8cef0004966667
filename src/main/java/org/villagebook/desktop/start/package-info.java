/** Before a book is open: welcome, unlock, new book. */
package org.villagebook.desktop.start;
