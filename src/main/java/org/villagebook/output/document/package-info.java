/**
 * The annual report on paper: a Word template that the office edits, filled with figures, charts and their evidence,
 * as docx and as PDF. Nothing here counts; figures come in as values.
 */
package org.villagebook.output.document;
