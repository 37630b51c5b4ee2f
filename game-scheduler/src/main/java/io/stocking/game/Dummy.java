package io.stocking.game;

import io.stocking.game.order.OrderAction;
import java.util.List;

/** One dummy trader in one round: looks at the exchange and says what it wants. */
interface Dummy {
    /**
     * What it wants to send, in this order.
     *
     * @param step of this trader in the round; the same step and the same sight give the same answer
     * @param now nanoseconds since the epoch
     */
    List<OrderAction> decide(int step, long now);
}
