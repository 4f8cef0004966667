package org.villagebook.outcome;

import java.util.List;

/**
 * Everything that can go wrong and that a person can be told: a message key, its arguments and, for the log only,
 * the cause. The sentence behind the key says what happened and what to do; it never names a path, SQL or a class.
 * Anything that is not a {@code Problem} is a surprise and is shown with a short code instead.
 */
public abstract sealed class Problem extends RuntimeException {

    private final String key;
    private final transient List<Object> arguments;

    private Problem(String key, Throwable cause, Object... arguments) {
        super(key, cause);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** Key of the sentence, for example {@code book.wrongPassword}. */
    public String key() {
        return key;
    }

    /** Arguments of the sentence, in the order of its placeholders. */
    public List<Object> arguments() {
        return arguments;
    }

    /** The person gave something that cannot be used as it is: a value, a file, a word on the command line. */
    public static final class InvalidInput extends Problem {
        public InvalidInput(String key, Object... arguments) {
            super(key, null, arguments);
        }

        public InvalidInput(Throwable cause, String key, Object... arguments) {
            super(key, cause, arguments);
        }
    }

    /** The book could not be opened, read or written. Nothing was changed. */
    public static final class BookFailure extends Problem {
        public BookFailure(String key, Object... arguments) {
            super(key, null, arguments);
        }

        public BookFailure(Throwable cause, String key, Object... arguments) {
            super(key, cause, arguments);
        }
    }

    /** A file of the exchange was refused. {@link #code()} is the short code of the rejection, e.g. {@code PK-03}. */
    public static final class PackageRejected extends Problem {
        private final String code;

        public PackageRejected(String code, String key, Object... arguments) {
            super(key, null, arguments);
            this.code = code;
        }

        public PackageRejected(Throwable cause, String code, String key, Object... arguments) {
            super(key, cause, arguments);
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** A file or picture could not be written. A file that stood there before is unharmed. */
    public static final class OutputFailure extends Problem {
        public OutputFailure(String key, Object... arguments) {
            super(key, null, arguments);
        }

        public OutputFailure(Throwable cause, String key, Object... arguments) {
            super(key, cause, arguments);
        }
    }

    /** The person pressed Cancel. Nothing was changed. */
    public static final class Cancelled extends Problem {
        public Cancelled() {
            super("outcome.cancelled", null);
        }
    }
}
