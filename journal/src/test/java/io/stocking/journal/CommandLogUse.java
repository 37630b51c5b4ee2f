package io.stocking.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.journal.file.QueueFiles;
import io.stocking.message.CommandHeader;
import io.stocking.message.CommandWriter;
import io.stocking.message.codec.AdjustCashDecoder;
import io.stocking.message.codec.MessageHeaderDecoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.agrona.MutableDirectBuffer;

/** Writes and reads a command log in tests: command n is of account n. */
final class CommandLogUse {
    static final long START = TimeUnit.DAYS.toMillis(20_000);
    static final long TIME_STEP = 1_000;

    final AtomicLong clock = new AtomicLong(START);
    final AtomicLong usableSpace = new AtomicLong(Long.MAX_VALUE);

    private final Path directory;
    private final CommandWriter writer = new CommandWriter();
    private SyncLevel syncLevel = SyncLevel.NONE;

    CommandLogUse(final Path directory) {
        this.directory = directory;
    }

    JournalDirectory.Context context() {
        return context(directory);
    }

    /** A log that syncs every group, so that all but the last are marked as durable. */
    CommandLogUse durable() {
        syncLevel = SyncLevel.BATCH;
        return this;
    }

    private JournalDirectory.Context context(final Path at) {
        return JournaledExchange.context(at)
                .syncLevel(syncLevel)
                .clock(clock::get)
                .usableSpace(usableSpace::get);
    }

    JournalDirectory open() {
        return open(directory);
    }

    JournalDirectory open(final Path at) {
        return new JournalDirectory(context(at));
    }

    void write(final long from, final long to) {
        try (JournalDirectory journal = open()) {
            append(journal, from, to);
        }
    }

    /** Every command in a group of its own. */
    void append(final JournalDirectory journal, final long from, final long to) {
        for (long index = from; index <= to; index++) {
            appendGroup(journal, index, index);
        }
    }

    void appendGroup(final JournalDirectory journal, final long from, final long to) {
        for (long index = from; index <= to; index++) {
            collect(journal, index);
        }
        journal.commandLog().commit();
    }

    void collect(final JournalDirectory journal, final long index) {
        writer.adjustCash(0).accountId(index).amount(-1);
        CommandHeader.stamp((MutableDirectBuffer) writer.buffer(), 0, index, index * TIME_STEP);
        journal.commandLog().append(writer.buffer(), 0, writer.length());
    }

    /** The accounts of the commands there. */
    static List<Long> replay(final JournalDirectory journal, final long from, final long to) {
        final List<Long> accounts = new ArrayList<>();
        final AdjustCashDecoder command = new AdjustCashDecoder();
        final MessageHeaderDecoder header = new MessageHeaderDecoder();
        final long count = journal.commandLog()
                .replay(
                        from,
                        to,
                        (buffer, offset, length) -> accounts.add(command.wrapAndApplyHeader(buffer, offset, header)
                                .accountId()));
        assertThat(count).isEqualTo(accounts.size());
        return accounts;
    }

    static List<Long> accounts(final long from, final long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }

    void assertGoesOnAfter(final long last) {
        final List<Long> expected = accounts(1, last + 500);
        try (JournalDirectory journal = open()) {
            assertThat(journal.commandLog().lastIndex()).isEqualTo(last);
            append(journal, last + 1, last + 500);
            assertThat(replay(journal, 1, Long.MAX_VALUE)).containsExactlyElementsOf(expected);
        }
        try (JournalDirectory journal = open()) {
            assertThat(replay(journal, 1, Long.MAX_VALUE)).containsExactlyElementsOf(expected);
        }
    }

    Path files() {
        return JournalDirectory.commands(directory);
    }

    Path oldest() {
        return QueueFiles.in(files()).get(0);
    }

    Path newest() {
        return LogFiles.newest(files());
    }

    /** Where the index of a command stands: in front of its time. */
    static long placeOf(final Path file, final long index) {
        return LogFiles.placeOf(file, index * TIME_STEP, 1) - Long.BYTES;
    }
}
