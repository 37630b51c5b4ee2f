package io.stocking.game.maker;

import io.stocking.game.order.OpenOrder;
import java.util.List;

/**
 * What a market maker knows when it decides.
 *
 * @param fairValue on tick, {@link FairValue}
 * @param step of the fair value's walk
 * @param cash all won of the account, reserved ones included
 * @param shares all shares of the account, reserved ones included
 * @param orders its open orders
 */
public record MakerState(long fairValue, int step, long cash, long shares, List<OpenOrder> orders) {}
