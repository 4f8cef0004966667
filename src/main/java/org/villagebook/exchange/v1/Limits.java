package org.villagebook.exchange.v1;

/** What a file may hold. Every reader refuses more, every writer splits or refuses before it gets there. */
public final class Limits {

    /** A whole file on the stick, in bytes. */
    public static final int FILE = 64 << 20;
    /** Nesting of ASN.1 values. */
    public static final int DER_DEPTH = 32;
    /** Number of ASN.1 values in one structure. */
    public static final int DER_VALUES = 2_000;
    /** Signed attributes of a signer, in bytes. */
    public static final int SIGNED_ATTRIBUTES = 16 << 10;
    /** A device certificate, in bytes. */
    public static final int CERTIFICATE = 4 << 10;

    public static final int MANIFEST = 256 << 10;
    /** Everything in a package after it was inflated, in bytes. */
    public static final int INFLATED = 256 << 20;
    /** Inflated bytes for each compressed byte; counts only above {@link #INFLATED_FREE}. */
    public static final int RATIO = 200;
    /** Packages that inflate to no more than this may compress as well as they like. */
    public static final int INFLATED_FREE = 1 << 20;
    /** Parts beside the manifest: the changes and the blobs. */
    public static final int PARTS = 1_000;
    /** One attached file, in bytes. */
    public static final int BLOB = 5 << 20;

    public static final int CHANGES = 200_000;
    /** One change line without its line feed, in bytes of UTF-8. */
    public static final int LINE = 64 << 10;
    /** One text value, in UTF-16 units. */
    public static final int STRING = 8 << 10;
    /** Name of a field, in UTF-16 units; columns that no catalogue knows carry their heading. */
    public static final int NAME = 256;
    public static final int JSON_DEPTH = 8;

    /** A receipt, a trust list or a catalogue, in bytes. */
    public static final int LIST = 8 << 20;
    /** An enrolment request, in bytes. */
    public static final int REQUEST = 32 << 10;

    /** Catalogue files in one issue. */
    public static final int CATALOGUE_FILES = 200;
    /** One catalogue file, in bytes of UTF-8. */
    public static final int CATALOGUE_FILE = 256 << 10;

    /** Packages of one device that may wait for the missing ones before them. */
    public static final int WAITING = 100;
    /** How far a number may run ahead of the expected one before a person has to look. */
    public static final long AHEAD = 10_000;
    /** The highest number: 2^53, the last that every JSON reader keeps exactly. */
    public static final long NUMBER = 1L << 53;

    private Limits() {
    }
}
