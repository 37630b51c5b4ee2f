package io.stocking.game.maker;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.game.order.OpenOrder;
import io.stocking.game.order.OrderAction;
import io.stocking.message.codec.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The open orders of one market maker, who trades with nobody unless told. */
final class QuoteBook {
    private final TreeMap<Long, OpenOrder> orders = new TreeMap<>();
    private long nextOrderId = 1;

    /** Applies commands one by one and fails as soon as the maker would trade with itself. */
    void apply(final List<OrderAction> actions) {
        for (final OrderAction action : actions) {
            if (action instanceof OrderAction.Enter enter) {
                add(enter.side(), enter.price(), enter.quantity());
            } else if (action instanceof OrderAction.Replace replace) {
                assertThat(orders.remove(replace.order().orderId())).isNotNull();
                add(replace.order().side(), replace.price(), replace.openQuantity());
            } else if (action instanceof OrderAction.Cancel cancel) {
                assertThat(orders.remove(cancel.order().orderId())).isNotNull();
            }
            assertThat(best(Side.BUY)).as("best bid").isLessThan(best(Side.SELL));
        }
    }

    private void add(final Side side, final long price, final long quantity) {
        assertThat(quantity).isPositive();
        orders.put(nextOrderId, new OpenOrder(nextOrderId, side, price, quantity, 0));
        nextOrderId++;
    }

    /** Somebody takes the best order of a side away. */
    OpenOrder takeBest(final Side side) {
        final long best = best(side);
        final OpenOrder taken = side(side).stream()
                .filter(order -> order.price() == best)
                .findFirst()
                .orElseThrow();
        return orders.remove(taken.orderId());
    }

    List<OpenOrder> orders() {
        return new ArrayList<>(orders.values());
    }

    List<OpenOrder> side(final Side side) {
        return orders.values().stream().filter(order -> order.side() == side).toList();
    }

    private long best(final Side side) {
        return side == Side.BUY
                ? side(side).stream().mapToLong(OpenOrder::price).max().orElse(Long.MIN_VALUE)
                : side(side).stream().mapToLong(OpenOrder::price).min().orElse(Long.MAX_VALUE);
    }
}
