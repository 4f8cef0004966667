package org.villagebook.exchange;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.villagebook.exchange.v1.Limits;

/**
 * The five kinds of file. Each has an eContentType of its own (RFC 5652 section 5.2), which is a signed attribute, so
 * that a signature made for one kind never passes for another. The identifiers stand under a UUID (X.667).
 */
enum Kind {
    PACKAGE(1, Limits.FILE), RECEIPT(2, Limits.LIST), REQUEST(3, Limits.REQUEST), TRUST_LIST(4, Limits.LIST),
    CATALOGUE(5, Limits.LIST);

    private static final String ARC = "2.25.297582600892093761839122795780437909403.";
    /** The signed attribute that holds the {@link Binding}. */
    static final ASN1ObjectIdentifier BINDING = new ASN1ObjectIdentifier(ARC + 9);

    private final ASN1ObjectIdentifier contentType;
    private final int limit;

    Kind(int branch, int limit) {
        this.contentType = new ASN1ObjectIdentifier(ARC + branch);
        this.limit = limit;
    }

    ASN1ObjectIdentifier contentType() {
        return contentType;
    }

    /** Largest file of this kind, in bytes. */
    int limit() {
        return limit;
    }

    static boolean knows(ASN1ObjectIdentifier type) {
        for (Kind kind : values()) {
            if (kind.contentType.equals(type)) {
                return true;
            }
        }
        return false;
    }
}
