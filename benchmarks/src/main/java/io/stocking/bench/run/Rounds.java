package io.stocking.bench.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Tasks run in turns, so that whatever else the machine does meets all of them alike. */
public final class Rounds {
    /** Each task's processes, each with its passes. */
    private final Map<BenchTask, List<List<BenchPass>>> results = new LinkedHashMap<>();

    Rounds() {}

    /** Runs every task once a round, each time in a fresh process. */
    public static Rounds run(final BenchProcess process, final List<BenchTask> tasks, final int rounds) {
        final Rounds done = new Rounds();
        for (int round = 1; round <= rounds; round++) {
            for (final BenchTask task : tasks) {
                done.add(task, process.run(task));
            }
        }
        return done;
    }

    void add(final BenchTask task, final List<BenchPass> passes) {
        results.computeIfAbsent(task, first -> new ArrayList<>()).add(passes);
    }

    /** The median over the processes of the median over their passes. */
    public double median(final BenchTask task, final ToDoubleFunction<BenchPass> figure) {
        return median(results.get(task).stream()
                .mapToDouble(
                        passes -> median(passes.stream().mapToDouble(figure).toArray()))
                .toArray());
    }

    /** Speed and allocation of a task, for the results file. */
    public Figure figure(final String bench, final BenchTask task) {
        return new Figure(bench, task.contender().label(), task.params().get("stream"))
                .perSecond(median(task, BenchPass::perSecond))
                .bytesPerCommand(median(task, BenchPass::bytesPerCommand));
    }

    /** Cells of a table: both speeds in millions, their ratio, both allocations. */
    public List<String> sideBySide(final BenchTask ours, final BenchTask theirs) {
        final double ourSpeed = median(ours, BenchPass::perSecond);
        final double theirSpeed = median(theirs, BenchPass::perSecond);
        return List.of(
                TextTable.millions(ourSpeed),
                TextTable.millions(theirSpeed),
                TextTable.ratio(ourSpeed, theirSpeed),
                TextTable.number(median(ours, BenchPass::bytesPerCommand)),
                TextTable.number(median(theirs, BenchPass::bytesPerCommand)));
    }

    /** The middle one, or the mean of the two in the middle. */
    public static double median(final double[] values) {
        final double[] sorted = values.clone();
        Arrays.sort(sorted);
        final int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
