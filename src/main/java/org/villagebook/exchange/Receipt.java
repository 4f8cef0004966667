package org.villagebook.exchange;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.villagebook.outcome.Problem;

/**
 * The answer to a device (*.vbr): what arrived, what is missing, what was refused, what people ask. Signed by the
 * receiver and encrypted to the device; nothing the device sent is forgotten before a receipt covers it.
 *
 * @param receiver  id of the device that received
 * @param device    id of the device that this is for
 * @param number    rises with every receipt from this receiver to this device
 * @param received  the last package up to which nothing is missing; null if there is none yet
 * @param waiting   numbers that arrived too early and wait for the ones before them
 * @param trustList newest trust list as a file of its own; null if there is nothing new
 */
public record Receipt(String receiver, String device, long number, Manifest.Point received, List<Long> waiting,
                      List<Refused> refused, List<Question> questions, byte[] trustList, Instant createdAt) {

    /** A file that was not taken, and the code of the reason. */
    public record Refused(String file, String code) {
    }

    /** Something the receiver asks or would correct; a person at the site decides. */
    public record Question(String record, String field, String text) {
    }

    public Receipt {
        waiting = List.copyOf(waiting);
        refused = List.copyOf(refused);
        questions = List.copyOf(questions);
        createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The file for that device. */
    public byte[] seal(DeviceKeys sender, Device recipient) {
        if (!receiver.equals(sender.device().id()) || !device.equals(recipient.id())) {
            throw new IllegalArgumentException("receipt names other devices");
        }
        byte[] content = ReceiptJson.write(this);
        return SignedFile.write(Kind.RECEIPT, Envelope.encrypt(sender.suite(), content, recipient),
                Binding.single(sender.suite(), receiver, device, number, content), sender);
    }

    /**
     * Opens a receipt for us. The caller checks that {@link #number} is higher than the last.
     *
     * @throws Problem.PackageRejected PK-01 to PK-05, PK-10 to PK-16, PK-21, PK-40
     */
    public static Receipt read(byte[] file, TrustList trust, DeviceKeys me) {
        SignedFile signed = SignedFile.read(file, Kind.RECEIPT);
        Binding binding = signed.binding();
        if (binding.suite() != trust.suite()) {
            throw Refusal.ALGORITHM.because();
        }
        Device sender = trust.signerOf(signed);
        signed.verify(sender);
        if (trust.isRevoked(sender.id(), Integer.MAX_VALUE, Long.MAX_VALUE)) {
            throw Refusal.REVOKED.because(sender.label());
        }
        if (binding.formatVersion() > Manifest.FORMAT_VERSION) {
            throw Refusal.NEWER.because();
        }
        if (!binding.recipient().equals(me.device().id())) {
            throw Refusal.OTHER_RECIPIENT.because();
        }
        byte[] content = Envelope.decrypt(signed.content(), me);
        return Refusal.PARTS.unless(() -> {
            Receipt receipt = ReceiptJson.read(content);
            if (!Binding.single(binding.suite(), receipt.receiver, receipt.device, receipt.number, content)
                    .equals(binding)) {
                throw Refusal.INCONSISTENT.because();
            }
            return receipt;
        });
    }
}
