package io.stocking.bench.core;

import io.stocking.bench.run.BenchPass;
import io.stocking.bench.run.BenchProcess;
import io.stocking.bench.run.BenchTask;
import io.stocking.bench.run.Comparison;
import io.stocking.bench.run.Contender;
import io.stocking.bench.run.Figure;
import io.stocking.bench.run.Rounds;
import io.stocking.bench.run.TextTable;
import io.stocking.bench.stream.Streams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code bench core}: whole engines on one thread, which have to come to the same trades. */
public final class CoreComparison implements Comparison {
    private static final String BENCH = "core";

    private final List<Figure> figures = new ArrayList<>();
    private final TextTable table = new TextTable(
            BENCH + ", M/s", "stocking", "exchange-core", "ratio", "B/message", "its B/message", "accepted", "trades");

    @Override
    public List<Figure> run(final BenchProcess process, final int rounds) {
        for (final String stream : Streams.equityAnd(Streams.MIX_MANY_BOOKS)) {
            compare(process, rounds, stream);
        }
        System.out.println(table);
        return figures;
    }

    private void compare(final BenchProcess process, final int rounds, final String stream) {
        final Map<String, String> params = Map.of("stream", stream);
        final BenchTask ours = BenchTask.measure(CoreBenchmark.class, Contender.STOCKING, params);
        final BenchTask theirs = BenchTask.measure(CoreBenchmark.class, Contender.EXCHANGE_CORE, params);
        final BenchPass tally = agreedTally(process, params);
        final Rounds done = Rounds.run(process, List.of(ours, theirs), rounds);
        figures.add(done.figure(BENCH, ours));
        figures.add(done.figure(BENCH, theirs));
        table.row(
                stream,
                done.sideBySide(ours, theirs),
                Long.toString((long) tally.counter("accepted")),
                Long.toString((long) tally.counter("trades")));
    }

    private static BenchPass agreedTally(final BenchProcess process, final Map<String, String> params) {
        final BenchPass ours = tally(process, Contender.STOCKING, params);
        final BenchPass theirs = tally(process, Contender.EXCHANGE_CORE, params);
        if (!ours.counters().equals(theirs.counters())) {
            throw new IllegalStateException(
                    "the engines disagree on " + params + ": " + ours.counters() + " and " + theirs.counters());
        }
        return ours;
    }

    private static BenchPass tally(
            final BenchProcess process, final Contender contender, final Map<String, String> params) {
        return process.run(BenchTask.verify(CoreBenchmark.class, contender, params))
                .get(0);
    }
}
