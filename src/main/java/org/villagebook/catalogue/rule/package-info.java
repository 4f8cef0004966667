/** The language in which rules are written: what a condition can say, and how its text is understood. */
package org.villagebook.catalogue.rule;
