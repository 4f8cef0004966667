/** Records and what happens to them: values, changes, dots and contexts; how a record takes up a change. */
package org.villagebook.record;
