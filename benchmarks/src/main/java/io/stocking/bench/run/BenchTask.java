package io.stocking.bench.run;

import java.util.Map;

/**
 * One JMH benchmark method to run in a process of its own.
 *
 * @param benchmark class of the method
 * @param method its name
 * @param contender who is measured
 * @param params values of the other {@code @Param} fields
 * @param effort what its process gets
 */
public record BenchTask(
        Class<?> benchmark, String method, Contender contender, Map<String, String> params, Effort effort) {
    private static final int HEAP_GB = 3;

    /**
     * What a process gets.
     *
     * @param warmups passes that do not count
     * @param passes passes that count
     * @param heapGb its heap
     */
    public record Effort(int warmups, int passes, int heapGb) {}

    /** A task whose first passes warm the JVM up. */
    public static BenchTask measure(
            final Class<?> benchmark, final Contender contender, final Map<String, String> params) {
        return new BenchTask(benchmark, "run", contender, params, new Effort(5, 5, HEAP_GB));
    }

    /** A task that checks results and is not timed. */
    public static BenchTask verify(
            final Class<?> benchmark, final Contender contender, final Map<String, String> params) {
        return new BenchTask(benchmark, "verify", contender, params, new Effort(0, 1, HEAP_GB));
    }

    /** The same with other numbers of passes. */
    public BenchTask passes(final int toWarmUp, final int toCount) {
        return new BenchTask(benchmark, method, contender, params, new Effort(toWarmUp, toCount, effort.heapGb()));
    }

    /** The same with a heap of another size. */
    public BenchTask heap(final int gigabytes) {
        return new BenchTask(
                benchmark, method, contender, params, new Effort(effort.warmups(), effort.passes(), gigabytes));
    }

    @Override
    public String toString() {
        return benchmark.getSimpleName() + "." + method + " " + contender.label() + " " + params.values();
    }
}
