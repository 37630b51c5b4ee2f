package io.stocking.bench.book;

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

/** {@code bench book}: order books alone, with the referee's consensus. */
public final class BookComparison implements Comparison {
    private static final String BENCH = "book";

    private final List<Figure> figures = new ArrayList<>();
    private final TextTable table = new TextTable(
            BENCH + ", M/s", "stocking", "exchange-core", "ratio", "B/message", "its B/message", "consensus");

    @Override
    public List<Figure> run(final BenchProcess process, final int rounds) {
        for (final String stream : Streams.equityAnd(Streams.MIX_ONE_BOOK)) {
            compare(process, rounds, stream);
        }
        System.out.println(table);
        return figures;
    }

    private void compare(final BenchProcess process, final int rounds, final String stream) {
        final BenchTask ours = task(Contender.STOCKING, stream);
        final BenchTask theirs = task(Contender.EXCHANGE_CORE, stream);
        final Rounds done = Rounds.run(process, List.of(ours, theirs), rounds);
        final String consensus =
                Consensus.isKnown(stream) ? verify(process, ours, done) + " / " + verify(process, theirs, done) : "";
        if (consensus.isEmpty()) {
            figures.add(done.figure(BENCH, ours));
            figures.add(done.figure(BENCH, theirs));
        }
        table.row(stream, done.sideBySide(ours, theirs), consensus);
    }

    private static BenchTask task(final Contender contender, final String stream) {
        return BenchTask.measure(BookBenchmark.class, contender, Map.of("stream", stream));
    }

    private boolean verify(final BenchProcess process, final BenchTask measured, final Rounds done) {
        final BenchTask task = BenchTask.verify(BookBenchmark.class, measured.contender(), measured.params());
        final boolean consensus = process.run(task).get(0).counter("consensus") == 1;
        figures.add(done.figure(BENCH, measured).consensus(consensus));
        return consensus;
    }
}
