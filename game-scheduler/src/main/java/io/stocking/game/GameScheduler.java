package io.stocking.game;

import io.stocking.game.market.Catalogue;
import io.stocking.game.tape.market.RoundTape;
import io.stocking.game.timetable.RoundDurations;
import io.stocking.game.timetable.RoundPreset;
import io.stocking.port.CommandPublisher;
import io.stocking.port.EventSubscriber;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Runs the rounds by themselves: give {@link #subscribers()} to the pipeline, then {@link #start} with its publisher. It
 * only publishes commands, on a thread of its own.
 */
public final class GameScheduler implements AutoCloseable {
    private static final long CLOSE_SECONDS = 5;

    private final Context ctx;
    private final GameFollower follower;
    private final Optional<TapeAccounts> tape;
    private final Optional<LoadAccounts> load;
    private ScheduledExecutorService executor;

    /** A scheduler that does nothing yet. */
    public GameScheduler(final Context ctx) {
        this.ctx = ctx.conclude();
        follower = new GameFollower(ctx.catalogue());
        tape = ctx.tape().map(TapeAccounts::new);
        load = Optional.of(ctx.loadAccounts())
                .filter(count -> count > 0)
                .map(count -> new LoadAccounts(count, ctx.catalogue().size()));
    }

    /** What has to follow the exchange's events, in this order. */
    public List<EventSubscriber> subscribers() {
        return Stream.of(tape.stream(), load.stream(), Stream.of(follower))
                .<EventSubscriber>flatMap(subscribers -> subscribers)
                .toList();
    }

    /** Starts the game; rounds begin as soon as the subscriber has been told that the past is recovered. */
    public synchronized void start(final CommandPublisher publisher) {
        if (executor != null) {
            throw new IllegalStateException("the game scheduler was started already");
        }
        final GameLoop loop = new GameLoop(ctx, follower, publisher);
        tape.ifPresent(loop::addTape);
        load.ifPresent(loop::addLoad);
        executor = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "game-scheduler"));
        executor.scheduleWithFixedDelay(() -> tick(loop), 0, ctx.tickInterval.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void tick(final GameLoop loop) {
        try {
            loop.tick(ctx.clock.getAsLong());
        } catch (final RuntimeException | Error failure) {
            ctx.onFailure.accept(failure);
            throw failure;
        }
    }

    /** Stops the game; the round stays in the phase it is in. */
    @Override
    public synchronized void close() {
        if (executor == null) {
            return;
        }
        executor.shutdown();
        try {
            if (!executor.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the game scheduler has not stopped within " + CLOSE_SECONDS + " s");
            }
        } catch (final InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Settings of the game, with defaults. */
    public static final class Context {
        /** Cash that every account starts a round with, in won. */
        public static final long DEFAULT_SEED_CASH = 10_000_000;

        private LongSupplier clock = Context::epochNanos;
        private LongSupplier seeds = new SecureRandom()::nextLong;
        private RoundPreset preset = RoundPreset.QUICK;
        private RoundDurations durations;
        private Catalogue catalogue = Catalogue.STANDARD;
        private long seedCash = DEFAULT_SEED_CASH;
        private Duration tickInterval = Duration.ofMillis(50);
        private DummyPace dummyPace = DummyPace.STANDARD;
        private RoundTape tape;
        private int loadAccounts;
        private Consumer<Throwable> onFailure;

        private static long epochNanos() {
            final Instant now = Instant.now();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        /** The clock, in nanoseconds since the epoch. */
        public Context clock(final LongSupplier clock) {
            this.clock = clock;
            return this;
        }

        /** Where the seed of a round comes from; by default players cannot foresee it. */
        public Context seeds(final LongSupplier seeds) {
            this.seeds = seeds;
            return this;
        }

        /** Which timetable; QUICK by default. */
        public Context preset(final RoundPreset preset) {
            this.preset = preset;
            return this;
        }

        /** Other durations than the preset's. */
        public Context durations(final RoundDurations durations) {
            this.durations = durations;
            return this;
        }

        /** The companies. */
        public Context catalogue(final Catalogue catalogue) {
            this.catalogue = catalogue;
            return this;
        }

        /** Cash that every account starts a round with, in won. */
        public Context seedCash(final long seedCash) {
            this.seedCash = seedCash;
            return this;
        }

        /** Time between two looks at the clock. */
        public Context tickInterval(final Duration tickInterval) {
            this.tickInterval = tickInterval;
            return this;
        }

        /** How busy the dummy traders are. */
        public Context dummyPace(final DummyPace dummyPace) {
            this.dummyPace = dummyPace;
            return this;
        }

        /** A tape that trades one of the instruments; none by default. */
        public Context tape(final RoundTape tape) {
            this.tape = tape;
            return this;
        }

        /** Accounts from {@link LoadAccounts#FIRST} on, endowed in every round and never ranked; none by default. */
        public Context loadAccounts(final int count) {
            loadAccounts = count;
            return this;
        }

        /** Told when the game cannot go on, on its thread; required. */
        public Context onFailure(final Consumer<Throwable> onFailure) {
            this.onFailure = onFailure;
            return this;
        }

        RoundPreset preset() {
            return preset;
        }

        RoundDurations durations() {
            return durations;
        }

        Catalogue catalogue() {
            return catalogue;
        }

        LongSupplier seeds() {
            return seeds;
        }

        long seedCash() {
            return seedCash;
        }

        Optional<RoundTape> tape() {
            return Optional.ofNullable(tape);
        }

        int loadAccounts() {
            return loadAccounts;
        }

        DummyPace dummyPace() {
            return dummyPace;
        }

        /** Fills in what the preset says and checks the rest. */
        Context conclude() {
            if (onFailure == null) {
                throw new IllegalArgumentException("the game scheduler needs an onFailure");
            }
            if (seedCash < 1) {
                throw new IllegalArgumentException("seed cash of " + seedCash + " won is below 1");
            }
            if (tickInterval.compareTo(Duration.ZERO) <= 0) {
                throw new IllegalArgumentException("the tick interval of " + tickInterval + " is not positive");
            }
            if (tape != null && (tape.instrumentId() < 1 || tape.instrumentId() > catalogue.size())) {
                throw new IllegalArgumentException("the tape trades instrument " + tape.instrumentId()
                        + ", which is not between 1 and " + catalogue.size());
            }
            if (loadAccounts < 0 || loadAccounts > LoadAccounts.MOST) {
                throw new IllegalArgumentException(
                        loadAccounts + " load accounts are outside 0 to " + LoadAccounts.MOST);
            }
            if (durations == null) {
                durations = preset.durations();
            }
            return this;
        }
    }
}
