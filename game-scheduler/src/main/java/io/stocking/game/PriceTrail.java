package io.stocking.game;

import java.util.concurrent.atomic.AtomicLongArray;

/** The last price of an instrument at every second of the last two minutes. One thread writes, others read. */
final class PriceTrail {
    /** Seconds that are kept. */
    static final int SECONDS = 128;

    private final AtomicLongArray closes = new AtomicLongArray(SECONDS);
    private volatile long lastSecond;

    /** Starts over: this has been the price at all times. */
    void reset(final long second, final long price) {
        for (int slot = 0; slot < SECONDS; slot++) {
            closes.set(slot, price);
        }
        lastSecond = second;
    }

    /** A price at a second that is not before the last one's. */
    void add(final long second, final long price) {
        final long last = lastSecond;
        final long previous = closes.get(slot(last));
        for (long quiet = Math.max(last + 1, second - SECONDS + 1); quiet < second; quiet++) {
            closes.set(slot(quiet), previous);
        }
        closes.set(slot(second), price);
        lastSecond = second;
    }

    /** The last price up to the end of a second; the oldest one kept for a second before. */
    long at(final long second) {
        final long last = lastSecond;
        return closes.get(slot(Math.max(last - SECONDS + 1, Math.min(last, second))));
    }

    /** The newest price. */
    long last() {
        return closes.get(slot(lastSecond));
    }

    private static int slot(final long second) {
        return (int) Math.floorMod(second, (long) SECONDS);
    }
}
