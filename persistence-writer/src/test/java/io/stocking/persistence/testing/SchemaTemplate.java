package io.stocking.persistence.testing;

import io.stocking.persistence.Databases;
import io.stocking.persistence.SchemaMigration;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A migrated database that is copied for each test: a copy takes a small part of the time of a migration. */
final class SchemaTemplate {
    private static final String NAME = "stocking_template";
    private static final int DEFINITION = 2;

    private final MariaDbServer server;
    private final Map<String, String> definitions = new LinkedHashMap<>();

    SchemaTemplate(final MariaDbServer server) {
        this.server = server;
        try (Connection connection = connect("");
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("CREATE DATABASE " + NAME + " CHARACTER SET utf8mb4");
            migrate();
            readDefinitions(statement);
        } catch (final SQLException e) {
            throw new IllegalStateException("the schema cannot be made", e);
        }
    }

    private void migrate() {
        try (Databases databases = new Databases(new Databases.Context().url(server.url(NAME)))) {
            SchemaMigration.run(databases.writer(), Duration.ofSeconds(10));
        }
    }

    private void readDefinitions(final Statement statement) throws SQLException {
        try (ResultSet tables = statement.executeQuery("SHOW TABLES IN " + NAME)) {
            while (tables.next()) {
                definitions.put(tables.getString(1), "");
            }
        }
        for (final Map.Entry<String, String> table : definitions.entrySet()) {
            try (ResultSet shown = statement.executeQuery("SHOW CREATE TABLE " + NAME + "." + table.getKey())) {
                shown.next();
                table.setValue(shown.getString(DEFINITION));
            }
        }
    }

    /** Creates a database with the tables, and the rows that belong to the schema. */
    void copyTo(final String name) {
        try (Connection connection = connect("");
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
            statement.executeUpdate("USE " + name);
            // The tables come in the order of their names, not of their references.
            statement.executeUpdate("SET foreign_key_checks = 0");
            for (final Map.Entry<String, String> table : definitions.entrySet()) {
                statement.executeUpdate(table.getValue());
                statement.executeUpdate("INSERT INTO %s SELECT * FROM %s.%1$s".formatted(table.getKey(), NAME));
            }
        } catch (final SQLException e) {
            throw new IllegalStateException("the schema cannot be copied to " + name, e);
        }
    }

    private Connection connect(final String database) throws SQLException {
        return DriverManager.getConnection(server.url(database), "root", "");
    }
}
