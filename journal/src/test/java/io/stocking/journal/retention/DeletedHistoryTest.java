package io.stocking.journal.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stocking.journal.JournalDirectory;
import io.stocking.journal.JournaledExchange;
import io.stocking.journal.cli.JournalCommand;
import io.stocking.journal.file.LogReader;
import io.stocking.journal.file.QueueFiles;
import io.stocking.journal.record.CommandSequence;
import io.stocking.journal.record.EventSequence;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.agrona.IoUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a journal is like whose oldest files are gone, and what those notice who read them. */
class DeletedHistoryTest {
    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private RetainedExchange exchange;

    @BeforeEach
    void tradeForFourHours() {
        exchange = new RetainedExchange(directory);
        exchange.tradeTo(20).anHourLater().tradeTo(30).anHourLater().tradeTo(40).anHourLater();
        exchange.exchange().beginRound();
        exchange.tradeTo(45);
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void shouldGoOnInNewFilesWhenOldOnesAreDeletedUnderIt() throws IOException {
        deleteHistory();
        exchange.anHourLater().tradeTo(60).anHourLater().tradeTo(70);
        assertThat(exchange.commandFiles()).containsExactly(41L, 49L, 61L);
        final String hash = exchange.exchange().stateHash();

        exchange.reopen();

        assertThat(exchange.exchange().stateHash()).isEqualTo(hash);
        exchange.tradeTo(80);
        assertThat(journal("verify")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("commands: 40 records whole, next is command 81");
    }

    @Test
    void shouldTellReaderWhenTheFileItReadAndThoseBehindWereDeleted() throws IOException {
        try (LogReader reader = LogReader.ofOldest(exchange.commands(), new CommandSequence())) {
            read(reader, 1, 5);
            deleteHistory();
            read(reader, 6, 20);
            assertThatThrownBy(reader::next)
                    .isExactlyInstanceOf(IllegalStateException.class)
                    .hasMessageEndingWith("was deleted while its log was read");
        }
    }

    @Test
    void shouldTellReaderWhenFilesBehindItsOwnWereDeletedBeforeItLooked() throws IOException {
        final Path oldest = QueueFiles.in(exchange.commands()).get(0);
        final Path early = Files.createDirectory(directory.resolve("early"));
        Files.move(oldest, early.resolve(oldest.getFileName()));
        try (LogReader reader = LogReader.ofOldest(early, new CommandSequence())) {
            read(reader, 1, 20);
            for (final Path file : QueueFiles.in(exchange.commands()).subList(1, 3)) {
                Files.move(file, early.resolve(file.getFileName()));
            }
            Files.delete(early.resolve(oldest.getFileName()));

            assertThatThrownBy(reader::next)
                    .isExactlyInstanceOf(IllegalStateException.class)
                    .hasMessage(early + " begins with command 31 now, command 21 and what follows was deleted while"
                            + " it was read");
        }
    }

    @Test
    void shouldSayWhatThereIsWhenJournalIsLookedInto() throws IOException {
        deleteHistory();
        assertThat(journal("describe")).isZero();
        assertThat(out.toString()).contains("first: 41");
        assertThat(journal("dump", "--from", "40")).isEqualTo(1);
        assertThat(err.toString()).contains("commands begins with command 41, 40 is gone");
        assertThat(journal("replay", "--from-snapshot")).isZero();
        assertThat(out.toString()).contains("state hash " + exchange.exchange().stateHash());
    }

    @Test
    void shouldNameTheOptionWhenReplayWouldBeginWithADeletedCommand() throws IOException {
        deleteHistory();
        assertThat(journal("replay")).isEqualTo(1);
        assertThat(err.toString()).contains("begins with command 41, 1 is gone").contains("--from-snapshot");
    }

    @Test
    void shouldRefuseToRecoverWhenNoSnapshotIsLeft() throws IOException {
        deleteHistory();
        exchange.close();
        IoUtil.delete(directory.resolve("snapshots").toFile(), false);

        assertThatThrownBy(exchange::reopen)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("begins with command 41, 1 is gone")
                .hasMessageContaining("no snapshot up to command 48, where the event log ends, can be used");
    }

    @Test
    void shouldRefuseToRecoverWhenNothingButASnapshotIsLeft() throws IOException {
        exchange.snapshot().anHourLater().close();
        final List<Path> commands = QueueFiles.in(exchange.commands());
        for (final Path file : commands.subList(0, commands.size() - 1)) {
            Files.delete(file);
        }
        IoUtil.delete(exchange.events().toFile(), false);

        assertThatThrownBy(exchange::reopen)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("%s ends with the answer to command 0, %s with command 45, and those in between are gone"
                        .formatted(exchange.events(), exchange.commands()));
    }

    @Test
    void shouldCompareOnlyWhatIsThereWhenTheEventLogBeginsInTheMiddleOfAnAnswer(@TempDir final Path other)
            throws IOException {
        final AtomicLong clock = new AtomicLong(exchange.clock.get());
        final AtomicLong step = new AtomicLong();
        final JournalDirectory.Context context =
                JournaledExchange.context(other).clock(() -> clock.getAndAdd(step.get()));
        final String hash;
        try (JournaledExchange rolling = new JournaledExchange(context, RetainedExchange.SEED)) {
            rolling.open().rest(60_000).snapshot();
            step.set(TimeUnit.HOURS.toMillis(1));
            hash = rolling.cancelAll().stateHash();
            step.set(0);
        }
        final Path events = JournalDirectory.events(other);
        final List<Path> files = QueueFiles.in(events);
        for (final Path file : files.subList(0, files.size() - 1)) {
            Files.delete(file);
        }
        assertThat(firstEventOf(events)).isGreaterThan(60_000 + JournaledExchange.OPENING + 1_000);

        try (JournaledExchange recovered = new JournaledExchange(context, RetainedExchange.SEED)) {
            assertThat(recovered.stateHash()).isEqualTo(hash);
        }
    }

    private static long firstEventOf(final Path events) {
        final EventSequence sequence = new EventSequence();
        try (LogReader reader = LogReader.ofOldest(events, sequence)) {
            assertThat(reader.next()).isTrue();
            return sequence.number(reader.buffer(), reader.offset());
        }
    }

    /** Leaves the files of the last hour. */
    private void deleteHistory() throws IOException {
        exchange.snapshot().tradeTo(46).snapshot().tradeTo(48).snapshot().sweep();
        assertThat(exchange.commandFiles()).containsExactly(41L);
        assertThat(exchange.eventFiles()).containsExactly(31L, 41L);
    }

    private static void read(final LogReader reader, final long from, final long to) {
        for (long command = from; command <= to; command++) {
            assertThat(reader.next()).isTrue();
            assertThat(reader.commandIndex()).isEqualTo(command);
        }
    }

    private int journal(final String command, final String... options) {
        final String[] arguments = new String[options.length + 2];
        arguments[0] = command;
        arguments[1] = directory.toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        return new CommandLine(new JournalCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
