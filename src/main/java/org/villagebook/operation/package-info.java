/** The named things that a person can ask for, one class a verb. Desktop and command line are two thin clients of it. */
package org.villagebook.operation;
