package io.stocking.bench.pipeline;

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
import java.util.Map;

/** {@code bench latency}: whole pipelines at fixed rates, beside what the machine does to a thread without work. */
public final class LatencyComparison implements Comparison {
    private static final String BENCH = "latency";
    private static final List<Integer> RATES = List.of(20_000, 100_000);
    private static final String FLOOR = "floor";
    /** The first passes at a pace are still compiled anew, after the warm-up at full speed. */
    private static final int WARMUPS = 2;

    private static final int PASSES = 3;

    private final WaitPolicy wait;
    private final List<Figure> figures = new ArrayList<>();
    private final TextTable table = new TextTable(BENCH + ", us", "rate", "sync", "p50", "p99", "p99.9");

    /** The wait policy is Stocking's. */
    public LatencyComparison(final WaitPolicy wait) {
        this.wait = wait;
    }

    @Override
    public List<Figure> run(final BenchProcess process, final int rounds) {
        for (final int rate : RATES) {
            compare(process, rounds, rate);
        }
        System.out.println(table);
        return figures;
    }

    private void compare(final BenchProcess process, final int rounds, final int rate) {
        final BenchTask unsynced = task(Contender.STOCKING, Sync.NONE, wait.name(), rate);
        final BenchTask synced = task(Contender.STOCKING, Sync.BATCH, wait.name(), rate);
        final List<BenchTask> theirs = PipelineComparison.PEER_WAITS.stream()
                .map(peerWait -> task(Contender.EXCHANGE_CORE, Sync.NONE, peerWait, rate))
                .toList();
        final List<BenchTask> all = new ArrayList<>(List.of(unsynced, synced));
        all.addAll(theirs);
        final Rounds done = Rounds.run(process, all, rounds);
        final BenchTask best = theirs.stream()
                .min(Comparator.comparingDouble(task -> done.median(task, pass -> pass.counter("p99"))))
                .orElseThrow();
        for (final BenchTask task : List.of(unsynced, synced, best)) {
            report(done, task, task.contender().label(), List.of("p50", "p99", "p999"));
        }
        // While it is idle the peer's yielding threads keep both cores busy, so the floor is that of our process.
        report(done, unsynced, FLOOR, List.of("floorP50", "floorP99", "floorP999"));
    }

    private void report(final Rounds done, final BenchTask task, final String engine, final List<String> counters) {
        final List<Double> nanos = counters.stream()
                .map(counter -> done.median(task, pass -> pass.counter(counter)))
                .toList();
        final String rate = task.params().get("rate");
        final Figure figure = new Figure(BENCH, engine, Streams.NORMAL)
                .rate(Long.parseLong(rate))
                .percentiles(nanos.get(0), nanos.get(1), nanos.get(2));
        final String sync = engine.equals(FLOOR)
                ? ""
                : Sync.valueOf(task.params().get("sync")).label();
        figures.add(sync.isEmpty() ? figure : figure.sync(sync));
        table.row(engine, rate, sync, micros(nanos.get(0)), micros(nanos.get(1)), micros(nanos.get(2)));
    }

    private static String micros(final double nanos) {
        return TextTable.number(nanos / 1_000);
    }

    private static BenchTask task(final Contender contender, final Sync sync, final String wait, final int rate) {
        final Map<String, String> params =
                Map.of("stream", Streams.NORMAL, "sync", sync.name(), "wait", wait, "rate", Integer.toString(rate));
        return BenchTask.measure(LatencyBenchmark.class, contender, params).passes(WARMUPS, PASSES);
    }
}
