package io.stocking.bench.run;

import java.util.List;

/** A benchmark of this product, beside its peer or beside itself at other sizes. */
@FunctionalInterface
public interface Comparison {
    /**
     * Runs it and prints a table.
     *
     * @param rounds processes that each contender gets, in turns
     * @return the figures, a line each
     * @throws IllegalStateException when a process fails or contenders disagree on what happened
     */
    List<Figure> run(BenchProcess process, int rounds);
}
