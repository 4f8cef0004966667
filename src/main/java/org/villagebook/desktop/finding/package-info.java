/** 疑点 and 待办: what the rules find doubtful, and what is due; each leads to its record. */
package org.villagebook.desktop.finding;
