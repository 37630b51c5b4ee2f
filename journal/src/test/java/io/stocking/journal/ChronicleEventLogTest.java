package io.stocking.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stocking.journal.file.QueueFiles;
import io.stocking.message.EventBatch;
import io.stocking.message.codec.Bool;
import io.stocking.message.codec.EventBatchEncoder;
import io.stocking.message.codec.MessageHeaderEncoder;
import io.stocking.port.EventLogReader;
import io.stocking.port.LogUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ChronicleEventLogTest {
    private static final int MANY = 50_000;

    @TempDir
    private Path directory;

    private final AtomicLong clock = new AtomicLong(TimeUnit.DAYS.toMillis(20_000));
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[256]);

    @Test
    void shouldGiveBatchesToEveryReaderWhenAppended() {
        try (JournalDirectory journal = open();
                EventLogReader early = journal.eventLog().openReader(1)) {
            assertThat(poll(early)).isEmpty();
            append(journal, 1, 1, true);
            append(journal, 2, 2, true);
            assertThat(poll(early)).containsExactly("1:1", "2:2");
            append(journal, 3, 3, true);

            try (EventLogReader late = journal.eventLog().openReader(2)) {
                assertThat(poll(late)).containsExactly("2:2", "3:3");
            }
            assertThat(poll(early)).containsExactly("3:3");
            assertThat(poll(early)).isEmpty();
        }
    }

    @Test
    void shouldCountCommandOnlyWhenItsLastBatchIsThere() {
        try (JournalDirectory journal = open()) {
            append(journal, 1, 1, true);
            append(journal, 2, 2, false);
            append(journal, 2, 3, false);
            assertThat(journal.eventLog().lastCommandIndex()).isEqualTo(1);
        }
        try (JournalDirectory journal = open()) {
            assertThat(journal.eventLog().lastCommandIndex()).isEqualTo(1);
            append(journal, 2, 4, true);
            assertThat(journal.eventLog().lastCommandIndex()).isEqualTo(2);
            try (EventLogReader reader = journal.eventLog().openReader(2)) {
                assertThat(poll(reader)).containsExactly("2:2", "2:3", "2:4");
            }
        }
    }

    @Test
    void shouldRefuseBatchWhenItDoesNotFollow() {
        try (JournalDirectory journal = open()) {
            append(journal, 1, 1, true);

            assertThatThrownBy(() -> append(journal, 3, 2, true))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("a batch of command 2 from event 2 expected, got a batch of command 3");
        }
    }

    @Test
    void shouldRefuseReaderWhenItsCommandIsGone() throws IOException {
        try (JournalDirectory journal = open()) {
            append(journal, 1, 1, true);
            clock.addAndGet(TimeUnit.HOURS.toMillis(1));
            append(journal, 2, 2, true);
            Files.delete(QueueFiles.in(JournalDirectory.events(directory)).get(0));

            assertThatThrownBy(() -> journal.eventLog().openReader(1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("begins with command 2, 1 is gone");
        }
    }

    @Test
    void shouldCutBehindDamageWhenOpenedSinceTheRestCanBeDerivedAgain() {
        try (JournalDirectory journal = open()) {
            for (int index = 1; index <= 10; index++) {
                append(journal, index, index, true);
            }
        }
        final Path file = LogFiles.newest(JournalDirectory.events(directory));
        LogFiles.flipBit(file, LogFiles.placeOf(file, 1_000_000 + 6, 1));

        try (JournalDirectory journal = open()) {
            assertThat(journal.eventLog().lastCommandIndex()).isEqualTo(5);
        }
    }

    @Test
    void shouldSayFileAndIndexWhenReaderMeetsDamage() {
        try (JournalDirectory journal = open()) {
            append(journal, 1, 1, true);
            append(journal, 2, 2, true);
            final Path file = LogFiles.newest(JournalDirectory.events(directory));
            LogFiles.flipBit(file, LogFiles.placeOf(file, 1_000_000 + 2, 1));
            try (EventLogReader reader = journal.eventLog().openReader(1)) {
                assertThatThrownBy(() -> poll(reader))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining(file.toString())
                        .hasMessageContaining("command 2 from event 2 expected, found a wrong checksum");
            }
        }
    }

    @Test
    void shouldKeepReadersWhenNextFileCannotBeMadeForAWhile() throws IOException {
        try (JournalDirectory journal = open();
                EventLogReader reader = journal.eventLog().openReader(1)) {
            append(journal, 1, 1, true);
            assertThat(poll(reader)).containsExactly("1:1");
            final Path inTheWay =
                    Files.createDirectory(JournalDirectory.events(directory).resolve("20241004-01F.cq4"));
            clock.addAndGet(TimeUnit.HOURS.toMillis(1));
            assertThatThrownBy(() -> append(journal, 2, 2, true)).isInstanceOf(LogUnavailableException.class);
            assertThat(poll(reader)).isEmpty();

            Files.delete(inTheWay);

            journal.eventLog().commit();
            append(journal, 3, 3, true);
            assertThat(poll(reader)).containsExactly("2:2", "3:3");
        }
    }

    @Test
    @Timeout(60)
    void shouldLoseNothingWhenReadOnOtherThreadsWhileAppendedAndRolled()
            throws InterruptedException, ExecutionException {
        final ExecutorService threads = Executors.newFixedThreadPool(2);
        try (JournalDirectory journal = open()) {
            final Future<Integer> fromStart = threads.submit(() -> readTo(journal, 1));
            final Future<Integer> fromMiddle = threads.submit(() -> readTo(journal, MANY / 2));
            for (int index = 1; index <= MANY; index++) {
                append(journal, index, index, true);
                if (index % (MANY / 5) == 0) {
                    clock.addAndGet(TimeUnit.HOURS.toMillis(1));
                }
            }
            assertThat(fromStart.get()).isEqualTo(MANY);
            assertThat(fromMiddle.get()).isEqualTo(MANY / 2 + 1);
        } finally {
            threads.shutdownNow();
        }
    }

    /** How many batches there are from a command on to the last of {@link #MANY}. */
    private static int readTo(final JournalDirectory journal, final long from) {
        final long[] last = new long[1];
        int count = 0;
        try (EventLogReader reader = journal.eventLog().openReader(from)) {
            while (last[0] != MANY) {
                count += reader.poll(batch -> last[0] = batch.commandIndex(), 100);
                Thread.onSpinWait();
            }
        }
        return count;
    }

    private JournalDirectory open() {
        return new JournalDirectory(JournaledExchange.context(directory).clock(clock::get));
    }

    private void append(final JournalDirectory journal, final long command, final long event, final boolean last) {
        final EventBatchEncoder batch = new EventBatchEncoder()
                .wrapAndApplyHeader(buffer, 0, new MessageHeaderEncoder())
                .commandIndex(command)
                .timestamp(1_000_000 + command)
                .firstEventIndex(event)
                .eventCount(1)
                .last(last ? Bool.TRUE : Bool.FALSE);
        journal.eventLog().append(buffer, 0, batch.limit());
        journal.eventLog().commit();
    }

    private static List<String> poll(final EventLogReader reader) {
        final List<String> batches = new ArrayList<>();
        reader.poll(batch -> batches.add(text(batch)), Integer.MAX_VALUE);
        return batches;
    }

    private static String text(final EventBatch batch) {
        return batch.commandIndex() + ":" + batch.firstEventIndex();
    }
}
