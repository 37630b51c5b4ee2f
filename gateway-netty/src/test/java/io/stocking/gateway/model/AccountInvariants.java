package io.stocking.gateway.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.gateway.model.account.AccountView;
import io.stocking.gateway.model.account.HoldingView;
import io.stocking.gateway.model.order.OrderQuery;
import io.stocking.gateway.model.order.OrderView;
import io.stocking.message.codec.Side;
import java.util.List;

/** What must hold of an account after every command, recomputed from its open orders. */
public final class AccountInvariants {
    private AccountInvariants() {}

    public static void check(final ReadModel model, final long accountId) {
        final AccountView account = model.accounts().account(accountId).orElseThrow();
        final List<OrderView> open =
                model.accounts().orders(accountId, OrderQuery.newest(OrderQuery.Scope.OPEN, Integer.MAX_VALUE));
        final long reservedCash = open.stream()
                .filter(order -> order.terms().side() == Side.BUY)
                .mapToLong(order -> order.terms().price() * order.leavesQuantity())
                .sum();
        assertThat(account.reservedCash()).isEqualTo(reservedCash);
        assertThat(account.buyingPower()).isNotNegative();
        for (final HoldingView holding : account.holdings()) {
            final long reservedShares = open.stream()
                    .filter(order -> order.terms().side() == Side.SELL)
                    .filter(order -> order.terms().instrumentId() == holding.instrumentId())
                    .mapToLong(OrderView::leavesQuantity)
                    .sum();
            assertThat(holding.reservedQuantity()).isEqualTo(reservedShares);
            assertThat(holding.availableQuantity()).isNotNegative();
        }
    }
}
