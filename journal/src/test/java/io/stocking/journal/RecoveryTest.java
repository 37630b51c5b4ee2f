package io.stocking.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stocking.journal.file.QueueFiles;
import io.stocking.message.EventBatch;
import io.stocking.port.EventLogReader;
import io.stocking.port.EventSubscriber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.agrona.DirectBuffer;
import org.agrona.IoUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryTest {
    private static final long SEED = 42;

    /** So many cancellations fill three batches. */
    private static final int MANY = 60_000;

    @TempDir
    private Path directory;

    @TempDir
    private Path copy;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void shouldComeToOneStateHashWhenReplayedTwice(final long seed) {
        final String hash = run(seed, 500);

        for (int replay = 0; replay < 2; replay++) {
            try (JournaledExchange exchange = new JournaledExchange(directory, seed)) {
                assertThat(exchange.stateHash()).isEqualTo(hash);
                assertThat(exchange.report.commandsReplayed()).isEqualTo(JournaledExchange.OPENING + 500);
                assertThat(exchange.report.batchesAppended()).isZero();
            }
        }
    }

    @Test
    void shouldComeToTheSameStateWhenItBeginsWithSnapshot() {
        final String hash;
        try (JournaledExchange exchange = new JournaledExchange(directory, SEED)) {
            exchange.open().trade(300).snapshot().trade(200);
            hash = exchange.stateHash();
        }
        try (JournaledExchange exchange = new JournaledExchange(directory, SEED)) {
            assertThat(exchange.report.snapshotIndex()).isEqualTo(JournaledExchange.OPENING + 300);
            assertThat(exchange.report.commandsReplayed()).isEqualTo(200);
            assertThat(exchange.stateHash()).isEqualTo(hash);
        }
        IoUtil.delete(JournalDirectory.snapshots(directory).toFile(), false);
        try (JournaledExchange exchange = new JournaledExchange(directory, SEED)) {
            assertThat(exchange.report.snapshotIndex()).isZero();
            assertThat(exchange.stateHash()).isEqualTo(hash);
        }
    }

    @Test
    void shouldReplayFromTheBeginningWhenSnapshotIsDamaged() {
        final String hash;
        try (JournaledExchange exchange = new JournaledExchange(directory, SEED)) {
            exchange.open().trade(100).snapshot().trade(10);
            hash = exchange.stateHash();
        }
        LogFiles.flipBit(SnapshotFiles.in(JournalDirectory.snapshots(directory)).get(0), 100);

        try (JournaledExchange exchange = new JournaledExchange(directory, SEED)) {
            assertThat(exchange.report.snapshotIndex()).isZero();
            assertThat(exchange.stateHash()).isEqualTo(hash);
        }
    }

    @Test
    void shouldAppendMissingEventsOnlyWhenEventLogIsBehind() {
        try (JournaledExchange exchange = new JournaledExchange(directory, SEED)) {
            exchange.open().trade(100).withoutEvents().trade(17);
        }
        try (JournaledExchange exchange = new JournaledExchange(directory, SEED)) {
            assertThat(exchange.report.batchesAppended()).isEqualTo(17);
        }
        try (JournaledExchange exchange = new JournaledExchange(directory, SEED)) {
            assertThat(exchange.report.batchesAppended()).isZero();
        }
        run(copy, SEED, 117);
        assertThat(batches(directory)).isEqualTo(batches(copy));
    }

    @Test
    void shouldAppendMissingPartsOnlyWhenLastCommandIsHalfAnswered() {
        try (JournaledExchange exchange = new JournaledExchange(directory, SEED)) {
            exchange.open().rest(MANY).withEvents(1).cancelAll();
            assertThat(exchange.journal.eventLog().lastCommandIndex()).isEqualTo(JournaledExchange.OPENING + MANY);
        }
        try (JournaledExchange exchange = new JournaledExchange(directory, SEED)) {
            assertThat(exchange.report.batchesAppended()).isEqualTo(2);
            assertThat(exchange.journal.eventLog().lastCommandIndex()).isEqualTo(exchange.lastIndex());
        }
        try (JournaledExchange exchange = new JournaledExchange(copy, SEED)) {
            exchange.open().rest(MANY).cancelAll();
        }
        assertThat(batches(directory)).isEqualTo(batches(copy));
    }

    @Test
    void shouldAppendMissingEventsWhenSnapshotIsLaterThanEventLog() {
        try (JournaledExchange exchange = new JournaledExchange(directory, SEED)) {
            exchange.open()
                    .trade(50)
                    .snapshot()
                    .trade(50)
                    .withoutEvents()
                    .trade(10)
                    .snapshot()
                    .trade(5);
        }
        try (JournaledExchange exchange = new JournaledExchange(directory, SEED)) {
            assertThat(exchange.report.batchesAppended()).isEqualTo(15);
        }
        run(copy, SEED, 115);
        assertThat(batches(directory)).isEqualTo(batches(copy));
    }

    @Test
    void shouldDeriveAllEventsAgainWhenEventLogIsGone() {
        final String hash = run(SEED, 100);
        final List<String> before = batches(directory);
        IoUtil.delete(JournalDirectory.events(directory).toFile(), false);

        try (JournaledExchange exchange = new JournaledExchange(directory, SEED)) {
            assertThat(exchange.stateHash()).isEqualTo(hash);
        }
        assertThat(batches(directory)).isEqualTo(before);
    }

    @Test
    void shouldRefuseWhenEventLogIsAheadOfCommandLog() {
        run(SEED, 100);
        IoUtil.delete(JournalDirectory.commands(directory).toFile(), false);
        run(copy, SEED, 90);
        JournaledExchange.leftBehind(JournalDirectory.commands(copy), JournalDirectory.commands(directory));

        assertThatThrownBy(() -> new JournaledExchange(directory, SEED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("answers commands up to 109, but the command log ends with 99");
    }

    @Test
    void shouldRefuseWhenEventLogIsOfAnotherJournal() {
        run(SEED, 100);
        run(copy, SEED + 1, 100);
        IoUtil.delete(JournalDirectory.events(directory).toFile(), false);
        JournaledExchange.leftBehind(JournalDirectory.events(copy), JournalDirectory.events(directory));

        assertThatThrownBy(() -> new JournaledExchange(directory, SEED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the event log does not hold what command 10 leads to");
    }

    @Test
    void shouldRefuseWhenCommandsAreGoneThatNoSnapshotCovers() throws IOException {
        final AtomicLong clock = new AtomicLong(TimeUnit.DAYS.toMillis(20_000));
        final JournalDirectory.Context context =
                JournaledExchange.context(directory).clock(clock::get);
        try (JournaledExchange exchange = new JournaledExchange(context, SEED)) {
            exchange.open().trade(20);
            clock.addAndGet(TimeUnit.HOURS.toMillis(1));
            exchange.trade(20);
        }
        Files.delete(QueueFiles.in(JournalDirectory.commands(directory)).get(0));

        assertThatThrownBy(() -> new JournaledExchange(directory, SEED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("begins with command 30, 1 is gone");
    }

    @Test
    void shouldGoOnWhenExchangeWasKilled() {
        final String hash;
        try (JournaledExchange exchange = new JournaledExchange(directory, SEED)) {
            exchange.open().trade(100).withoutEvents().trade(3);
            hash = exchange.stateHash();
            JournaledExchange.leftBehind(directory, copy);
        }
        try (JournaledExchange exchange = new JournaledExchange(copy, SEED)) {
            assertThat(exchange.stateHash()).isEqualTo(hash);
            assertThat(exchange.report.batchesAppended()).isEqualTo(3);
            exchange.trade(10);
            assertThat(exchange.lastIndex()).isEqualTo(JournaledExchange.OPENING + 113);
        }
    }

    @Test
    void shouldGiveStateThenEventsThenEndWhenThereAreSubscribers() {
        run(SEED, 20);
        final List<String> heard = new ArrayList<>();
        final EventSubscriber subscriber = new EventSubscriber() {
            @Override
            public void onStateMessage(final DirectBuffer buffer, final int offset, final int length) {
                heard.add("state");
            }

            @Override
            public void onEvents(final EventBatch batch, final long correlationId) {
                heard.add("events " + batch.commandIndex() + " for " + correlationId);
            }

            @Override
            public void onRecovered() {
                heard.add("recovered");
            }
        };

        new JournaledExchange(JournaledExchange.context(directory), SEED, subscriber).close();

        final int firstEvents = heard.indexOf("events 1 for 0");
        assertThat(firstEvents).isPositive();
        assertThat(heard.subList(0, firstEvents)).containsOnly("state");
        assertThat(heard.subList(firstEvents, heard.size()))
                .hasSize(JournaledExchange.OPENING + 20 + 1)
                .endsWith("events 29 for 0", "recovered");
    }

    private String run(final long seed, final int orders) {
        return run(directory, seed, orders);
    }

    private static String run(final Path at, final long seed, final int orders) {
        try (JournaledExchange exchange = new JournaledExchange(at, seed)) {
            return exchange.open().trade(orders).stateHash();
        }
    }

    private static List<String> batches(final Path at) {
        final List<String> batches = new ArrayList<>();
        try (JournalDirectory journal = new JournalDirectory(JournaledExchange.context(at));
                EventLogReader reader = journal.eventLog().openReader(1)) {
            reader.poll(batch -> batches.add(text(batch)), Integer.MAX_VALUE);
        }
        return batches;
    }

    private static String text(final EventBatch batch) {
        final byte[] bytes = new byte[batch.length()];
        batch.buffer().getBytes(batch.offset(), bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
