package org.villagebook.exchange;

/**
 * A package ready to be written to a file.
 *
 * @param bytes    the whole file
 * @param manifest the manifest with the hashes of all parts; the book keeps it to make the same package again
 */
public record SealedPackage(byte[] bytes, Manifest manifest) {
}
