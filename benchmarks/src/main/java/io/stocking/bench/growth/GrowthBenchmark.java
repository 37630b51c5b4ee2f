package io.stocking.bench.growth;

import io.stocking.bench.run.AllocatedBytes;
import io.stocking.bench.run.Contender;
import io.stocking.bench.run.PassCounters;
import io.stocking.engine.MatchingEngine;
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

/** The whole engine on one thread, under a steady flow: passes follow one another in one engine that stays as full as it is. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class GrowthBenchmark {
    static final int WARMUPS = 3;
    static final int PASSES = 5;
    private static final int COMMANDS_A_PASS = 1_000_000;

    /** A name of {@link GrowthShape}. */
    @Param("orders-1000")
    public String stream;

    /** Only this product. */
    @Param("STOCKING")
    public Contender contender;

    private GrowthTape tape;
    private MatchingEngine engine;

    /** Fills an engine to record the commands, and another one to measure. */
    @Setup(Level.Trial)
    public void grow() {
        final GrowthShape shape = GrowthShape.of(stream);
        tape = new GrownEngine(shape).record(WARMUPS + PASSES, COMMANDS_A_PASS);
        engine = new GrownEngine(shape).engine();
    }

    /** The measured pass. */
    @Benchmark
    public void run(final PassCounters counters, final GrowthCounters growth) {
        final long allocatedBefore = AllocatedBytes.ofThisThread();
        tape.execute(engine);
        counters.allocatedBytes = AllocatedBytes.ofThisThread() - allocatedBefore;
        counters.commands = COMMANDS_A_PASS;
        growth.trades = tape.finish(engine);
    }
}
