package io.stocking.bench.pipeline;

import io.stocking.bench.run.Contender;
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
 * The whole pipeline at a fixed rate: from when a message was due, whether or not it could be sent then, to when its answer
 * was seen. The time of the pass says nothing; the counters do.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LatencyBenchmark {
    private static final int SECONDS = 3;
    private static final int FLOOR_SECONDS = 2;
    private static final int WARM_UPS = 2;

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

    /** Messages a second. */
    @Param({"20000", "100000"})
    public int rate;

    private int messages;
    private PipelineDriver pipeline;

    /** Makes the stream and warms the pipeline up with all of it, once a process. */
    @Setup(Level.Trial)
    public void generate() {
        final OrderStream generated = Streams.generate(stream);
        messages = Math.min(generated.measured(), SECONDS * rate);
        pipeline = PipelineDriver.of(contender, generated, new PipelineSettings(sync, wait, true, metered));
        for (int pass = 0; pass < WARM_UPS; pass++) {
            pipeline.warmUp(generated.measured());
        }
    }

    /** Starts a fresh pipeline. */
    @Setup(Level.Iteration)
    public void start() {
        pipeline.start();
    }

    /** The measured pass, and the same without a pipeline. */
    @Benchmark
    public void run(final LatencyCounters counters) {
        final Pace pace = new Pace(rate);
        pipeline.answers().time(pace);
        for (int message = 0; message < messages; message++) {
            pace.await(message);
            pipeline.publish(message);
        }
        pipeline.answers().await(messages);
        counters.engine(pipeline.answers().latencies());
        counters.floor(new HandOver(rate).run(FLOOR_SECONDS * rate));
    }

    /** Ends it and deletes its journal. */
    @TearDown(Level.Iteration)
    public void stop() {
        pipeline.stop();
    }
}
