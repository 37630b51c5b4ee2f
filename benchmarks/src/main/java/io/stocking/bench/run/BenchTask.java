package io.stocking.bench.run;

import java.util.Map;

/**
 * One JMH benchmark method to run in a process of its own.
 *
 * @param benchmark class of the method
 * @param method its name
 * @param contender who is measured
 * @param params values of the other {@code @Param} fields
 * @param warmups passes that do not count
 * @param passes passes that count
 */
public record BenchTask(
        Class<?> benchmark, String method, Contender contender, Map<String, String> params, int warmups, int passes) {
    /** A task whose first passes warm the JVM up. */
    public static BenchTask measure(
            final Class<?> benchmark, final Contender contender, final Map<String, String> params) {
        return new BenchTask(benchmark, "run", contender, params, 5, 5);
    }

    /** A task that checks results and is not timed. */
    public static BenchTask verify(
            final Class<?> benchmark, final Contender contender, final Map<String, String> params) {
        return new BenchTask(benchmark, "verify", contender, params, 0, 1);
    }

    /** The same with other numbers of passes. */
    public BenchTask passes(final int toWarmUp, final int toCount) {
        return new BenchTask(benchmark, method, contender, params, toWarmUp, toCount);
    }

    @Override
    public String toString() {
        return benchmark.getSimpleName() + "." + method + " " + contender.label() + " " + params.values();
    }
}
