package io.stocking.journal.cli;

import io.stocking.engine.MatchingEngine;
import io.stocking.message.codec.Side;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A book for people: bids on the left, asks on the right, best first. */
final class BookTable {
    private static final String ROW = "%12s %12s | %-12s %-12s";

    private final String symbol;
    private final List<String[]> bids = new ArrayList<>();
    private final List<String[]> asks = new ArrayList<>();

    BookTable(final MatchingEngine engine, final String symbol) {
        this.symbol = symbol;
        final int instrumentId = engine.instrumentId(symbol);
        if (instrumentId == 0) {
            throw new IllegalArgumentException(
                    "no instrument " + symbol + " is listed after command " + engine.lastCommandIndex());
        }
        engine.depth(instrumentId, Integer.MAX_VALUE, this::add);
    }

    private void add(final Side side, final int level, final long price, final long quantity) {
        (side == Side.BUY ? bids : asks).add(new String[] {Long.toString(price), Long.toString(quantity)});
    }

    void print(final PrintWriter out) {
        out.println("book " + symbol);
        out.println(ROW.formatted("quantity", "bid", "ask", "quantity").stripTrailing());
        for (int row = 0; row < Math.max(bids.size(), asks.size()); row++) {
            final String[] bid = row < bids.size() ? bids.get(row) : new String[] {"", ""};
            final String[] ask = row < asks.size() ? asks.get(row) : new String[] {"", ""};
            out.println(ROW.formatted(bid[1], bid[0], ask[0], ask[1]).stripTrailing());
        }
    }
}
