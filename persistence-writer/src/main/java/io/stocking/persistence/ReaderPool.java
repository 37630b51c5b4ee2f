package io.stocking.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The readers' connections. Once somebody has waited for one in vain, a single reader at a time goes on trying and the
 * others fail at once: otherwise every worker would be busy waiting, and what waits for a worker would wait for minutes.
 */
final class ReaderPool extends HikariDataSource {
    private final AtomicBoolean trying = new AtomicBoolean();
    private volatile boolean away;

    ReaderPool(final HikariConfig config) {
        super(config);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (!away) {
            return connect();
        }
        if (!trying.compareAndSet(false, true)) {
            throw new SQLTransientConnectionException("MySQL gives no connection, another reader is waiting for one");
        }
        try {
            return connect();
        } finally {
            trying.set(false);
        }
    }

    private Connection connect() throws SQLException {
        try {
            final Connection connection = super.getConnection();
            away = false;
            return connection;
        } catch (final SQLTransientConnectionException timeout) {
            away = true;
            throw timeout;
        }
    }
}
