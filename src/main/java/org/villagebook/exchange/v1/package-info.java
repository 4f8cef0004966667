/**
 * What stands inside a package of format version 1, byte for byte: limits, strict JSON and the change lines. It is
 * never changed; a newer format gets a package of its own beside this one, and files of this one stay readable.
 */
package org.villagebook.exchange.v1;
