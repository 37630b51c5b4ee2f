package io.stocking.gateway.ws.json;

import io.stocking.gateway.model.market.BookView;
import java.util.ArrayList;
import java.util.List;

/** The levels that differ between two states of a book: what each holds now, 0 when it is gone. */
public record BookDelta(long firstUpdateId, long lastUpdateId, List<Change> bids, List<Change> asks) {
    /** A level and what it holds now. */
    public record Change(long price, long quantity) {}

    /** What brings a reader from one state to another. */
    public static BookDelta between(final BookView from, final BookView to) {
        return new BookDelta(
                from.updateId() + 1,
                to.updateId(),
                changes(from.bids(), to.bids(), -1),
                changes(from.asks(), to.asks(), 1));
    }

    /** Whether the levels shown are the same. */
    public boolean isEmpty() {
        return bids.isEmpty() && asks.isEmpty();
    }

    /** Merges two lists of levels; {@code sign} makes prices ascend from the best. */
    private static List<Change> changes(final BookView.Levels from, final BookView.Levels to, final int sign) {
        final List<Change> changes = new ArrayList<>();
        int before = 0;
        int now = 0;
        while (before < from.count() || now < to.count()) {
            final long order = compare(from, before, to, now, sign);
            if (order < 0) {
                changes.add(new Change(from.price(before++), 0));
            } else if (order > 0) {
                changes.add(new Change(to.price(now), to.quantity(now++)));
            } else {
                if (from.quantity(before++) != to.quantity(now)) {
                    changes.add(new Change(to.price(now), to.quantity(now)));
                }
                now++;
            }
        }
        return changes;
    }

    private static long compare(
            final BookView.Levels from, final int before, final BookView.Levels to, final int now, final int sign) {
        if (before == from.count()) {
            return 1;
        }
        if (now == to.count()) {
            return -1;
        }
        return sign * Long.compare(from.price(before), to.price(now));
    }
}
