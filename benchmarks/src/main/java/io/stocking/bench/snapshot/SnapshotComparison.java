package io.stocking.bench.snapshot;

import io.stocking.bench.run.BenchPass;
import io.stocking.bench.run.BenchProcess;
import io.stocking.bench.run.BenchTask;
import io.stocking.bench.run.Comparison;
import io.stocking.bench.run.Contender;
import io.stocking.bench.run.Figure;
import io.stocking.bench.run.Rounds;
import io.stocking.bench.run.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code bench snapshot}: for how long a snapshot stops the engine, the first of a process and later ones. */
public final class SnapshotComparison implements Comparison {
    private static final String BENCH = "snapshot";
    private static final List<Integer> ACCOUNTS = List.of(100_000, 1_000_000);
    private static final int WARMUPS = 10;
    private static final int PASSES = 5;
    private static final double NANOS_A_MILLI = 1e6;

    private final List<Figure> figures = new ArrayList<>();
    private final TextTable table = new TextTable(BENCH, "first, ms", "later, ms", "later, B/account");

    @Override
    public List<Figure> run(final BenchProcess process, final int rounds) {
        for (final int accounts : ACCOUNTS) {
            compare(process, rounds, accounts);
        }
        System.out.println(table);
        return figures;
    }

    private void compare(final BenchProcess process, final int rounds, final int accounts) {
        final BenchTask first = task(accounts).passes(0, 1);
        final BenchTask later = task(accounts).passes(WARMUPS, PASSES);
        final Rounds done = Rounds.run(process, List.of(first, later), rounds);
        final double firstMillis = done.median(first, BenchPass::nanos) / NANOS_A_MILLI;
        final double laterMillis = done.median(later, BenchPass::nanos) / NANOS_A_MILLI;
        final String stream = "accounts-" + accounts;
        figures.add(new Figure(BENCH, Contender.STOCKING.label(), stream).pauses(firstMillis, laterMillis));
        table.row(
                stream,
                TextTable.number(firstMillis),
                TextTable.number(laterMillis),
                TextTable.number(done.median(later, BenchPass::bytesPerCommand)));
    }

    private static BenchTask task(final int accounts) {
        return BenchTask.measure(
                SnapshotBenchmark.class, Contender.STOCKING, Map.of("accounts", Integer.toString(accounts)));
    }
}
