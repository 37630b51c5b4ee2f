package io.stocking.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stocking.persistence.testing.TestDatabase;
import io.stocking.persistence.user.Users;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DatabasesTest {
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
