package io.stocking.bench.core;

import io.stocking.bench.run.AllocatedBytes;
import io.stocking.bench.run.Contender;
import io.stocking.bench.run.PassCounters;
import io.stocking.bench.stream.OrderStream;
import io.stocking.bench.stream.Streams;
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

/** The whole engine on one thread: one pass over a stream into a fresh engine, money and shares reserved and settled. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CoreBenchmark {
    /** A name of {@link Streams}. */
    @Param("normal")
    public String stream;

    /** Whose engine. */
    @Param({"STOCKING", "EXCHANGE_CORE"})
    public Contender contender;

    private int commands;
    private CoreDriver core;

    /** Makes the stream and turns it into commands, once a process. */
    @Setup(Level.Trial)
    public void generate() {
        final OrderStream messages = Streams.generate(stream);
        commands = messages.measured();
        core = CoreDriver.of(contender, messages);
    }

    /** Makes an engine and fills its books. */
    @Setup(Level.Iteration)
    public void fill() {
        core.restart();
    }

    /** The measured pass. */
    @Benchmark
    public void run(final PassCounters counters) {
        final long allocatedBefore = AllocatedBytes.ofThisThread();
        core.run();
        counters.allocatedBytes = AllocatedBytes.ofThisThread() - allocatedBefore;
        counters.commands = commands;
    }

    /** Counts what comes of the stream, not timed. */
    @Benchmark
    public void verify(final CoreCounters counters) {
        final CoreTally tally = core.tally();
        counters.accepted = tally.accepted();
        counters.trades = tally.trades();
    }
}
