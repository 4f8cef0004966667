/** Printed forms: templates filled with records, laid out on A4, written as PDF and shown as pictures. */
package org.villagebook.output.paper;
