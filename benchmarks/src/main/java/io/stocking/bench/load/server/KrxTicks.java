package io.stocking.bench.load.server;

import io.stocking.book.TickTable;

/** Prices by steps, as clients of the exchange know them: the Korean Exchange's table of 2023. */
final class KrxTicks {
    private static final TickTable TABLE = new TickTable(
            new long[] {0, 2_000, 5_000, 20_000, 50_000, 200_000, 500_000}, new long[] {1, 5, 10, 50, 100, 500, 1_000});

    private KrxTicks() {}

    /** The price so many steps above one that is on tick, or below when negative. */
    static long move(final long price, final int steps) {
        long moved = price;
        for (int step = 0; step < steps; step++) {
            moved += TABLE.tickAt(moved);
        }
        for (int step = 0; step > steps; step--) {
            moved -= TABLE.tickAt(moved - 1);
        }
        return moved;
    }
}
