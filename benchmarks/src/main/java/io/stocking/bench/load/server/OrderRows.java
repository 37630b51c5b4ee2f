package io.stocking.bench.load.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The orders of the load accounts in the private MySQL of a server. */
final class OrderRows implements AutoCloseable {
    private static final int PORT = 2;
    private static final int FIRST_LOAD_ACCOUNT = 501;
    private static final int LAST_LOAD_ACCOUNT = 900;

    private final Connection connection;

    private OrderRows(final Connection connection) {
        this.connection = connection;
    }

    /** @param data folder of the server */
    static OrderRows open(final Path data) throws IOException {
        final String port = Files.readString(data.resolve("mysql/mariadb.pid")).split(" ")[PORT];
        final String password = Files.readString(data.resolve("mysql/password"));
        try {
            return new OrderRows(
                    DriverManager.getConnection("jdbc:mysql://127.0.0.1:" + port + "/stocking", "stocking", password));
        } catch (final SQLException failure) {
            throw new IOException("cannot look into MySQL", failure);
        }
    }

    long count() throws IOException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT COUNT(*) FROM orders WHERE account_id BETWEEN ? AND ?")) {
            statement.setInt(1, FIRST_LOAD_ACCOUNT);
            statement.setInt(2, LAST_LOAD_ACCOUNT);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (final SQLException failure) {
            throw new IOException("cannot count the orders in MySQL", failure);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (final SQLException failure) {
            throw new IOException("cannot close the connection to MySQL", failure);
        }
    }
}
