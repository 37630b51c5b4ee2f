package io.stocking.server.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

/** Looks into the private MariaDB of a data folder, past the server. */
final class Rows {
    private final Path data;

    Rows(final Path data) {
        this.data = data;
    }

    /** The rows of a query, columns joined by a blank. */
    List<String> of(final String sql, final Object... parameters) throws Exception {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:mysql://127.0.0.1:" + PrivateDatabase.mysql(data).port() + "/stocking",
                        "stocking",
                        password());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                final List<String> result = new ArrayList<>();
                while (rows.next()) {
                    result.add(row(rows));
                }
                return result;
            }
        }
    }

    private static String row(final ResultSet rows) throws Exception {
        final List<String> columns = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            columns.add(rows.getString(i));
        }
        return String.join(" ", columns);
    }

    private String password() throws Exception {
        return Files.readString(data.resolve("mysql/password"));
    }
}
