package io.stocking.game.tape;

import io.stocking.engine.EngineLimits;
import io.stocking.engine.MatchingEngine;
import io.stocking.pipeline.EnginePipeline;
import io.stocking.port.InMemorySnapshotStore;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Runs a tape through a pipeline of its own. */
final class TapeExchangeRunner {
    private static final EngineLimits LIMITS = new EngineLimits(1_000, 1 << 16, 1_000);

    private TapeExchangeRunner() {}

    static TapeResult run(final TapeRun.Context ctx) throws IOException {
        final TapeRun run = new TapeRun(ctx);
        final AtomicReference<Throwable> halt = new AtomicReference<>();
        final TapeResult result;
        try (EnginePipeline pipeline = new EnginePipeline(new EnginePipeline.Context()
                .engine(new MatchingEngine(LIMITS))
                .commandLog(new CountingLog())
                .eventLog(new CountingEventLog())
                .snapshots(new InMemorySnapshotStore())
                .subscribers(List.of(run.subscriber()))
                .onHalt(halt::set))) {
            pipeline.start();
            result = run.execute(pipeline.publisher());
        }
        if (halt.get() != null) {
            throw new AssertionError("the pipeline halted", halt.get());
        }
        return result;
    }
}
