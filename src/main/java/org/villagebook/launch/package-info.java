/** Starting the program: the only place that knows every room, and builds the object graph by hand. */
package org.villagebook.launch;
