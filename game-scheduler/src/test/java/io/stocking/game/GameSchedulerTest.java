package io.stocking.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.stocking.engine.EngineLimits;
import io.stocking.engine.MatchingEngine;
import io.stocking.game.tape.file.TapeOp;
import io.stocking.game.tape.market.RoundTape;
import io.stocking.game.tape.market.TapeDay;
import io.stocking.game.tape.market.TapeStep;
import io.stocking.game.timetable.RoundDurations;
import io.stocking.message.EventBatch;
import io.stocking.message.EventListener;
import io.stocking.message.codec.RoundAdvancedDecoder;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TradeDecoder;
import io.stocking.pipeline.CommandClock;
import io.stocking.pipeline.EnginePipeline;
import io.stocking.port.EventSubscriber;
import io.stocking.port.InMemoryCommandLog;
import io.stocking.port.InMemoryEventLog;
import io.stocking.port.InMemorySnapshotStore;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.agrona.concurrent.EpochNanoClock;
import org.agrona.concurrent.OffsetEpochNanoClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scheduler on its own thread, around a whole pipeline. */
class GameSchedulerTest {
    private static final EpochNanoClock CLOCK = new OffsetEpochNanoClock();

    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final Queue<String> phases = new ConcurrentLinkedQueue<>();
    private final AtomicLong trades = new AtomicLong();
    private final AtomicLong tapeTrades = new AtomicLong();
    private final Deque<Long> timestamps = new ConcurrentLinkedDeque<>();

    @Test
    void shouldRunRoundsByItselfWhenStarted() {
        final RoundDurations durations = new RoundDurations(
                Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ofMillis(100), Duration.ofMillis(100));
        final GameScheduler scheduler = new GameScheduler(new GameScheduler.Context()
                .durations(durations)
                .tickInterval(Duration.ofMillis(5))
                .dummyPace(new DummyPace(Duration.ofMillis(50), 800))
                .onFailure(failures::add));
        try (EnginePipeline pipeline = pipeline(scheduler);
                scheduler) {
            scheduler.subscribers().forEach(EventSubscriber::onRecovered);
            pipeline.start();
            scheduler.start(pipeline.publisher());

            await().atMost(Duration.ofSeconds(60))
                    .until(() -> phases.stream().filter("INTERMISSION"::equals).count() >= 2);
            assertThatIllegalStateException().isThrownBy(() -> scheduler.start(pipeline.publisher()));
        }

        assertThat(phases).startsWith("SETUP", "OPEN", "SETTLING", "INTERMISSION", "SETUP", "OPEN");
        assertThat(trades.get()).isPositive();
        assertThat(failures).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, -1, 24, -24})
    void shouldGoOnWithRoundsAndTradesWhenTheClockJumps(final long hours) {
        final AtomicLong jump = new AtomicLong();
        final LongSupplier wallClock = () -> CLOCK.nanoTime() + jump.get();
        final GameScheduler scheduler = new GameScheduler(new GameScheduler.Context()
                .clock(wallClock)
                .durations(new RoundDurations(
                        Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ofMillis(100), Duration.ofMillis(100)))
                .tickInterval(Duration.ofMillis(5))
                .dummyPace(new DummyPace(Duration.ofMillis(50), 800))
                .onFailure(failures::add));
        try (EnginePipeline pipeline =
                        new EnginePipeline(context(scheduler).clock(new CommandClock(wallClock, System::nanoTime, 0)));
                scheduler) {
            scheduler.subscribers().forEach(EventSubscriber::onRecovered);
            pipeline.start();
            scheduler.start(pipeline.publisher());
            await().atMost(Duration.ofSeconds(60)).until(() -> phases.contains("OPEN") && trades.get() > 0);

            jump.set(TimeUnit.HOURS.toNanos(hours));
            final long stamped = timestamps.peekLast();
            phases.clear();
            trades.set(0);

            await().atMost(Duration.ofSeconds(60))
                    .until(() -> phases.stream().filter("OPEN"::equals).count() >= 3 && trades.get() > 0);
            assertThat(timestamps.peekLast()).as("goes on").isGreaterThan(stamped + TimeUnit.SECONDS.toNanos(1));
        }
        assertThat(List.copyOf(timestamps)).isSorted();
        assertThat(failures).isEmpty();
    }

    @Test
    void shouldReportFailureWhenItCannotGoOn() {
        final GameScheduler scheduler = new GameScheduler(new GameScheduler.Context().onFailure(failures::add));
        try (scheduler) {
            scheduler.subscribers().forEach(EventSubscriber::onRecovered);
            scheduler.start((command, offset, length) -> {
                throw new IllegalStateException("broken ring");
            });

            await().atMost(Duration.ofSeconds(60)).until(() -> !failures.isEmpty());
        }

        assertThat(failures).hasSize(1).first().extracting("message").isEqualTo("broken ring");
    }

    @Test
    void shouldRefuseSettingsWhenOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GameScheduler(new GameScheduler.Context()))
                .withMessageContaining("onFailure");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GameScheduler(
                        new GameScheduler.Context().onFailure(failures::add).seedCash(0)))
                .withMessageContaining("0 won");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GameScheduler(
                        new GameScheduler.Context().onFailure(failures::add).tickInterval(Duration.ZERO)))
                .withMessageContaining("PT0S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DummyPace(Duration.ZERO, 1))
                .withMessageContaining("PT0S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DummyPace.STANDARD.withCrowdRate(-1))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GameScheduler(
                        new GameScheduler.Context().onFailure(failures::add).tape(tape(11, 1))))
                .withMessageContaining("instrument 11, which is not between 1 and 10");
        assertThatIllegalArgumentException().isThrownBy(() -> tape(1, 0)).withMessageContaining("not 0");
    }

    @Test
    void shouldPlayTheTapeInEveryRoundWhenThereIsOne() {
        final GameScheduler scheduler = new GameScheduler(new GameScheduler.Context()
                .durations(new RoundDurations(
                        Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ofMillis(100), Duration.ofMillis(100)))
                .tickInterval(Duration.ofMillis(5))
                .tape(tape(3, 100))
                .onFailure(failures::add));
        try (EnginePipeline pipeline = pipeline(scheduler);
                scheduler) {
            scheduler.subscribers().forEach(EventSubscriber::onRecovered);
            pipeline.start();
            scheduler.start(pipeline.publisher());

            await().atMost(Duration.ofSeconds(60)).until(() -> tapeTrades.get() >= 2);
        }
        assertThat(failures).isEmpty();
    }

    /** An order, and one that takes it. */
    private static RoundTape tape(final int instrumentId, final int commandsPerSecond) {
        final List<TapeStep> steps = List.of(
                new TapeStep(0, TapeOp.NEW, 0, Side.SELL, 100, 1), new TapeStep(1, TapeOp.IOC, 1, Side.BUY, 100, 1));
        return new RoundTape(new TapeDay(List.of(), steps, 2, 2, 100, 1), instrumentId, commandsPerSecond);
    }

    private EnginePipeline pipeline(final GameScheduler scheduler) {
        return new EnginePipeline(context(scheduler));
    }

    private EnginePipeline.Context context(final GameScheduler scheduler) {
        return new EnginePipeline.Context()
                .engine(new MatchingEngine(new EngineLimits(2_000, 1 << 12, 1_000)))
                .commandLog(new InMemoryCommandLog())
                .eventLog(new InMemoryEventLog())
                .snapshots(new InMemorySnapshotStore())
                .subscribers(Stream.concat(scheduler.subscribers().stream(), Stream.of(new Watcher()))
                        .toList())
                .onHalt(failures::add);
    }

    /** Notes times, phases and trades. */
    private final class Watcher implements EventSubscriber, EventListener {
        @Override
        public void onEvents(final EventBatch batch, final long correlationId) {
            timestamps.add(batch.timestamp());
            batch.forEach(this);
        }

        @Override
        public void onRoundAdvanced(final EventBatch at, final RoundAdvancedDecoder event) {
            phases.add(event.phase().name());
        }

        @Override
        public void onTrade(final EventBatch at, final TradeDecoder event) {
            trades.incrementAndGet();
            if (event.takerAccountId() == 100 && event.makerAccountId() == 101) {
                tapeTrades.incrementAndGet();
            }
        }
    }
}
