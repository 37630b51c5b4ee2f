package io.stocking.gateway.model.account;

import io.stocking.gateway.model.order.FillView;
import io.stocking.gateway.model.order.OrderView;
import java.util.List;

/**
 * What one command, or a part of a long one, changed in an account; every value is the state after it.
 *
 * @param reset a new round began: forget everything and ask for the account again
 * @param holdings changed ones; quantity 0 = nothing held any more
 */
public record AccountUpdate(
        boolean reset,
        long time,
        long cash,
        long reservedCash,
        List<OrderView> orders,
        List<FillView> fills,
        List<HoldingView> holdings,
        List<RejectionView> rejections) {}
