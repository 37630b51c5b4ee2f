package io.stocking.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMariaDbTest {
    private static final Path CACHE = TestCache.folder();

    @TempDir
    private Path folder;

    @Test
    void shouldKeepDataWhenStartedAgain() throws Exception {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(folder, CACHE)) {
            execute(database.address(), "create table t (name varchar(9))", "insert into t values ('한국🙂')");
        }
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(folder, CACHE)) {
            assertThat(query(database.address(), "select name from t")).isEqualTo("한국🙂");
        }
    }

    @Test
    void shouldRefuseWhoeverDoesNotKnowThePassword() throws Exception {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(folder, CACHE)) {
            for (final String user : List.of("root", "", "stocking")) {
                final MySqlAddress stranger =
                        new MySqlAddress(database.address().url(), user, "");
                assertThatThrownBy(() -> query(stranger, "select 1")).isInstanceOf(SQLException.class);
            }
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void shouldShareNoTemporaryFilesWhenOthersRun() throws Exception {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(folder, CACHE)) {
            assertThat(query(database.address(), "select @@tmpdir"))
                    .isEqualTo(folder.resolve("tmp").toString());
        }
    }

    private static void execute(final MySqlAddress at, final String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(at.url(), at.user(), at.password());
                Statement statement = connection.createStatement()) {
            for (final String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String query(final MySqlAddress at, final String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(at.url(), at.user(), at.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
