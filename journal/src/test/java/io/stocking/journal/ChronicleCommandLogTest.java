package io.stocking.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stocking.journal.file.QueueFiles;
import io.stocking.port.LogUnavailableException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.openhft.chronicle.queue.impl.TableStore;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import net.openhft.chronicle.queue.impl.single.TableStoreWriteLock;
import net.openhft.chronicle.queue.impl.table.Metadata;
import net.openhft.chronicle.queue.impl.table.SingleTableBuilder;
import net.openhft.chronicle.threads.BusyTimedPauser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChronicleCommandLogTest {
    @TempDir
    private Path directory;

    @TempDir
    private Path copy;

    private CommandLogUse log;

    @BeforeEach
    void useDirectory() {
        log = new CommandLogUse(directory);
    }

    @Test
    void shouldGiveBackWhatWasAppendedWhenReplayed() {
        try (JournalDirectory journal = log.open()) {
            log.append(journal, 1, 100);

            assertThat(CommandLogUse.replay(journal, 1, Long.MAX_VALUE))
                    .containsExactlyElementsOf(CommandLogUse.accounts(1, 100));
            assertThat(CommandLogUse.replay(journal, 40, 42)).containsExactly(40L, 41L, 42L);
            assertThat(CommandLogUse.replay(journal, 101, Long.MAX_VALUE)).isEmpty();
        }
    }

    @Test
    void shouldGoOnWhenReopened() {
        try (JournalDirectory journal = log.open()) {
            assertThat(journal.commandLog().lastIndex()).isZero();
            log.append(journal, 1, 10);
        }
        try (JournalDirectory journal = log.open()) {
            assertThat(journal.commandLog().lastIndex()).isEqualTo(10);
            assertThat(journal.commandLog().lastTimestamp()).isEqualTo(10 * CommandLogUse.TIME_STEP);
            log.append(journal, 11, 20);
            assertThat(CommandLogUse.replay(journal, 1, Long.MAX_VALUE))
                    .containsExactlyElementsOf(CommandLogUse.accounts(1, 20));
        }
    }

    @Test
    void shouldLetGoOfEveryFileWhenClosed() throws IOException {
        for (int times = 1; times <= 50; times++) {
            try (JournalDirectory journal = log.open()) {
                log.append(journal, times, times);
                log.clock.addAndGet(TimeUnit.HOURS.toMillis(1));
            }
            try (Stream<String> mappings = Files.lines(Path.of("/proc/self/maps"))) {
                assertThat(mappings.filter(mapping -> mapping.contains(directory.toString())))
                        .as("mapped after %d times", times)
                        .isEmpty();
            }
        }
    }

    @Test
    void shouldGoOnWhenWriterNeverClosed() {
        try (JournalDirectory journal = log.open()) {
            log.append(journal, 1, 10);
            JournaledExchange.leftBehind(directory, copy);
        }
        try (JournalDirectory journal = log.open(copy)) {
            log.append(journal, 11, 12);
            assertThat(CommandLogUse.replay(journal, 1, Long.MAX_VALUE))
                    .containsExactlyElementsOf(CommandLogUse.accounts(1, 12));
        }
    }

    @Test
    void shouldRefuseCommandWhenItIsNotTheNext() {
        try (JournalDirectory journal = log.open()) {
            log.append(journal, 1, 3);

            assertThatThrownBy(() -> log.append(journal, 5, 5))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("command 4 expected, got 5");
            log.append(journal, 4, 4);
        }
    }

    @Test
    void shouldReplayAcrossFilesWhenQueueRolled() {
        try (JournalDirectory journal = log.open()) {
            for (int hour = 0; hour < 4; hour++) {
                log.clock.set(CommandLogUse.START + TimeUnit.HOURS.toMillis(hour));
                log.append(journal, 1 + 10 * hour, 10 + 10 * hour);
            }
            assertThat(QueueFiles.in(log.files())).hasSize(4);
            assertThat(CommandLogUse.replay(journal, 1, Long.MAX_VALUE))
                    .containsExactlyElementsOf(CommandLogUse.accounts(1, 40));
            assertThat(CommandLogUse.replay(journal, 10, 31)).containsExactlyElementsOf(CommandLogUse.accounts(10, 31));
        }
        try (JournalDirectory journal = log.open()) {
            assertThat(journal.commandLog().lastIndex()).isEqualTo(40);
        }
    }

    @Test
    void shouldStayInNewestFileWhenClockGoesBack() {
        log.clock.set(CommandLogUse.START + TimeUnit.HOURS.toMillis(2));
        try (JournalDirectory journal = log.open()) {
            log.append(journal, 1, 10);
            log.clock.set(CommandLogUse.START);
            log.append(journal, 11, 20);
        }
        try (JournalDirectory journal = log.open()) {
            log.append(journal, 21, 30);
            assertThat(QueueFiles.in(log.files())).hasSize(1);
            assertThat(CommandLogUse.replay(journal, 1, Long.MAX_VALUE))
                    .containsExactlyElementsOf(CommandLogUse.accounts(1, 30));
        }
    }

    @Test
    void shouldSayWhatIsGoneWhenOldFilesWereDeleted() throws IOException {
        try (JournalDirectory journal = log.open()) {
            log.append(journal, 1, 10);
            log.clock.addAndGet(TimeUnit.HOURS.toMillis(1));
            log.append(journal, 11, 20);
        }
        Files.delete(QueueFiles.in(log.files()).get(0));
        try (JournalDirectory journal = log.open()) {
            assertThat(CommandLogUse.replay(journal, 11, 20)).hasSize(10);
            assertThatThrownBy(() -> CommandLogUse.replay(journal, 10, 20))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("begins with command 11, 10 is gone");
        }
    }

    @Test
    void shouldRefuseCommandAndGoOnWhenDiskIsFullForAWhile() {
        try (JournalDirectory journal = log.open()) {
            log.append(journal, 1, 10);
            log.usableSpace.set(2L * JournaledExchange.BLOCK_SIZE - 1);
            assertThatThrownBy(() -> log.append(journal, 11, 5_000))
                    .isInstanceOf(LogUnavailableException.class)
                    .hasMessageContaining("16777215 bytes of disk space left, 16777216 are the reserve");
            final long last = journal.commandLog().lastIndex();
            assertThatThrownBy(() -> log.append(journal, last + 1, last + 1))
                    .isInstanceOf(LogUnavailableException.class);
            assertThat(journal.commandLog().lastIndex()).isEqualTo(last);

            log.usableSpace.set(Long.MAX_VALUE);

            log.append(journal, last + 1, last + 1);
            assertThat(CommandLogUse.replay(journal, 1, Long.MAX_VALUE))
                    .containsExactlyElementsOf(CommandLogUse.accounts(1, last + 1));
        }
    }

    @Test
    void shouldRefuseCommandAndGoOnWhenNextFileCannotBeMadeForAWhile() throws IOException {
        try (JournalDirectory journal = log.open()) {
            log.append(journal, 1, 10);
            final Path inTheWay = Files.createDirectory(log.files().resolve("20241004-01F.cq4"));
            log.clock.addAndGet(TimeUnit.HOURS.toMillis(1));
            for (int attempt = 0; attempt < 3; attempt++) {
                assertThatThrownBy(() -> log.append(journal, 11, 11)).isInstanceOf(LogUnavailableException.class);
                assertThat(journal.commandLog().lastIndex()).isEqualTo(10);
            }

            Files.delete(inTheWay);

            log.append(journal, 11, 20);
            assertThat(CommandLogUse.replay(journal, 1, Long.MAX_VALUE))
                    .containsExactlyElementsOf(CommandLogUse.accounts(1, 20));
        }
    }

    @Test
    void shouldNameDirectoryAndProcessWhenAnotherWriterHasIt() {
        try (JournalDirectory journal = log.open()) {
            log.append(journal, 1, 1);
            assertThatThrownBy(() -> log.open())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("journal directory " + directory + " is in use by process "
                            + ProcessHandle.current().pid());
            log.append(journal, 2, 2);
        }
        log.open().close();
    }

    @Test
    void shouldOpenAtOnceWhenDeadWriterHadTheNumberOfThisProcess() {
        log.write(1, 10);
        SingleChronicleQueueBuilder.addAliases();
        final File metadata = log.files().resolve("metadata.cq4t").toFile();
        try (TableStore<Metadata.NoMeta> store = SingleTableBuilder.binary(metadata, Metadata.NoMeta.INSTANCE)
                        .build();
                TableStoreWriteLock lock = new TableStoreWriteLock(store, BusyTimedPauser::new, 0L)) {
            lock.lock();
        }

        log.assertGoesOnAfter(10);
    }

    @Test
    void shouldGoOnWhenSyncedAcrossFilesAndKilled() {
        final JournalDirectory.Context durable = log.context().syncLevel(SyncLevel.BATCH);
        try (JournalDirectory journal = new JournalDirectory(durable)) {
            log.append(journal, 1, 10);
            log.clock.addAndGet(TimeUnit.HOURS.toMillis(2));
            log.append(journal, 11, 20);
            JournaledExchange.leftBehind(directory, copy);
        }
        try (JournalDirectory journal = log.open(copy)) {
            assertThat(journal.commandLog().lastIndex()).isEqualTo(20);
        }
    }
}
