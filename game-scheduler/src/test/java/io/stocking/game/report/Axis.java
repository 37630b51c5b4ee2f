package io.stocking.game.report;

import java.util.ArrayList;
import java.util.List;

/**
 * One direction of a chart.
 *
 * @param label what it shows, with its unit
 */
public record Axis(String label, double from, double to) {
    private static final int MOST_STEPS = 6;

    /** Where a value lies between the ends: 0 to 1. What is beyond lies at the end. */
    double share(final double value) {
        return Math.max(0, Math.min(1, (value - from) / (to - from)));
    }

    /** Round values along it, a few. */
    List<Double> steps() {
        double step = Math.pow(10, Math.floor(Math.log10(to - from)));
        while ((to - from) / step <= MOST_STEPS / 2.5) {
            step /= 2;
        }
        final List<Double> steps = new ArrayList<>();
        for (double value = Math.ceil(from / step) * step; value <= to + step / 100; value += step) {
            steps.add(value);
        }
        return steps;
    }
}
