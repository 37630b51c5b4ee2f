package io.stocking.game.order;

import io.stocking.message.codec.Side;

/** One order command a dummy trader wants to send. */
public sealed interface OrderAction {
    /** A new limit order, to the end of the round. */
    record Enter(Side side, long price, long quantity) implements OrderAction {}

    /** A new market order. */
    record Take(Side side, long quantity) implements OrderAction {}

    /**
     * Another price and size for an open order.
     *
     * @param openQuantity shares that shall be open afterwards
     */
    record Replace(OpenOrder order, long price, long openQuantity) implements OrderAction {}

    /** The end of an open order. */
    record Cancel(OpenOrder order) implements OrderAction {}
}
