package org.villagebook.book;

import java.sql.SQLException;
import org.villagebook.outcome.Problem;

/** Says in the person's words what the database could not do. */
final class Failures {

    private static final int FULL = 13;
    private static final int READ_ONLY = 8;
    private static final int CORRUPT = 11;
    private static final int NOT_A_DATABASE = 26;

    private Failures() {
    }

    static Problem problem(Exception failed) {
        SQLException sql = failed instanceof SQLException direct ? direct : (SQLException) failed.getCause();
        String key = switch (sql.getErrorCode() & 0xFF) {
            case FULL -> "book.diskFull";
            case READ_ONLY -> "book.readOnly";
            case CORRUPT, NOT_A_DATABASE -> "book.damaged";
            default -> "book.failed";
        };
        return new Problem.BookFailure(sql, key);
    }
}
