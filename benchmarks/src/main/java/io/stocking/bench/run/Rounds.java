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

    private static double median(final double[] values) {
        final double[] sorted = values.clone();
        Arrays.sort(sorted);
        final int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
