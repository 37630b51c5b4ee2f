package io.stocking.bench.growth;

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

/** {@code bench growth}: what a command costs when there are more orders, instruments or accounts, and what those weigh. */
public final class GrowthComparison implements Comparison {
    private static final String BENCH = "growth";
    private static final int HEAP_GB = 6;
    private static final double NANOS_A_SECOND = 1e9;

    private final List<Figure> figures = new ArrayList<>();
    private final TextTable table =
            new TextTable(BENCH, "M commands/s", "ns/command", "to smallest", "B/command", "trades/command");

    @Override
    public List<Figure> run(final BenchProcess process, final int rounds) {
        for (final List<GrowthShape> dimension : GrowthShape.DIMENSIONS) {
            compare(process, rounds, dimension);
            compare(
                    process,
                    rounds,
                    dimension.stream().map(GrowthShape::control).toList());
        }
        weigh(process);
        System.out.println(table);
        return figures;
    }

    private void compare(final BenchProcess process, final int rounds, final List<GrowthShape> dimension) {
        final List<BenchTask> tasks =
                dimension.stream().map(GrowthComparison::task).toList();
        final Rounds done = Rounds.run(process, tasks, rounds);
        final double smallest = done.median(tasks.get(0), BenchPass::perSecond);
        for (final BenchTask task : tasks) {
            final double perSecond = done.median(task, BenchPass::perSecond);
            final double bytes = done.median(task, BenchPass::bytesPerCommand);
            final String stream = task.params().get("stream");
            figures.add(new Figure(BENCH, task.contender().label(), stream)
                    .perSecond(perSecond)
                    .bytesPerCommand(bytes));
            table.row(
                    stream,
                    TextTable.millions(perSecond),
                    TextTable.number(NANOS_A_SECOND / perSecond),
                    TextTable.ratio(smallest, perSecond),
                    TextTable.number(bytes),
                    TextTable.number(done.median(task, pass -> pass.counter("trades") / pass.counter("commands"))));
        }
    }

    private static BenchTask task(final GrowthShape shape) {
        return BenchTask.measure(GrowthBenchmark.class, Contender.STOCKING, Map.of("stream", shape.stream()))
                .passes(GrowthBenchmark.WARMUPS, GrowthBenchmark.PASSES)
                .heap(HEAP_GB);
    }

    private void weigh(final BenchProcess process) {
        final BenchPass weighed = process.run(BenchTask.verify(MemoryBenchmark.class, Contender.STOCKING, Map.of()))
                .get(0);
        final double order = weighed.counter("bytesPerOrderReserved") + weighed.counter("bytesPerOrderResting");
        final double account = weighed.counter("bytesPerAccount");
        final String engine = Contender.STOCKING.label();
        figures.add(new Figure(BENCH, engine, "memory-orders-1000000").bytesPerOrder(order));
        figures.add(new Figure(BENCH, engine, "memory-accounts-1000000").bytesPerAccount(account));
        final TextTable weights = new TextTable("bytes of heap", "each");
        weights.row("order: record, reserved at the start", TextTable.number(weighed.counter("bytesPerOrderReserved")));
        weights.row("order: added when it rests", TextTable.number(weighed.counter("bytesPerOrderResting")));
        weights.row("account", TextTable.number(account));
        weights.row("holding, one an account", TextTable.number(weighed.counter("bytesPerHolding")));
        weights.row("instrument with its book", TextTable.number(weighed.counter("bytesPerBook")));
        System.out.println(weights + "\n");
    }
}
