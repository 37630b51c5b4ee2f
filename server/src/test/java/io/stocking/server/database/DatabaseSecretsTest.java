package io.stocking.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import io.stocking.persistence.Databases;
import io.stocking.persistence.SchemaMigration;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The passwords of the databases are in no log at any level, nor in what is thrown. */
class DatabaseSecretsTest {
    private static final String WRONG_PASSWORD = "wrong-Vb57nMkk";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final Appender<ILoggingEvent> console = root.getAppender("stderr");
    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(final ILoggingEvent event) {
            said.add(event.getLoggerName() + " " + event.getFormattedMessage() + " "
                    + Arrays.toString(event.getArgumentArray())
                    + (event.getThrowableProxy() == null
                            ? ""
                            : ThrowableProxyUtil.asString(event.getThrowableProxy())));
        }
    };

    @BeforeEach
    void listen() {
        appender.start();
        root.detachAppender(console);
        root.addAppender(appender);
        root.setLevel(Level.ALL);
    }

    @AfterEach
    void listenNoMore() {
        root.setLevel(before);
        root.detachAppender(appender);
        root.addAppender(console);
    }

    @Test
    void shouldTellNoPasswordWhenDatabasesStartRefuseAndAreAway() throws Exception {
        final MySqlAddress address;
        try (EmbeddedMariaDb mysql = EmbeddedMariaDb.start(folder.resolve("mysql"), TestCache.folder());
                EmbeddedRedis redis = EmbeddedRedis.start(folder.resolve("redis"), TestCache.folder())) {
            address = mysql.address();
            assertThat(redis.url()).contains(password("redis"));
            try (Databases databases = databases(address, address.password())) {
                SchemaMigration.run(databases.writer(), PATIENCE);
                databases.readers().getConnection().close();
            }
            shouldNotConnect(address, WRONG_PASSWORD);
        }
        shouldNotConnect(address, address.password());

        assertThat(said).anyMatch(line -> line.contains("hikari"));
        for (final String password : List.of(password("mysql"), password("redis"), WRONG_PASSWORD)) {
            assertThat(password).hasSizeGreaterThan(10);
            assertThat(said).noneMatch(line -> line.contains(password));
        }
    }

    private void shouldNotConnect(final MySqlAddress address, final String password) {
        try (Databases databases = databases(address, password)) {
            assertThatThrownBy(() -> {
                        try (Connection connection = databases.writer().getConnection()) {
                            assertThat(connection).isNull();
                        }
                    })
                    .isInstanceOf(SQLException.class)
                    .satisfies(failure -> said.add(stackTrace(failure)));
        }
    }

    private static Databases databases(final MySqlAddress address, final String password) {
        return new Databases(new Databases.Context()
                .url(address.url())
                .user(address.user())
                .password(password)
                .writerTimeout(Duration.ofSeconds(2)));
    }

    private String password(final String database) throws IOException {
        return Files.readString(folder.resolve(database).resolve("password")).strip();
    }

    private static String stackTrace(final Throwable failure) {
        final StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
