package io.stocking.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a database whose server was killed, when the next server starts. */
@Timeout(120)
class LeftoverTest {
    @TempDir
    private Path folder;

    private final List<ProcessHandle> started = new ArrayList<>();

    private enum Database {
        MARIADB,
        REDIS;

        AutoCloseable start(final Path folder) throws Exception {
            return this == MARIADB
                    ? EmbeddedMariaDb.start(folder, TestCache.folder())
                    : EmbeddedRedis.start(folder, TestCache.folder());
        }

        Path pidFile(final Path folder) {
            return folder.resolve(this == MARIADB ? "mariadb.pid" : "redis.pid");
        }
    }

    @AfterEach
    void endWhatIsLeft() {
        started.forEach(ProcessHandle::destroyForcibly);
        started.forEach(process -> process.onExit().join());
    }

    @ParameterizedTest
    @EnumSource
    void shouldGoOnWithTheSameProcessWhenStartedAfterACrash(final Database database) throws Exception {
        database.start(folder);
        final ProcessHandle leftover = process(database);
        try (AutoCloseable next = database.start(folder)) {
            assertThat(process(database)).isEqualTo(leftover);
            assertThat(leftover.isAlive()).isTrue();
        }
        assertThat(leftover.isAlive()).as("stopped by whoever took it over").isFalse();
        assertThat(database.pidFile(folder)).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void shouldReplaceTheLeftoverWhenItHangs(final Database database) throws Exception {
        database.start(folder);
        final ProcessHandle leftover = process(database);
        new ProcessBuilder("kill", "-STOP", Long.toString(leftover.pid()))
                .start()
                .waitFor();
        assertReplaced(database, leftover);
    }

    @ParameterizedTest
    @EnumSource
    void shouldReplaceTheLeftoverWhenItWasStartedOtherwise(final Database database) throws Exception {
        database.start(folder);
        final ProcessHandle leftover = process(database);
        final String entry = Files.readString(database.pidFile(folder)).strip();
        Files.writeString(database.pidFile(folder), entry.substring(0, entry.lastIndexOf(' ')) + " otherwise\n");
        assertReplaced(database, leftover);
    }

    @ParameterizedTest
    @EnumSource
    void shouldReplaceTheLeftoverWhenNoPidFileNamesIt(final Database database) throws Exception {
        database.start(folder);
        final ProcessHandle leftover = process(database);
        Files.delete(database.pidFile(folder));
        assertReplaced(database, leftover);
    }

    @ParameterizedTest
    @EnumSource
    void shouldLeaveAForeignProcessAloneWhenThePidFileHasItsNumber(final Database database) throws Exception {
        database.start(folder).close();
        final ProcessHandle foreign = new ProcessBuilder("sleep", "600").start().toHandle();
        started.add(foreign);
        final long earlier = foreign.info().startInstant().orElseThrow().toEpochMilli() - 60_000;
        Files.writeString(database.pidFile(folder), "%d %d 1 x%n".formatted(foreign.pid(), earlier));
        try (AutoCloseable next = database.start(folder)) {
            assertThat(process(database)).isNotEqualTo(foreign);
        }
        assertThat(foreign.isAlive()).isTrue();
    }

    private void assertReplaced(final Database database, final ProcessHandle leftover) throws Exception {
        try (AutoCloseable next = database.start(folder)) {
            assertThat(leftover.isAlive()).isFalse();
            assertThat(process(database).isAlive()).isTrue();
        }
    }

    private ProcessHandle process(final Database database) throws IOException {
        final String pid = Files.readString(database.pidFile(folder)).split(" ")[0];
        final ProcessHandle process = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        started.add(process);
        return process;
    }
}
