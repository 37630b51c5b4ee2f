package io.stocking.journal.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.stocking.journal.JournaledExchange;
import io.stocking.journal.LogFiles;
import io.stocking.journal.file.DiskSync;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.agrona.IoUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalRetentionTest {
    @TempDir
    private Path directory;

    private RetainedExchange exchange;

    @BeforeEach
    void open() {
        exchange = new RetainedExchange(directory);
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void shouldDeleteCommandsWhenTheOldestOfThreeSnapshotsHasPassedThem() throws IOException {
        fill(0, 15, 44, 48, 52);

        exchange.sweep();

        assertThat(exchange.commandFiles()).containsExactly(41L, 51L);
        assertThat(exchange.snapshots()).containsExactly(52L, 48L, 44L);
    }

    @Test
    void shouldComeToTheSameStateWhenNewerSnapshotsAreDamagedAfterOldCommandsWereDeleted() throws IOException {
        fill(0, 44, 48, 52);
        exchange.sweep();
        final String hash = exchange.exchange().stateHash();
        LogFiles.flipBit(exchange.snapshotFiles().get(0), 100);
        LogFiles.flipBit(exchange.snapshotFiles().get(1), 100);

        exchange.reopen();

        assertThat(exchange.exchange().stateHash()).isEqualTo(hash);
        exchange.tradeTo(60).anHourLater().tradeTo(70).reopen();
        assertThat(exchange.exchange().lastIndex()).isEqualTo(70);
    }

    @Test
    void shouldKeepWhatAnOlderSnapshotNeedsWhenANewerOneIsDamaged() throws IOException {
        fill(0, 15, 25, 44, 48, 52);
        LogFiles.flipBit(exchange.snapshotFiles().get(0), 100);

        exchange.sweep();

        assertThat(exchange.commandFiles()).containsExactly(21L, 31L, 41L, 51L);
        assertThat(exchange.snapshots()).containsExactly(52L, 48L, 44L, 25L);
    }

    @Test
    void shouldDeleteNothingWhenFewerThanTwoSnapshotsAreWhole() throws IOException {
        fill(0, 44, 48, 52);
        LogFiles.flipBit(exchange.snapshotFiles().get(0), 100);
        LogFiles.flipBit(exchange.snapshotFiles().get(1), 100);

        exchange.sweep();

        assertThat(exchange.commandFiles()).containsExactly(1L, 21L, 31L, 41L, 51L);
        assertThat(exchange.snapshots()).containsExactly(52L, 48L, 44L);
    }

    @Test
    void shouldDeleteNothingWhenTheEventLogEndsBeforeTheSnapshots() throws IOException {
        exchange.exchange().open().withoutEvents();
        fill(0, 44, 48, 52);

        exchange.sweep();

        assertThat(exchange.commandFiles()).containsExactly(1L, 21L, 31L, 41L, 51L);
        final String hash = exchange.exchange().stateHash();
        assertThat(exchange.reopen().exchange().stateHash()).isEqualTo(hash);
    }

    @Test
    void shouldKeepEventsWhenTheirRoundRanAtTheOldestSnapshot() throws IOException {
        fill(31, 44, 48, 52);

        exchange.sweep();

        assertThat(exchange.eventFiles()).containsExactly(21L, 31L, 41L, 51L);
        assertThat(exchange.commandFiles()).containsExactly(41L, 51L);
        exchange.reopen();
        assertThat(exchange.delivered()).isEqualTo(52 - 30);
    }

    @Test
    void shouldKeepEventsWhenTheyAreNotInMySqlYet() throws IOException {
        fill(42, 44, 48, 52);
        exchange.rowsWrittenUpTo.set(0);
        assertThat(exchange.sweep().eventFiles()).containsExactly(1L, 21L, 31L, 41L, 51L);
        assertThat(exchange.commandFiles()).containsExactly(41L, 51L);
        exchange.rowsWrittenUpTo.set(20);
        assertThat(exchange.sweep().eventFiles()).containsExactly(1L, 21L, 31L, 41L, 51L);
        exchange.rowsWrittenUpTo.set(21);
        assertThat(exchange.sweep().eventFiles()).containsExactly(21L, 31L, 41L, 51L);
        exchange.rowsWrittenUpTo.set(52);
        assertThat(exchange.sweep().eventFiles()).containsExactly(41L, 51L);
    }

    @Test
    void shouldKeepFilesWhenTheyWereLeftAfterTheHistoryBegan() throws IOException {
        fill(42, 44, 48, 52);

        exchange.sweep(exchange.retention().keep(Duration.ofHours(3)));

        assertThat(exchange.commandFiles()).containsExactly(21L, 31L, 41L, 51L);
        assertThat(exchange.eventFiles()).containsExactly(21L, 31L, 41L, 51L);
    }

    @Test
    void shouldKeepTheNewestFileWhenEverythingHasPassedIt() throws IOException {
        exchange.tradeTo(20).snapshot().tradeTo(21).snapshot().tradeTo(22).snapshot();
        exchange.anHourLater().anHourLater();

        exchange.sweep();

        assertThat(exchange.commandFiles()).containsExactly(1L);
        assertThat(exchange.eventFiles()).containsExactly(1L);
        assertThat(exchange.reopen().exchange().lastIndex()).isEqualTo(22);
    }

    @Test
    void shouldKeepASnapshotToReplayEachFileFromWhenItIsHistory() throws IOException {
        fill(42, 12, 14, 22, 25, 44, 48, 52);

        exchange.sweep(exchange.retention().keep(Duration.ofHours(4)));

        assertThat(exchange.snapshots()).containsExactly(52L, 48L, 44L, 22L, 12L);
        exchange.sweep(exchange.retention().keep(Duration.ofHours(3)));
        assertThat(exchange.snapshots()).containsExactly(52L, 48L, 44L, 22L);
    }

    @Test
    void shouldDeriveWhatTheHistoryHoldsWhenTheEventLogIsGone() throws IOException {
        fill(42, 22, 44, 48, 52);
        exchange.sweep(exchange.retention().keep(Duration.ofHours(3)));
        exchange.close();
        IoUtil.delete(exchange.events().toFile(), false);

        exchange.reopen();

        assertThat(exchange.eventFiles()).containsExactly(23L);
        assertThat(exchange.delivered()).isEqualTo(52 - 41);
    }

    @Test
    void shouldDeleteByItselfWhenStarted() {
        fill(42, 44, 48, 52);
        try (JournalRetention retention =
                new JournalRetention(exchange.retention().interval(Duration.ofMillis(1)))) {
            retention.start();
            await().until(() -> exchange.commandFiles().equals(List.of(41L, 51L)));
        }
    }

    @Test
    void shouldGoOnAfterAFailureWhenStarted() {
        fill(42, 44, 48, 52);
        exchange.rowsWrittenUpTo.set(-1);
        try (JournalRetention retention = new JournalRetention(exchange.retention()
                .rowsWrittenUpTo(this::rowsWrittenUpToOrFailure)
                .interval(Duration.ofMillis(1)))) {
            retention.start();
            await().until(() -> exchange.rowsWrittenUpTo.get() == 0);
            await().until(() -> exchange.commandFiles().equals(List.of(41L, 51L)));
        }
    }

    private long rowsWrittenUpToOrFailure() {
        if (exchange.rowsWrittenUpTo.compareAndSet(-1, 0)) {
            throw new IllegalStateException("broken on purpose");
        }
        return exchange.rowsWrittenUpTo.get();
    }

    @Test
    void shouldLeaveNoGapWhenItEndsBetweenTwoFiles() throws IOException {
        final Path first = Files.createFile(directory.resolve("1"));
        final Path third = Files.createFile(directory.resolve("3"));

        assertThatThrownBy(() ->
                        new HistoryDisk(DiskSync.ofSystem()).delete(List.of(first, directory.resolve("2"), third)))
                .isInstanceOf(NoSuchFileException.class);

        assertThat(first).doesNotExist();
        assertThat(third).exists();
    }

    /** Makes files that begin with commands 1, 21, 31, 41 and 51, the last is 52; a round can begin with one of them. */
    private void fill(final long roundStart, final long... snapshotsAfter) {
        for (long command = exchange.exchange().lastIndex() + 1; command <= 52; command++) {
            if (command == roundStart) {
                exchange.exchange().beginRound();
            } else {
                exchange.tradeTo(Math.max(command, JournaledExchange.OPENING));
            }
            command = exchange.exchange().lastIndex();
            if (LongStream.of(snapshotsAfter).anyMatch(exchange::isAt)) {
                exchange.snapshot();
            }
            if (command >= 20 && command % 10 == 0) {
                exchange.anHourLater();
            }
        }
    }
}
