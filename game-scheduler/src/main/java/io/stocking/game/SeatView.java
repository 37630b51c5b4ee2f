package io.stocking.game;

import io.stocking.game.order.OpenOrder;
import java.util.List;

/**
 * What the exchange's events say about a dummy trader's account. Immutable.
 *
 * @param open whether the account exists
 * @param cashPaidIn whether the account was given its cash this round
 * @param sharesBroughtIn whether the account was given its shares this round
 */
record SeatView(
        boolean open, boolean cashPaidIn, boolean sharesBroughtIn, long cash, long shares, List<OpenOrder> orders) {
    static final SeatView NONE = new SeatView(false, false, false, 0, 0, List.of());

    /** Whether the account has all it needs to trade this round. */
    boolean isEndowed() {
        return open && cashPaidIn && sharesBroughtIn;
    }
}
