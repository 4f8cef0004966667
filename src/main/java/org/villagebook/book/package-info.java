/** The database: open, unlock, read, write through the one door, search, history, undo. All SQL lives here. */
package org.villagebook.book;
