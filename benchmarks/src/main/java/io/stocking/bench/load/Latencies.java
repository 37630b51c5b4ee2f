package io.stocking.bench.load;

import io.stocking.bench.load.client.LoadResult;
import io.stocking.bench.run.Rounds;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How long orders took, in milliseconds: medians over turns.
 *
 * @param p99MsOfTurns of each turn, which shows how much they differ
 */
record Latencies(double p50Ms, double p99Ms, List<Double> p99MsOfTurns) {
    private static final double MEDIAN = 50;
    private static final double P99 = 99;

    static Latencies of(final List<LoadResult> turns) {
        return new Latencies(
                median(turns, MEDIAN),
                median(turns, P99),
                turns.stream().map(turn -> turn.millis(P99)).toList());
    }

    @Override
    public String toString() {
        return p99MsOfTurns.stream()
                .map(millis -> String.format(Locale.ROOT, "%.1f", millis))
                .collect(Collectors.joining(
                        ", ", String.format(Locale.ROOT, "p50 %.3f  p99 %.3f (of the turns ", p50Ms, p99Ms), ")"));
    }

    private static double median(final List<LoadResult> turns, final double percentile) {
        return Rounds.median(
                turns.stream().mapToDouble(turn -> turn.millis(percentile)).toArray());
    }
}
