package org.villagebook.desktop.dashboard;

/** One recent transaction: what was done to how many records, by whom and when. */
record Doing(String what, String who, String when) {
}
