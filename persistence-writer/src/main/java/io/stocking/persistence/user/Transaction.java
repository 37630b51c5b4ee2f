package io.stocking.persistence.user;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Statements that count together or not at all. */
final class Transaction {
    private final Connection connection;

    private Transaction(final Connection connection) {
        this.connection = connection;
    }

    /** What to do in a transaction. */
    @FunctionalInterface
    interface Work<T> {
        T run(Transaction transaction) throws SQLException;
    }

    /** Does the work and commits it, or undoes it when it throws. */
    static <T> T run(final DataSource dataSource, final Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                final T result = work.run(new Transaction(connection));
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        }
    }

    /** Runs a statement; returns how many rows it found. */
    int update(final String sql, final Object... values) throws SQLException {
        return Statements.update(connection, sql, values);
    }

    /** Whether a query finds a row. */
    boolean exists(final String sql, final Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Statements.bind(statement, values);
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Adds a row; returns the key it got. */
    long insert(final String sql, final Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            Statements.bind(statement, values);
            statement.executeUpdate();
            try (var keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    private static void rollBack(final Connection connection, final Exception cause) {
        try {
            connection.rollback();
        } catch (final SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
