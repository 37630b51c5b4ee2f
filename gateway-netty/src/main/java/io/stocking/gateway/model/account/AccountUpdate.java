package io.stocking.gateway.model.account;

import io.stocking.gateway.model.order.FillView;
import io.stocking.gateway.model.order.OrderView;
import java.util.List;

/**
 * What a group of commands, or a part of a long one, changed in an account; every value is the state after it.
 *
 * @param holdings changed ones; quantity 0 = nothing held any more
 */
public record AccountUpdate(
        long time,
        long cash,
        long reservedCash,
        List<OrderView> orders,
        List<FillView> fills,
        List<HoldingView> holdings,
        List<RejectionView> rejections)
        implements AccountMessage {}
