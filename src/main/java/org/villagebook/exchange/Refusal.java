package org.villagebook.exchange;

import java.util.concurrent.Callable;
import org.villagebook.outcome.Problem;

/** Every reason for which a file is refused: the code that people read over the telephone, and the sentence. */
enum Refusal {
    EMPTY("PK-01", "exchange.empty"),
    NOT_OURS("PK-02", "exchange.notOurs"),
    OTHER_KIND("PK-02", "exchange.otherKind"),
    INCOMPLETE("PK-03", "exchange.incomplete"),
    TRAILING("PK-04", "exchange.trailing"),
    DAMAGED("PK-05", "exchange.damaged"),
    UNKNOWN_SENDER("PK-10", "exchange.unknownSender"),
    REVOKED("PK-11", "exchange.revoked"),
    OTHER_RECIPIENT("PK-12", "exchange.otherRecipient"),
    INCONSISTENT("PK-13", "exchange.inconsistent"),
    SIGNATURE("PK-14", "exchange.signature"),
    ALGORITHM("PK-15", "exchange.algorithm"),
    STRUCTURE("PK-16", "exchange.structure"),
    FILE_TOO_LARGE("PK-20", "exchange.fileTooLarge"),
    TOO_LARGE("PK-20", "exchange.tooLarge"),
    PARTS("PK-21", "exchange.parts"),
    NEWER("PK-40", "exchange.newer"),
    REQUEST("PK-60", "exchange.badRequest"),
    OLDER_LIST("PK-61", "exchange.olderList"),
    OTHER_PROVINCE("PK-62", "exchange.otherProvince"),
    CHANGED_KEYS("PK-63", "exchange.changedKeys"),
    NOT_NAMED("PK-64", "exchange.notNamed");

    private final String code;
    private final String key;

    Refusal(String code, String key) {
        this.code = code;
        this.key = key;
    }

    Problem.PackageRejected because(Object... arguments) {
        return new Problem.PackageRejected(code, key, arguments);
    }

    private Problem.PackageRejected because(Throwable cause) {
        return new Problem.PackageRejected(cause, code, key);
    }

    /**
     * Runs a step over bytes that nobody vouches for. Whatever it throws becomes this refusal; an exhausted stack
     * or heap is the sender's doing too, because everything this program writes is bounded.
     */
    <T> T unless(Callable<T> step) {
        try {
            return step.call();
        } catch (Problem.PackageRejected | Problem.Cancelled known) {
            throw known;
        } catch (StackOverflowError deep) {
            throw STRUCTURE.because(deep);
        } catch (OutOfMemoryError large) {
            throw TOO_LARGE.because(large);
        } catch (Exception broken) {
            throw because(broken);
        }
    }
}
