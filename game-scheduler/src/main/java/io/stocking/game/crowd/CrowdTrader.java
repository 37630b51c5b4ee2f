package io.stocking.game.crowd;

import io.stocking.game.order.OrderAction;
import java.util.Optional;

/** A dummy that trades a little now and then. Pure: the same state gives the same wish. */
public interface CrowdTrader {
    /** Shares a member of the crowd starts a round with, as won at the reference price; it has as much cash. */
    long ENDOWMENT = 1_000_000_000;

    /** The one command it wants to send in this step, empty for none. */
    Optional<OrderAction> decide(CrowdState state);
}
