package io.stocking.game.maker;

import io.stocking.message.codec.Side;

/** One order command a market maker wants to send. */
public sealed interface QuoteAction {
    /** A new order. */
    record Enter(Side side, long price, long quantity) implements QuoteAction {}

    /**
     * Another price and size for an open order.
     *
     * @param openQuantity shares that shall be open afterwards
     */
    record Replace(OpenOrder order, long price, long openQuantity) implements QuoteAction {}

    /** The end of an open order. */
    record Cancel(OpenOrder order) implements QuoteAction {}
}
