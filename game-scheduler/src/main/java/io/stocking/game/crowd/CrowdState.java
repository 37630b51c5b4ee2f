package io.stocking.game.crowd;

import io.stocking.game.order.OpenOrder;
import io.stocking.message.codec.Side;
import java.util.List;

/**
 * What a member of the crowd knows when it decides.
 *
 * @param step of the crowd in its round
 * @param lastPrice of the last trade, before the first the reference price
 * @param trend by how much the price has moved in the last {@link MomentumTrader#LOOKS_BACK}, in basis points
 * @param news that came out last about the instrument, null before the first
 * @param cash all won of the account, reserved ones included
 * @param shares all shares of the account, reserved ones included
 * @param orders its open orders
 */
public record CrowdState(
        int step, long lastPrice, long trend, NewsSignal news, long cash, long shares, List<OpenOrder> orders) {
    /** As much of a wanted quantity as the account can pay or deliver at a price, 0 for nothing. */
    long affordable(final Side side, final long quantity, final long price) {
        long free = side == Side.BUY ? cash / price : shares;
        for (final OpenOrder order : orders) {
            if (order.side() == side) {
                free -= side == Side.BUY ? order.leaves() * order.price() / price + 1 : order.leaves();
            }
        }
        return Math.max(0, Math.min(quantity, free));
    }
}
