package io.stocking.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.stocking.persistence.testing.TestDatabase;
import io.stocking.persistence.user.Users;
import io.stocking.testing.FaultyLink;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DatabasesTest {
    private static final int WORKERS = 8;
    private static final int READERS = 64;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void shouldChangeNothingWhenMigratedAgain() throws Exception {
        database.execute("INSERT INTO users (kind, nickname, created_at) VALUES ('guest', 'alice', 1)");
        SchemaMigration.run(database.databases().writer(), Duration.ZERO);
        assertThat(database.rows("SELECT nickname FROM users")).containsExactly("alice");
    }

    @Test
    void shouldGiveReadersAnErrorWhenServerNeverAnswers() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Databases databases = new Databases(
                        new Databases.Context().url("jdbc:mysql://127.0.0.1:" + silent.getLocalPort() + "/x"))) {
            final Users users = new Users(databases.readers(), () -> 0);
            assertThatThrownBy(() -> users.find(1_000))
                    .isInstanceOf(DatabaseUnavailableException.class)
                    .hasMessage("cannot read user 1000");
        }
    }

    @Test
    void shouldConnectTheWriterToASlowServerWhenReadersWouldHaveGivenUp() throws Exception {
        try (FaultyLink link = new FaultyLink(database.server().port());
                Databases databases = new Databases(database.at(link.port()).readerTimeout(Duration.ofSeconds(1)))) {
            link.delayAnswers(Duration.ofMillis(600));
            try (Connection connection = databases.writer().getConnection()) {
                assertThat(connection.isValid(10)).isTrue();
            }
        }
    }

    @Test
    void shouldLetOneReaderWaitAndTheOthersFailWhenServerIsAway() throws Exception {
        final Duration timeout = Duration.ofSeconds(2);
        try (FaultyLink link = new FaultyLink(database.server().port());
                Databases databases = new Databases(database.at(link.port()).readerTimeout(timeout))) {
            final Users users = new Users(databases.readers(), () -> 0);
            assertThat(users.find(1_000)).isEmpty();
            link.cut();
            await().until(() -> isAway(users));
            final ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
            final List<Future<Boolean>> waits = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                waits.add(workers.submit(() -> waitsInVain(users, timeout)));
            }
            workers.shutdown();
            assertThat(workers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            int waited = 0;
            for (final Future<Boolean> wait : waits) {
                waited += wait.get() ? 1 : 0;
            }
            assertThat(waited).as("readers that waited, of %d", READERS).isLessThan(READERS / 2);

            link.restore();
            await().atMost(Duration.ofSeconds(30)).until(() -> !isAway(users));
        }
    }

    private static boolean waitsInVain(final Users users, final Duration timeout) {
        final long begin = System.nanoTime();
        assertThat(isAway(users)).isTrue();
        return System.nanoTime() - begin > timeout.toNanos() / 2;
    }

    private static boolean isAway(final Users users) {
        try {
            users.find(1_000);
            return false;
        } catch (final DatabaseUnavailableException away) {
            return true;
        }
    }

    @Test
    void shouldGiveUpMigrationWhenServerStaysAway() throws IOException {
        final int freePort;
        try (ServerSocket reserved = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            freePort = reserved.getLocalPort();
        }
        final Databases.Context context = new Databases.Context()
                .url("jdbc:mysql://127.0.0.1:" + freePort + "/x")
                .writerTimeout(Duration.ofMillis(250));
        try (Databases databases = new Databases(context)) {
            assertThatThrownBy(() -> SchemaMigration.run(databases.writer(), Duration.ofSeconds(1)))
                    .isInstanceOf(FlywayException.class);
        }
    }

    @Test
    void shouldNameTheSettingWhenItIsWrong() {
        assertThatThrownBy(() -> new Databases(new Databases.Context().url("mysql://h/d")))
                .hasMessage("database URL is mysql://h/d, must start with jdbc:mysql:");
        assertThatThrownBy(() -> new Databases(
                        new Databases.Context().url("jdbc:mysql://h/d").readerTimeout(Duration.ofMillis(10))))
                .hasMessage("reader timeout is PT0.01S, least is PT0.25S");
    }
}
