package org.villagebook.desktop.finding;

/**
 * The lines of one rule.
 *
 * @param rule  name of the rule, or null for all of them
 * @param count lines that are shown for it
 */
record RuleGroup(String rule, String title, int weight, int count) {
}
