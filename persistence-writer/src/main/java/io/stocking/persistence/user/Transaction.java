package io.stocking.persistence.user;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Several statements that take effect together or not at all. */
final class Transaction {
    private Transaction() {}

    /** The statements. */
    @FunctionalInterface
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    static <T> T run(final DataSource dataSource, final Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                final T result = work.run(connection);
                connection.commit();
                return result;
            } finally {
                // Of no effect behind a commit.
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
