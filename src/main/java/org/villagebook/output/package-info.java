/** What leaves the program for eyes and paper: charts, documents, sheets. */
package org.villagebook.output;
