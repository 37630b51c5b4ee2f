package io.stocking.bench.snapshot;

import io.stocking.bench.run.AllocatedBytes;
import io.stocking.bench.run.Contender;
import io.stocking.bench.run.PassCounters;
import io.stocking.bench.run.TemporaryFolder;
import io.stocking.bench.tape.EngineFeed;
import io.stocking.bench.tape.InstrumentTerms;
import io.stocking.bench.tape.MarketOpening;
import io.stocking.engine.EngineLimits;
import io.stocking.engine.MatchingEngine;
import io.stocking.journal.JournalDirectory;
import io.stocking.message.codec.SelfTradePrevention;
import io.stocking.port.SnapshotStream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** For how long a snapshot keeps the engine from the next command: until another thread has all it needs to write it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SnapshotBenchmark {
    private static final int INSTRUMENTS = 20;
    private static final int MAX_OPEN_ORDERS = 1_000;
    private static final long CASH = 1_000_000_000_000L;
    private static final long SHARES = 1_000L;
    private static final long POLL_MILLIS = 10;

    /** Accounts, each with shares of one instrument. */
    @Param("100000")
    public int accounts;

    /** Only this product. */
    @Param("STOCKING")
    public Contender contender;

    private TemporaryFolder folder;
    private JournalDirectory journal;
    private MatchingEngine engine;
    private SnapshotStream snapshot;

    /** Fills an engine. */
    @Setup(Level.Trial)
    public void fill() {
        folder = new TemporaryFolder("snapshots");
        journal = new JournalDirectory(new JournalDirectory.Context().directory(folder.path()));
        final EngineFeed feed = new EngineFeed(new MatchingEngine(new EngineLimits(accounts, MAX_OPEN_ORDERS, 1)));
        engine = feed.engine();
        final MarketOpening opening = new MarketOpening(feed.writer(), feed::send);
        for (int instrument = 1; instrument <= INSTRUMENTS; instrument++) {
            opening.open(instrument, InstrumentTerms.GAME);
        }
        for (int account = 1; account <= accounts; account++) {
            opening.fund(account, SelfTradePrevention.OFF, CASH);
            opening.grant(account, 1 + account % INSTRUMENTS, SHARES);
        }
    }

    /** Waits until the snapshot before is on the disk. */
    @Setup(Level.Iteration)
    public void begin() throws InterruptedException {
        for (snapshot = null; snapshot == null; snapshot = journal.snapshots().begin(engine.lastCommandIndex())) {
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** The pause. */
    @Benchmark
    public void run(final PassCounters counters) {
        final long allocatedBefore = AllocatedBytes.ofThisThread();
        engine.writeState(snapshot);
        snapshot.commit();
        counters.allocatedBytes = AllocatedBytes.ofThisThread() - allocatedBefore;
        counters.commands = accounts;
    }

    /** Deletes the snapshots. */
    @TearDown(Level.Trial)
    public void close() {
        journal.close();
        folder.close();
    }
}
