package org.villagebook.exchange;

/**
 * What a package says on its outside, after its signature held. Only {@link PackageReader#peek} makes one, so a
 * header in hand means: this enrolled device signed exactly this file. The content is still unread.
 */
public final class SealedHeader {

    private final Binding binding;
    private final Device sender;
    private final String fileHash;

    SealedHeader(Binding binding, Device sender, String fileHash) {
        this.binding = binding;
        this.sender = sender;
        this.fileHash = fileHash;
    }

    /** The device that signed, as the trust list knows it. */
    public Device sender() {
        return sender;
    }

    /** Id of the device that the package is encrypted to. */
    public String recipient() {
        return binding.recipient();
    }

    public int epoch() {
        return binding.epoch();
    }

    public long seq() {
        return binding.seq();
    }

    /** Hash of the manifest before this one; empty for the first of an epoch. */
    public String previous() {
        return binding.previous();
    }

    /** Identity of the package in its chain. */
    public String manifestHash() {
        return binding.content();
    }

    /** Last package the sender's restored backup knew of; null if it says nothing about that. */
    public Manifest.Point restoredFrom() {
        return binding.restoredFrom();
    }

    Binding binding() {
        return binding;
    }

    String fileHash() {
        return fileHash;
    }

    @Override
    public String toString() {
        return sender.id() + '.' + epoch() + '.' + seq();
    }
}
