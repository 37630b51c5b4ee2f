package io.stocking.persistence.testing;

import io.stocking.persistence.Databases;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An empty database with the schema, a new one for every test. */
public final class TestDatabase implements BeforeEachCallback, AfterEachCallback {
    private static final int NO_SUCH_CONNECTION = 1094;
    // Other tests may use the machine too; those of timeouts set their own.
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private MariaDbServer server;
    private String name;
    private Databases databases;

    @Override
    public void beforeEach(final ExtensionContext context) {
        server = MariaDbServer.shared();
        name = "stocking_" + COUNT.incrementAndGet();
        server.create(name);
        databases = new Databases(new Databases.Context().url(server.url(name)).readerTimeout(PATIENCE));
    }

    @Override
    public void afterEach(final ExtensionContext context) throws SQLException {
        databases.close();
        execute("DROP DATABASE " + name);
    }

    public MariaDbServer server() {
        return server;
    }

    public Databases databases() {
        return databases;
    }

    /** The same database for {@link Databases} of other settings, at another port that leads to it. */
    public Databases.Context at(final int port) {
        return new Databases.Context().url(MariaDbServer.url(port, name));
    }

    /** Runs a statement on a connection of its own. */
    public void execute(final String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** The rows a query finds, each as its columns with a blank between. */
    public List<String> rows(final String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            final List<String> rows = new ArrayList<>();
            while (found.next()) {
                final List<String> columns = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    columns.add(found.getString(i));
                }
                rows.add(String.join(" ", columns));
            }
            return rows;
        }
    }

    /** Everything the writer has written, table by table. */
    public List<String> allRows() throws SQLException {
        final List<String> all = new ArrayList<>();
        for (final String table : List.of(
                "rounds",
                "instruments",
                "accounts",
                "orders",
                "trades",
                "adjustments",
                "round_results",
                "traded_rounds",
                "candles",
                "news",
                "users")) {
            for (final String row : rows("SELECT * FROM " + table + " ORDER BY 1, 2, 3")) {
                all.add(table + " " + row);
            }
        }
        return all;
    }

    /** As an operator's {@code KILL} does to everybody who uses this database. */
    public void killConnections() throws SQLException {
        for (final String id : rows(
                "SELECT id FROM information_schema.processlist WHERE db = DATABASE()" + " AND id <> CONNECTION_ID()")) {
            try {
                execute("KILL " + id);
            } catch (final SQLException failure) {
                if (failure.getErrorCode() != NO_SUCH_CONNECTION) {
                    throw failure;
                }
            }
        }
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(server.url(name), "root", "");
    }
}
