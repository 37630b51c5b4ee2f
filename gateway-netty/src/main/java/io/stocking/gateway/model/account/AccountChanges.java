package io.stocking.gateway.model.account;

import io.stocking.gateway.model.order.FillView;
import io.stocking.gateway.model.order.OrderView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what a group of commands changes in a watched account; egress thread only. */
final class AccountChanges {
    /** What changes more is told in several updates. */
    private static final int UPDATE_LIMIT = 100;

    private final Set<OrderRecord> orders = new LinkedHashSet<>();
    private final Set<HoldingRecord> holdings = new LinkedHashSet<>();
    private final List<FillView> fills = new ArrayList<>();
    private final List<RejectionView> rejections = new ArrayList<>();

    void order(final OrderRecord order) {
        orders.add(order);
    }

    void holding(final HoldingRecord holding) {
        holdings.add(holding);
    }

    void fill(final FillView fill) {
        fills.add(fill);
    }

    void rejection(final RejectionView rejection) {
        rejections.add(rejection);
    }

    boolean full() {
        return orders.size() + fills.size() >= UPDATE_LIMIT;
    }

    Collection<HoldingRecord> holdings() {
        return holdings;
    }

    List<OrderView> orders() {
        return orders.stream().map(OrderRecord::view).toList();
    }

    List<FillView> fills() {
        return List.copyOf(fills);
    }

    List<RejectionView> rejections() {
        return List.copyOf(rejections);
    }

    void clear() {
        orders.clear();
        holdings.clear();
        fills.clear();
        rejections.clear();
    }
}
