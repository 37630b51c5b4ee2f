package io.stocking.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stocking.journal.file.QueueFiles;
import io.stocking.message.CommandHeader;
import io.stocking.message.CommandWriter;
import io.stocking.port.LogUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.agrona.MutableDirectBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChronicleCommandLogTest {
    private static final long START = TimeUnit.DAYS.toMillis(20_000);
    private static final long TIME_STEP = 1_000;

    @TempDir
    private Path directory;

    @TempDir
    private Path copy;

    private final CommandWriter writer = new CommandWriter();
    private final AtomicLong clock = new AtomicLong(START);
    private final AtomicLong usableSpace = new AtomicLong(Long.MAX_VALUE);

    @Test
    void shouldGiveBackWhatWasAppendedWhenReplayed() {
        try (JournalDirectory journal = open(directory)) {
            append(journal, 1, 100);

            assertThat(replay(journal, 1, Long.MAX_VALUE)).containsExactlyElementsOf(accounts(1, 100));
            assertThat(replay(journal, 40, 42)).containsExactly(40L, 41L, 42L);
            assertThat(replay(journal, 101, Long.MAX_VALUE)).isEmpty();
        }
    }

    @Test
    void shouldGoOnWhenReopened() {
        try (JournalDirectory journal = open(directory)) {
            assertThat(journal.commandLog().lastIndex()).isZero();
            append(journal, 1, 10);
        }
        try (JournalDirectory journal = open(directory)) {
            assertThat(journal.commandLog().lastIndex()).isEqualTo(10);
            assertThat(journal.commandLog().lastTimestamp()).isEqualTo(10 * TIME_STEP);
            append(journal, 11, 20);
            assertThat(replay(journal, 1, Long.MAX_VALUE)).containsExactlyElementsOf(accounts(1, 20));
        }
    }

    @Test
    void shouldGoOnWhenWriterNeverClosed() {
        try (JournalDirectory journal = open(directory)) {
            append(journal, 1, 10);
            JournaledExchange.leftBehind(directory, copy);
        }
        try (JournalDirectory journal = open(copy)) {
            append(journal, 11, 12);
            assertThat(replay(journal, 1, Long.MAX_VALUE)).containsExactlyElementsOf(accounts(1, 12));
        }
    }

    @Test
    void shouldRefuseCommandWhenItIsNotTheNext() {
        try (JournalDirectory journal = open(directory)) {
            append(journal, 1, 3);

            assertThatThrownBy(() -> append(journal, 5, 5))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("command 4 expected, got 5");
            append(journal, 4, 4);
        }
    }

    @Test
    void shouldReplayAcrossFilesWhenQueueRolled() {
        try (JournalDirectory journal = open(directory)) {
            for (int hour = 0; hour < 4; hour++) {
                clock.set(START + TimeUnit.HOURS.toMillis(hour));
                append(journal, 1 + 10 * hour, 10 + 10 * hour);
            }
            assertThat(QueueFiles.in(commands())).hasSize(4);
            assertThat(replay(journal, 1, Long.MAX_VALUE)).containsExactlyElementsOf(accounts(1, 40));
            assertThat(replay(journal, 10, 31)).containsExactlyElementsOf(accounts(10, 31));
        }
        try (JournalDirectory journal = open(directory)) {
            assertThat(journal.commandLog().lastIndex()).isEqualTo(40);
        }
    }

    @Test
    void shouldStayInNewestFileWhenClockGoesBack() {
        clock.set(START + TimeUnit.HOURS.toMillis(2));
        try (JournalDirectory journal = open(directory)) {
            append(journal, 1, 10);
            clock.set(START);
            append(journal, 11, 20);
        }
        try (JournalDirectory journal = open(directory)) {
            append(journal, 21, 30);
            assertThat(QueueFiles.in(commands())).hasSize(1);
            assertThat(replay(journal, 1, Long.MAX_VALUE)).containsExactlyElementsOf(accounts(1, 30));
        }
    }

    @Test
    void shouldSayWhatIsGoneWhenOldFilesWereDeleted() throws IOException {
        try (JournalDirectory journal = open(directory)) {
            append(journal, 1, 10);
            clock.addAndGet(TimeUnit.HOURS.toMillis(1));
            append(journal, 11, 20);
        }
        Files.delete(QueueFiles.in(commands()).get(0));
        try (JournalDirectory journal = open(directory)) {
            assertThat(replay(journal, 11, 20)).hasSize(10);
            assertThatThrownBy(() -> replay(journal, 10, 20))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("begins with command 11, 10 is gone");
        }
    }

    @Test
    void shouldCutTailWhenFileIsTruncatedInsideLastRecord() {
        write(1, 10);
        LogFiles.truncate(newest(), placeOfIndex(10) + Long.BYTES);

        assertGoesOnAfter(9);
    }

    @Test
    void shouldCutTailWhenFileEndsBetweenRecords() {
        write(1, 10);
        LogFiles.truncate(newest(), placeOfIndex(10) - 16);

        assertGoesOnAfter(9);
    }

    @Test
    void shouldCutTailWhenLastRecordsBecameZeros() {
        write(1, 10);
        LogFiles.write(newest(), placeOfIndex(9) - 16, new byte[1 << 10]);

        assertGoesOnAfter(8);
    }

    @Test
    void shouldCutTailWhenGarbageFollows() {
        write(1, 10);
        final byte[] garbage = new byte[777];
        new Random(1).nextBytes(garbage);
        garbage[3] &= 0x3F;
        LogFiles.write(newest(), endOf(10), garbage);

        assertGoesOnAfter(10);
    }

    @Test
    void shouldCutTailWhenLastRecordIsHalfWritten() {
        write(1, 10);
        LogFiles.write(newest(), placeOfIndex(10) + Long.BYTES, new byte[24]);

        assertGoesOnAfter(9);
    }

    @Test
    void shouldStartAnewWhenOnlyRecordIsTorn() {
        write(1, 1);
        LogFiles.truncate(newest(), placeOfIndex(1));

        assertGoesOnAfter(0);
    }

    @Test
    void shouldCutNothingWhenLogIsWhole() throws IOException {
        write(1, 10);
        final Object before = Files.getAttribute(newest(), "unix:ino");

        assertGoesOnAfter(10);

        assertThat(Files.getAttribute(newest(), "unix:ino")).isEqualTo(before);
    }

    @Test
    void shouldRefuseToOpenWhenBitFlippedInTheMiddle() {
        write(1, 10);
        LogFiles.flipBit(newest(), placeOfIndex(5) + Long.BYTES);

        assertThatThrownBy(() -> open(directory))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(newest().toString())
                .hasMessageContaining("command 5 expected, found a wrong checksum");
    }

    @Test
    void shouldRefuseToOpenWhenLengthFlippedInTheMiddle() {
        write(1, 10);
        LogFiles.flipBit(newest(), placeOfIndex(5) - 16 + 2);

        assertThatThrownBy(() -> open(directory))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(newest().toString())
                .hasMessageContaining("command 5 expected");
    }

    @Test
    void shouldRefuseToOpenWhenHeaderInTheMiddleBecameZero() {
        write(1, 10);
        LogFiles.write(newest(), placeOfIndex(5) - 16, new byte[4]);

        assertThatThrownBy(() -> open(directory))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("command 5 expected, found nothing, and whole records behind it");
    }

    @Test
    void shouldRefuseReplayWhenBitFlippedInOlderFile() {
        write(1, 10);
        final Path older = newest();
        clock.addAndGet(TimeUnit.HOURS.toMillis(1));
        write(11, 20);
        LogFiles.flipBit(older, placeOf(older, 5) + Long.BYTES);

        try (JournalDirectory journal = open(directory)) {
            assertThatThrownBy(() -> replay(journal, 1, 20))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(older.toString())
                    .hasMessageContaining("command 5 expected, found a wrong checksum");
        }
    }

    @Test
    void shouldRefuseCommandAndGoOnWhenDiskIsFullForAWhile() {
        try (JournalDirectory journal = open(directory)) {
            append(journal, 1, 10);
            usableSpace.set(2L * JournaledExchange.BLOCK_SIZE - 1);
            assertThatThrownBy(() -> append(journal, 11, 5_000))
                    .isInstanceOf(LogUnavailableException.class)
                    .hasMessageContaining("16777215 bytes of disk space left, 16777216 are the reserve");
            final long last = journal.commandLog().lastIndex();
            assertThatThrownBy(() -> append(journal, last + 1, last + 1)).isInstanceOf(LogUnavailableException.class);
            assertThat(journal.commandLog().lastIndex()).isEqualTo(last);

            usableSpace.set(Long.MAX_VALUE);

            append(journal, last + 1, last + 1);
            assertThat(replay(journal, 1, Long.MAX_VALUE)).containsExactlyElementsOf(accounts(1, last + 1));
        }
    }

    @Test
    void shouldRefuseCommandAndGoOnWhenNextFileCannotBeMadeForAWhile() throws IOException {
        try (JournalDirectory journal = open(directory)) {
            append(journal, 1, 10);
            final Path inTheWay = Files.createDirectory(commands().resolve("20241004-01F.cq4"));
            clock.addAndGet(TimeUnit.HOURS.toMillis(1));
            for (int attempt = 0; attempt < 3; attempt++) {
                assertThatThrownBy(() -> append(journal, 11, 11)).isInstanceOf(LogUnavailableException.class);
                assertThat(journal.commandLog().lastIndex()).isEqualTo(10);
            }

            Files.delete(inTheWay);

            append(journal, 11, 20);
            assertThat(replay(journal, 1, Long.MAX_VALUE)).containsExactlyElementsOf(accounts(1, 20));
        }
    }

    @Test
    void shouldNameDirectoryAndProcessWhenAnotherWriterHasIt() {
        try (JournalDirectory journal = open(directory)) {
            append(journal, 1, 1);
            assertThatThrownBy(() -> open(directory))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("journal directory " + directory + " is in use by process "
                            + ProcessHandle.current().pid());
            append(journal, 2, 2);
        }
        open(directory).close();
    }

    @Test
    void shouldBeOnDiskWhenSynced() {
        final JournalDirectory.Context durable = context(directory).syncLevel(SyncLevel.BATCH);
        try (JournalDirectory journal = new JournalDirectory(durable)) {
            append(journal, 1, 10);
            journal.commandLog().sync();
            clock.addAndGet(TimeUnit.HOURS.toMillis(2));
            append(journal, 11, 20);
            journal.commandLog().sync();
            JournaledExchange.leftBehind(directory, copy);
        }
        try (JournalDirectory journal = open(copy)) {
            assertThat(journal.commandLog().lastIndex()).isEqualTo(20);
        }
    }

    private void assertGoesOnAfter(final long last) {
        try (JournalDirectory journal = open(directory)) {
            assertThat(journal.commandLog().lastIndex()).isEqualTo(last);
            append(journal, last + 1, last + 500);
            assertThat(replay(journal, 1, Long.MAX_VALUE)).containsExactlyElementsOf(accounts(1, last + 500));
        }
        try (JournalDirectory journal = open(directory)) {
            assertThat(replay(journal, 1, Long.MAX_VALUE)).containsExactlyElementsOf(accounts(1, last + 500));
        }
    }

    private JournalDirectory.Context context(final Path at) {
        return JournaledExchange.context(at).clock(clock::get).usableSpace(usableSpace::get);
    }

    private JournalDirectory open(final Path at) {
        return new JournalDirectory(context(at));
    }

    private void write(final long from, final long to) {
        try (JournalDirectory journal = open(directory)) {
            append(journal, from, to);
        }
    }

    private void append(final JournalDirectory journal, final long from, final long to) {
        for (long index = from; index <= to; index++) {
            writer.adjustCash(0).accountId(index).amount(-1);
            CommandHeader.stamp((MutableDirectBuffer) writer.buffer(), 0, index, index * TIME_STEP);
            journal.commandLog().append(writer.buffer(), 0, writer.length());
        }
    }

    /** The accounts, which are numbered like the commands. */
    private static List<Long> replay(final JournalDirectory journal, final long from, final long to) {
        final List<Long> accounts = new ArrayList<>();
        final long count = journal.commandLog()
                .replay(from, to, (buffer, offset, length) -> accounts.add(buffer.getLong(offset + 32)));
        assertThat(count).isEqualTo(accounts.size());
        return accounts;
    }

    private static List<Long> accounts(final long from, final long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }

    private Path commands() {
        return JournalDirectory.commands(directory);
    }

    private Path newest() {
        return LogFiles.newest(commands());
    }

    private long placeOfIndex(final long index) {
        return placeOf(newest(), index);
    }

    /** Where the index of a command stands: in front of its time. */
    private static long placeOf(final Path file, final long index) {
        return LogFiles.placeOf(file, index * TIME_STEP, 1) - Long.BYTES;
    }

    private long endOf(final long index) {
        return placeOfIndex(index) - 8 + 48;
    }
}
