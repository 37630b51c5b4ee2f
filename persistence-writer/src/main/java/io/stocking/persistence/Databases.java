package io.stocking.persistence;

import com.mysql.cj.jdbc.MysqlDataSource;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;

/** The two connection pools: a patient small one for the writer, one for readers that would rather fail than wait. */
public final class Databases implements AutoCloseable {
    private static final int WRITER_CONNECTIONS = 2;

    private final HikariDataSource writer;
    private final HikariDataSource readers;

    /** Opens no connection yet, so MySQL may still be away. */
    public Databases(final Context context) {
        final Context settings = context.conclude();
        writer = new HikariDataSource(settings.writerPool());
        readers = new ReaderPool(settings.readerPool());
    }

    /** For the writer and the migration. */
    public DataSource writer() {
        return writer;
    }

    /** For history and users, on worker threads. */
    public DataSource readers() {
        return readers;
    }

    @Override
    public void close() {
        readers.close();
        writer.close();
    }

    /** Where MySQL is and how long to wait for it. */
    public static final class Context {
        private static final int LOST_AFTER_TIMEOUTS = 5;
        private static final long IDLE_MILLIS = 10_000;
        private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(250);

        private String url;
        private String user = "root";
        private String password = "";
        private int readerConnections = 4;
        private Duration readerTimeout = Duration.ofSeconds(1);
        private Duration writerTimeout = Duration.ofSeconds(10);

        /** {@code jdbc:mysql://host:port/database}, with any option of Connector/J behind a question mark. */
        public Context url(final String url) {
            this.url = url;
            return this;
        }

        public Context user(final String user) {
            this.user = user;
            return this;
        }

        public Context password(final String password) {
            this.password = password;
            return this;
        }

        /** As many reads run at once; default 4. */
        public Context readerConnections(final int readerConnections) {
            this.readerConnections = readerConnections;
            return this;
        }

        /** How long a reader waits for a connection, and then for an answer; default 1 s. */
        public Context readerTimeout(final Duration readerTimeout) {
            this.readerTimeout = readerTimeout;
            return this;
        }

        /** How long the writer waits for a connection, and then for one statement; default 10 s. */
        public Context writerTimeout(final Duration writerTimeout) {
            this.writerTimeout = writerTimeout;
            return this;
        }

        private Context conclude() {
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(password, "password");
            if (url == null || !url.startsWith("jdbc:mysql:")) {
                throw new IllegalArgumentException("database URL is " + url + ", must start with jdbc:mysql:");
            }
            if (readerConnections < 1) {
                throw new IllegalArgumentException("reader connections are " + readerConnections + ", least is 1");
            }
            requireTimeout("reader timeout", readerTimeout);
            requireTimeout("writer timeout", writerTimeout);
            return this;
        }

        private static void requireTimeout(final String name, final Duration timeout) {
            if (timeout.compareTo(SHORTEST_TIMEOUT) < 0) {
                throw new IllegalArgumentException(name + " is " + timeout + ", least is " + SHORTEST_TIMEOUT);
            }
        }

        private HikariConfig writerPool() {
            // Patient here too: a connection to a slow MySQL must not count as broken, or the writer would get none.
            final Duration half = writerTimeout.dividedBy(2);
            final Duration validation = half.compareTo(SHORTEST_TIMEOUT) < 0 ? SHORTEST_TIMEOUT : half;
            final HikariConfig config = pool("writer", WRITER_CONNECTIONS, writerTimeout, validation);
            // MySQL keeps the locks of a connection that got lost on the way, the checkpoint's too, until it ends it as
            // idle: by default after eight hours. The pool itself ends idle ones before that.
            final long patience =
                    writerTimeout.multipliedBy(LOST_AFTER_TIMEOUTS).toSeconds();
            config.addDataSourceProperty("sessionVariables", "wait_timeout=" + Math.max(1, patience));
            config.setMinimumIdle(0);
            config.setIdleTimeout(IDLE_MILLIS);
            return config;
        }

        private HikariConfig readerPool() {
            return pool("readers", readerConnections, readerTimeout, SHORTEST_TIMEOUT);
        }

        private HikariConfig pool(
                final String name, final int connections, final Duration timeout, final Duration validationTimeout) {
            final String millis = Long.toString(timeout.toMillis());
            final HikariConfig config = new HikariConfig();
            config.setPoolName("mysql-" + name);
            // Not by DriverManager: its login timeout is one for all, so the readers' would be the writer's too.
            config.setDataSourceClassName(MysqlDataSource.class.getName());
            config.addDataSourceProperty("url", url);
            config.addDataSourceProperty("user", user);
            config.addDataSourceProperty("password", password);
            config.setMaximumPoolSize(connections);
            config.setMinimumIdle(1);
            config.setConnectionTimeout(timeout.toMillis());
            config.setValidationTimeout(validationTimeout.toMillis());
            config.setInitializationFailTimeout(-1);
            config.addDataSourceProperty("connectTimeout", millis);
            config.addDataSourceProperty("socketTimeout", millis);
            config.addDataSourceProperty("tcpKeepAlive", "true");
            return config;
        }
    }
}
