package io.stocking.bench.persistence;

import io.stocking.persistence.Databases;
import io.stocking.persistence.SchemaMigration;
import io.stocking.server.database.EmbeddedMariaDb;
import io.stocking.server.database.MySqlAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** The product's own MariaDB with its own settings, whose tables can be made anew. */
final class RowTarget implements AutoCloseable {
    private static final Path PROGRAMS = Path.of(System.getProperty("user.home"), ".cache", "stocking");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final EmbeddedMariaDb server;
    private final MySqlAddress address;

    private RowTarget(final EmbeddedMariaDb server) {
        this.server = server;
        address = server.address();
    }

    /** Starts one with its data in this folder. */
    static RowTarget start(final Path folder) {
        try {
            return new RowTarget(EmbeddedMariaDb.start(folder, PROGRAMS));
        } catch (final IOException e) {
            throw new IllegalStateException("MariaDB cannot be started: " + e.getMessage(), e);
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while MariaDB was started", e);
        }
    }

    /** Leaves nothing but empty tables. */
    Databases empty() throws SQLException {
        final String name = address.user();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DROP DATABASE " + name);
            statement.executeUpdate("CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
        }
        final Databases databases = new Databases(
                new Databases.Context().url(address.url()).user(address.user()).password(address.password()));
        SchemaMigration.run(databases.writer(), PATIENCE);
        return databases;
    }

    /** A connection that takes files, too. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                address.url() + "?allowLoadLocalInfile=true", address.user(), address.password());
    }

    /** Rows of a table. */
    long count(final String table) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            count.next();
            return count.getLong(1);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (final IOException e) {
            throw new IllegalStateException("MariaDB cannot be stopped: " + e.getMessage(), e);
        }
    }
}
