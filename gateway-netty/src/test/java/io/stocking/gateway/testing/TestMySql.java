package io.stocking.gateway.testing;

import io.stocking.persistence.Databases;
import io.stocking.persistence.testing.MariaDbServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A database with the exchange's tables, in the MariaDB of this process. */
public final class TestMySql implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Databases databases;

    public TestMySql() {
        final String name = "gateway_" + COUNT.incrementAndGet();
        final MariaDbServer server = MariaDbServer.shared();
        server.create(name);
        databases = new Databases(new Databases.Context().url(server.url(name)).readerTimeout(Duration.ofSeconds(10)));
    }

    public DataSource dataSource() {
        return databases.readers();
    }

    /** For the writer. */
    public DataSource writer() {
        return databases.writer();
    }

    public void execute(final String sql) throws SQLException {
        try (Connection connection = databases.writer().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        databases.close();
    }
}
