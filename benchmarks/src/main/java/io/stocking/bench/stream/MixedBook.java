package io.stocking.bench.stream;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A plain price-time book that the mixed flow keeps, so that every order it names is live. */
final class MixedBook {
    /** Prices stray from the middle by at most so many of its deviations. */
    private static final int REACH = 5;

    private static final int LEAST_DEVIATION = 100;
    private static final int DEVIATION_SHARE = 20;

    private final NavigableMap<Long, ArrayDeque<MixedOrder>> bids = new TreeMap<>(Collections.reverseOrder());
    private final NavigableMap<Long, ArrayDeque<MixedOrder>> asks = new TreeMap<>();
    private final List<MixedOrder> live = new ArrayList<>();
    private final long deviation;
    private final long lowest;
    private final long highest;
    private int buying;
    private long lastPrice;

    MixedBook(final long middle) {
        lastPrice = middle;
        deviation = Math.max(LEAST_DEVIATION, middle / DEVIATION_SHARE);
        lowest = middle - REACH * deviation;
        highest = middle + REACH * deviation;
    }

    long lastPrice() {
        return lastPrice;
    }

    /** The scale of distances between an order and the last price. */
    long deviation() {
        return deviation;
    }

    /** A price that everything on the other side meets. */
    long crossingPrice(final boolean sell) {
        return sell ? lowest : highest;
    }

    /** The highest price. */
    long highest() {
        return highest;
    }

    int open() {
        return live.size();
    }

    int open(final boolean sell) {
        return sell ? live.size() - buying : buying;
    }

    MixedOrder open(final int place) {
        return live.get(place);
    }

    /** Matches an order; what is left of it rests if it may. */
    void enter(final MixedOrder order, final boolean rests) {
        final NavigableMap<Long, ArrayDeque<MixedOrder>> opposite = side(!order.sell);
        while (order.quantity > 0 && !opposite.isEmpty() && meets(order, opposite.firstKey())) {
            trade(order, opposite.firstEntry().getValue().getFirst());
        }
        if (order.quantity > 0 && rests) {
            side(order.sell)
                    .computeIfAbsent(order.price, price -> new ArrayDeque<>())
                    .addLast(order);
            order.place = live.size();
            live.add(order);
            buying += order.sell ? 0 : 1;
        }
    }

    private static boolean meets(final MixedOrder order, final long price) {
        return order.sell ? price >= order.price : price <= order.price;
    }

    private void trade(final MixedOrder taker, final MixedOrder maker) {
        final int quantity = Math.min(taker.quantity, maker.quantity);
        taker.quantity -= quantity;
        maker.quantity -= quantity;
        lastPrice = Math.min(highest, Math.max(lowest, maker.price));
        if (maker.quantity == 0) {
            remove(maker);
        }
    }

    /** Takes an order out; the last of the live orders takes its place among them. */
    void remove(final MixedOrder order) {
        final NavigableMap<Long, ArrayDeque<MixedOrder>> side = side(order.sell);
        final ArrayDeque<MixedOrder> level = side.get(order.price);
        level.remove(order);
        if (level.isEmpty()) {
            side.remove(order.price);
        }
        buying -= order.sell ? 0 : 1;
        final MixedOrder last = live.remove(live.size() - 1);
        if (last != order) {
            live.set(order.place, last);
            last.place = order.place;
        }
    }

    private NavigableMap<Long, ArrayDeque<MixedOrder>> side(final boolean sell) {
        return sell ? asks : bids;
    }
}
