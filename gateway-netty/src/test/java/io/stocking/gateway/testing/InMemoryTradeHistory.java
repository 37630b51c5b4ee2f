package io.stocking.gateway.testing;

import io.stocking.gateway.model.order.FillView;
import io.stocking.gateway.model.order.OrderQuery;
import io.stocking.gateway.model.order.OrderView;
import io.stocking.gateway.rest.history.Cursor;
import io.stocking.gateway.rest.history.FillQuery;
import io.stocking.gateway.rest.history.TradeHistory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A history that holds what a test puts in. */
public final class InMemoryTradeHistory implements TradeHistory {
    private final List<OrderView> orders = new CopyOnWriteArrayList<>();
    private final List<FillView> fills = new CopyOnWriteArrayList<>();

    public void add(final OrderView order) {
        orders.add(order);
    }

    public void add(final FillView fill) {
        fills.add(fill);
    }

    @Override
    public Optional<OrderView> order(final long accountId, final long orderId) {
        return orders.stream()
                .filter(order -> order.terms().accountId() == accountId && order.orderId() == orderId)
                .findFirst();
    }

    @Override
    public Optional<OrderView> orderByClientId(final long accountId, final String clientOrderId) {
        return orders.stream()
                .filter(order -> order.terms().accountId() == accountId
                        && order.terms().clientOrderId().equals(clientOrderId))
                .findFirst();
    }

    @Override
    public List<OrderView> orders(final long accountId, final OrderQuery query, final Cursor cursor) {
        final List<OrderView> found = new ArrayList<>(orders.stream()
                .filter(order -> order.terms().accountId() == accountId)
                .filter(order -> query.matches(order.terms(), order.times().created()))
                .toList());
        found.sort(Comparator.comparingLong(OrderView::orderId));
        return found;
    }

    @Override
    public List<FillView> fills(final long accountId, final FillQuery query, final Cursor cursor) {
        return List.copyOf(fills);
    }
}
