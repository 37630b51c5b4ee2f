package io.stocking.bench.pipeline;

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
import org.openjdk.jmh.annotations.TearDown;

/**
 * The whole pipeline, as fast as it goes: one thread publishes, every answer is seen at the other end.
 *
 * <pre>
 * publisher -> [ ring ] -> journal -> matching -> egress: counts
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PipelineBenchmark {
    /** A name of {@link Streams}. */
    @Param("normal")
    public String stream;

    /** Whose pipeline. */
    @Param({"STOCKING", "EXCHANGE_CORE"})
    public Contender contender;

    /** Whether answers wait for the disk. */
    @Param({"BATCH", "NONE"})
    public Sync sync;

    /** How its threads wait, in the contender's words. */
    @Param("BLOCKING")
    public String wait;

    /** Whether the product takes its own measurements meanwhile, as the server does. */
    @Param("true")
    public boolean metered;

    private int messages;
    private PipelineDriver pipeline;

    /** Makes the stream and turns it into commands, once a process. */
    @Setup(Level.Trial)
    public void generate() {
        final OrderStream generated = Streams.generate(stream);
        messages = generated.measured();
        pipeline = PipelineDriver.of(contender, generated, new PipelineSettings(sync, wait, false, metered));
    }

    /** Starts a fresh pipeline. */
    @Setup(Level.Iteration)
    public void start() {
        pipeline.start();
    }

    /** The measured pass. */
    @Benchmark
    public void run(final PassCounters counters) {
        pipeline.publishAll(messages);
        counters.commands = messages;
    }

    /** Ends it and deletes its journal. */
    @TearDown(Level.Iteration)
    public void stop() {
        pipeline.stop();
    }
}
