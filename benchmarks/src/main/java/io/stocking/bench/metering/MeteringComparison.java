package io.stocking.bench.metering;

import io.stocking.bench.pipeline.LatencyBenchmark;
import io.stocking.bench.pipeline.PipelineBenchmark;
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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code bench metering}: the pipeline with its own measurements and without, in turns: what they cost. */
public final class MeteringComparison implements Comparison {
    private static final String BENCH = "metering";
    private static final List<String> SYNCS = List.of("BATCH", "NONE");
    private static final int RATE = 20_000;
    private static final int PASSES = 5;
    private static final double NANOS_A_MICRO = 1_000;

    private final WaitPolicy wait;
    private final List<Figure> figures = new ArrayList<>();
    private final TextTable table = new TextTable(BENCH, "sync", "with", "without", "ratio");

    /** The wait policy is that of both. */
    public MeteringComparison(final WaitPolicy wait) {
        this.wait = wait;
    }

    @Override
    public List<Figure> run(final BenchProcess process, final int rounds) {
        for (final String sync : SYNCS) {
            compareSpeed(process, rounds, sync);
            compareLatency(process, rounds, sync);
        }
        System.out.println(table);
        return figures;
    }

    private void compareSpeed(final BenchProcess process, final int rounds, final String sync) {
        final BenchTask with = speed(sync, true);
        final BenchTask without = speed(sync, false);
        final Rounds done = Rounds.run(process, List.of(with, without), rounds);
        for (final BenchTask task : List.of(with, without)) {
            figures.add(figure(task).perSecond(done.median(task, BenchPass::perSecond)));
        }
        row(
                "M/s",
                sync,
                done.median(with, BenchPass::perSecond) / 1e6,
                done.median(without, BenchPass::perSecond) / 1e6);
    }

    private void compareLatency(final BenchProcess process, final int rounds, final String sync) {
        final BenchTask with = latency(sync, true);
        final BenchTask without = latency(sync, false);
        final Rounds done = Rounds.run(process, List.of(with, without), rounds);
        for (final BenchTask task : List.of(with, without)) {
            figures.add(figure(task)
                    .rate(RATE)
                    .percentiles(
                            done.median(task, pass -> pass.counter("p50")),
                            done.median(task, pass -> pass.counter("p99")),
                            done.median(task, pass -> pass.counter("p999"))));
        }
        for (final String percentile : List.of("p50", "p99")) {
            row(
                    percentile + " at " + RATE + "/s, us",
                    sync,
                    done.median(with, pass -> pass.counter(percentile)) / NANOS_A_MICRO,
                    done.median(without, pass -> pass.counter(percentile)) / NANOS_A_MICRO);
        }
    }

    private void row(final String what, final String sync, final double with, final double without) {
        table.row(
                what,
                sync.toLowerCase(Locale.ROOT),
                TextTable.number(with),
                TextTable.number(without),
                TextTable.ratio(with, without));
    }

    private static Figure figure(final BenchTask task) {
        final boolean metered = Boolean.parseBoolean(task.params().get("metered"));
        final String engine = Contender.STOCKING.label() + (metered ? "" : "-unmetered");
        return new Figure(BENCH, engine, Streams.NORMAL)
                .sync(task.params().get("sync").toLowerCase(Locale.ROOT));
    }

    private BenchTask speed(final String sync, final boolean metered) {
        return BenchTask.measure(PipelineBenchmark.class, Contender.STOCKING, params(sync, metered))
                .passes(PASSES, PASSES);
    }

    private BenchTask latency(final String sync, final boolean metered) {
        final Map<String, String> params = new HashMap<>(params(sync, metered));
        params.put("rate", Integer.toString(RATE));
        return BenchTask.measure(LatencyBenchmark.class, Contender.STOCKING, params)
                .passes(2, PASSES);
    }

    private Map<String, String> params(final String sync, final boolean metered) {
        return Map.of(
                "stream", Streams.NORMAL, "sync", sync, "wait", wait.name(), "metered", Boolean.toString(metered));
    }
}
