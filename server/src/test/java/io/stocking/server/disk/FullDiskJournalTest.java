package io.stocking.server.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.stocking.journal.JournalDirectory;
import io.stocking.journal.SyncLevel;
import io.stocking.message.CommandHeader;
import io.stocking.message.CommandWriter;
import io.stocking.port.LogUnavailableException;
import io.stocking.port.SnapshotStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A disk that is full from one write to the next: the journal's own look at the space is told that there is plenty. */
class FullDiskJournalTest {
    private static final int DISK_MEBIBYTES = 96;
    private static final int BLOCK_SIZE = 8 << 20;
    private static final int SNAPSHOT_LENGTH = 32 << 20;
    private static final int MESSAGE_LENGTH = 64 << 10;
    private static final int GROUP = 100;
    private static final int MANY = 1_000;
    private static final int FAR_MORE_THAN_FITS = 1_000_000;
    private static final long START = TimeUnit.DAYS.toMillis(20_000);

    @TempDir
    private Path folder;

    private final AtomicLong clock = new AtomicLong(START);
    private final CommandWriter writer = new CommandWriter();

    @ParameterizedTest
    @EnumSource
    void shouldRefuseAndGoOnWhenTheDiskIsFullAtOnce(final SmallDisk.Kind kind) throws Exception {
        try (SmallDisk disk = mount(kind)) {
            final long taken;
            try (JournalDirectory journal = open(disk)) {
                append(journal, 1, MANY);
                disk.fill();
                taken = appendUntilRefused(journal, MANY);
                assertRefused(journal, taken);
                assertHolds(journal, taken);
                disk.empty();
                append(journal, taken + 1, taken + MANY);
            }
            try (JournalDirectory journal = open(disk)) {
                assertHolds(journal, taken + MANY);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldRefuseAndGoOnWhenANewFileFindsTheDiskFull(final SmallDisk.Kind kind) throws Exception {
        try (SmallDisk disk = mount(kind)) {
            try (JournalDirectory journal = open(disk)) {
                append(journal, 1, MANY);
                disk.fill();
                clock.addAndGet(TimeUnit.HOURS.toMillis(1));
                assertRefused(journal, MANY);
                assertRefused(journal, MANY);
                disk.empty();
                append(journal, MANY + 1, 2 * MANY);
            }
            try (JournalDirectory journal = open(disk)) {
                assertHolds(journal, 2 * MANY);
            }
        }
    }

    // Looking for an end reads holes, for which a file system in memory needs space of its own.
    @Test
    void shouldOpenAndRefuseWhenTheDiskIsFullAtTheStart() throws Exception {
        try (SmallDisk disk = mount(SmallDisk.Kind.EXT4)) {
            try (JournalDirectory journal = open(disk)) {
                append(journal, 1, MANY);
            }
            disk.fill();
            clock.addAndGet(TimeUnit.HOURS.toMillis(1));
            try (JournalDirectory journal = open(disk)) {
                assertHolds(journal, MANY);
                assertRefused(journal, MANY);
                disk.empty();
                append(journal, MANY + 1, 2 * MANY);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldLeaveNoHalfOfASnapshotWhenTheDiskIsFull(final SmallDisk.Kind kind) throws Exception {
        try (SmallDisk disk = mount(kind);
                JournalDirectory journal = open(disk)) {
            disk.fillUpTo(SNAPSHOT_LENGTH / 2);
            final SnapshotStream snapshot = journal.snapshots().begin(1);
            for (int written = 0; written < SNAPSHOT_LENGTH; written += MESSAGE_LENGTH) {
                snapshot.onMessage(new UnsafeBuffer(new byte[MESSAGE_LENGTH]), 0, MESSAGE_LENGTH);
            }
            snapshot.commit();
            await().until(() -> journal.snapshots().begin(2) != null);
            assertThat(JournalDirectory.snapshots(disk.root().resolve("journal")))
                    .isEmptyDirectory();
        }
    }

    private SmallDisk mount(final SmallDisk.Kind kind) throws Exception {
        return SmallDisk.mount(kind, folder.resolve("disk"), DISK_MEBIBYTES);
    }

    private JournalDirectory open(final SmallDisk disk) {
        return new JournalDirectory(new JournalDirectory.Context()
                .directory(disk.root().resolve("journal"))
                .syncLevel(SyncLevel.BATCH)
                .blockSize(BLOCK_SIZE)
                .clock(clock::get)
                .usableSpace(() -> Long.MAX_VALUE));
    }

    private void append(final JournalDirectory journal, final long from, final long to) {
        for (long first = from; first <= to; first += GROUP) {
            appendGroup(journal, first);
        }
    }

    private void appendGroup(final JournalDirectory journal, final long first) {
        for (long index = first; index < first + GROUP; index++) {
            writer.adjustCash(0).accountId(index).amount(-1);
            CommandHeader.stamp((MutableDirectBuffer) writer.buffer(), 0, index, index);
            journal.commandLog().append(writer.buffer(), 0, writer.length());
        }
        journal.commandLog().commit();
    }

    /** What was taken ahead may still be written; returns the last command that was. */
    private long appendUntilRefused(final JournalDirectory journal, final long last) {
        long taken = last;
        while (taken < FAR_MORE_THAN_FITS) {
            try {
                appendGroup(journal, taken + 1);
                taken += GROUP;
            } catch (final LogUnavailableException full) {
                return taken;
            }
        }
        throw new AssertionError("the disk is not full");
    }

    private void assertRefused(final JournalDirectory journal, final long last) {
        assertThatThrownBy(() -> appendGroup(journal, last + 1))
                .isInstanceOf(LogUnavailableException.class)
                .hasMessageContaining("commands")
                .rootCause()
                .hasMessageContaining("no disk space");
    }

    private static void assertHolds(final JournalDirectory journal, final long last) {
        assertThat(journal.commandLog().lastIndex()).isEqualTo(last);
        assertThat(journal.commandLog().replay(1, Long.MAX_VALUE, (buffer, offset, length) -> {}))
                .isEqualTo(last);
    }
}
