package org.villagebook.book;

import java.sql.SQLException;

/** Carries an SQLException through a lambda to the place in {@link Book} that turns it into a problem. */
final class UncheckedSqlException extends RuntimeException {

    UncheckedSqlException(SQLException cause) {
        super(cause);
    }
}
