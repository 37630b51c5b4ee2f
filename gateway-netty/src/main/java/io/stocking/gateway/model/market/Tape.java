package io.stocking.gateway.model.market;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** The last trades of an instrument. */
final class Tape {
    private final int kept;
    private final ArrayDeque<TradeView> trades = new ArrayDeque<>();

    Tape(final int kept) {
        this.kept = kept;
    }

    void add(final TradeView trade) {
        if (trades.size() == kept) {
            trades.pollFirst();
        }
        trades.addLast(trade);
    }

    /** The newest trades after {@code tradeId}, oldest first. */
    List<TradeView> after(final long tradeId, final int limit) {
        final List<TradeView> found = new ArrayList<>();
        final Iterator<TradeView> newestFirst = trades.descendingIterator();
        while (newestFirst.hasNext() && found.size() < limit) {
            final TradeView trade = newestFirst.next();
            if (trade.tradeId() <= tradeId) {
                break;
            }
            found.add(trade);
        }
        Collections.reverse(found);
        return found;
    }
}
