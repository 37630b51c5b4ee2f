package io.stocking.bench.pipeline;

import io.stocking.bench.run.BenchPass;
import io.stocking.bench.run.BenchProcess;
import io.stocking.bench.run.BenchTask;
import io.stocking.bench.run.Comparison;
import io.stocking.bench.run.Contender;
import io.stocking.bench.run.Figure;
import io.stocking.bench.run.Rounds;
import io.stocking.bench.run.TextTable;
import io.stocking.bench.stream.Streams;
import io.stocking.pipeline.WaitPolicy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code bench pipeline}: whole pipelines, with answers that wait for the disk and with answers that do not. */
public final class PipelineComparison implements Comparison {
    /** exchange-core's ways to wait that a machine with fewer cores than threads can stand; the better one counts. */
    static final List<String> PEER_WAITS = List.of("YIELDING", "BLOCKING");

    private static final String BENCH = "pipeline";
    private static final int PASSES = 5;

    private final WaitPolicy wait;
    private final List<Figure> figures = new ArrayList<>();
    private final TextTable table =
            new TextTable(BENCH + ", M/s", "sync", "stocking", "exchange-core", "ratio", "its wait");

    /** The wait policy is Stocking's. */
    public PipelineComparison(final WaitPolicy wait) {
        this.wait = wait;
    }

    @Override
    public List<Figure> run(final BenchProcess process, final int rounds) {
        for (final Sync sync : Sync.values()) {
            compare(process, rounds, sync);
        }
        System.out.println(table);
        return figures;
    }

    private void compare(final BenchProcess process, final int rounds, final Sync sync) {
        final BenchTask ours = task(Contender.STOCKING, sync, wait.name());
        final List<BenchTask> theirs = PEER_WAITS.stream()
                .map(peerWait -> task(Contender.EXCHANGE_CORE, sync, peerWait))
                .toList();
        final List<BenchTask> all = new ArrayList<>(List.of(ours));
        all.addAll(theirs);
        final Rounds done = Rounds.run(process, all, rounds);
        final BenchTask best = theirs.stream()
                .max(Comparator.comparingDouble(task -> done.median(task, BenchPass::perSecond)))
                .orElseThrow();
        for (final BenchTask task : List.of(ours, best)) {
            figures.add(new Figure(BENCH, task.contender().label(), Streams.NORMAL)
                    .sync(sync.label())
                    .perSecond(done.median(task, BenchPass::perSecond)));
        }
        final double ourSpeed = done.median(ours, BenchPass::perSecond);
        final double theirSpeed = done.median(best, BenchPass::perSecond);
        table.row(
                Streams.NORMAL,
                sync.label(),
                TextTable.millions(ourSpeed),
                TextTable.millions(theirSpeed),
                TextTable.ratio(ourSpeed, theirSpeed),
                best.params().get("wait").toLowerCase(Locale.ROOT));
    }

    private static BenchTask task(final Contender contender, final Sync sync, final String wait) {
        return BenchTask.measure(
                        PipelineBenchmark.class,
                        contender,
                        Map.of("stream", Streams.NORMAL, "sync", sync.name(), "wait", wait))
                .passes(PASSES, PASSES);
    }
}
