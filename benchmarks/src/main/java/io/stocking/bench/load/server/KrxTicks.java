package io.stocking.bench.load.server;

import io.stocking.bench.tape.InstrumentTerms;
import io.stocking.book.TickTable;

/** Prices by steps, as clients of the exchange know them: the Korean Exchange's table of 2023. */
final class KrxTicks {
    private static final TickTable TABLE = InstrumentTerms.GAME.ticks();

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
