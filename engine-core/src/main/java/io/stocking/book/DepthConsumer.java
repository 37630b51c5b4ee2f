package io.stocking.book;

import io.stocking.message.codec.Side;

/** Takes the price levels of a book. */
@FunctionalInterface
public interface DepthConsumer {
    /**
     * Takes a level.
     *
     * @param level 1 for the best
     * @param price in won
     * @param quantity open shares, at least 1
     */
    void onLevel(Side side, int level, long price, long quantity);
}
