package io.stocking.gateway.model.market;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** The last candles of one interval; intervals without a trade have none. */
final class CandleSeries {
    private final CandleInterval interval;
    private final ArrayDeque<CandleView> candles = new ArrayDeque<>();

    CandleSeries(final CandleInterval interval) {
        this.interval = interval;
    }

    void onTrade(final long time, final long price, final long quantity) {
        final long start = time - Math.floorMod(time, interval.nanos());
        final CandleView last = candles.peekLast();
        if (last != null && last.start() == start) {
            candles.pollLast();
            candles.addLast(new CandleView(
                    start,
                    last.open(),
                    Math.max(last.high(), price),
                    Math.min(last.low(), price),
                    price,
                    last.volume() + quantity));
        } else {
            if (candles.size() == interval.kept()) {
                candles.pollFirst();
            }
            candles.addLast(new CandleView(start, price, price, price, price, quantity));
        }
    }

    /** The newest candles that begin at {@code from} or later, oldest first. */
    List<CandleView> since(final long from, final int limit) {
        final List<CandleView> found = new ArrayList<>();
        final Iterator<CandleView> newestFirst = candles.descendingIterator();
        while (newestFirst.hasNext() && found.size() < limit) {
            final CandleView candle = newestFirst.next();
            if (candle.start() < from) {
                break;
            }
            found.add(candle);
        }
        Collections.reverse(found);
        return found;
    }
}
