/**
 * The command line: one small class a command, none of which decides anything about records. A command asks the
 * operations and hands back an {@link org.villagebook.cli.Answer}; how it is printed, in which language, and how
 * failures become sentences and exit codes is decided in one place each.
 */
package org.villagebook.cli;
