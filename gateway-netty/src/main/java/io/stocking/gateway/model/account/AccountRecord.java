package io.stocking.gateway.model.account;

import io.stocking.gateway.model.order.FillView;
import io.stocking.gateway.model.order.OrderStatus;
import io.stocking.gateway.model.order.OrderView;
import io.stocking.message.codec.AccountKind;
import io.stocking.round.RoundRanking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import org.agrona.collections.Int2ObjectHashMap;
import org.agrona.collections.Long2ObjectHashMap;

/**
 * An account as it lives: written by the egress thread, read by any; its monitor is held for one change or one copy.
 */
final class AccountRecord {
    /** Instead of an equity. */
    static final long NOT_RANKED = -1;

    private final long accountId;
    private final int kept;
    private final Int2ObjectHashMap<HoldingRecord> holdings = new Int2ObjectHashMap<>();
    private final Long2ObjectHashMap<OrderRecord> openOrders = new Long2ObjectHashMap<>();
    private final Map<String, OrderRecord> ordersByClientId = new HashMap<>();
    private final DoneOrders doneOrders = new DoneOrders();
    private final Past<FillView> fills = new Past<>();
    private AccountKind kind;
    private long cash;
    private long reservedCash;
    private boolean executed;

    /** @param kept how many done orders, and how many fills, are kept at most */
    AccountRecord(final long accountId, final AccountKind kind, final int kept) {
        this.accountId = accountId;
        this.kind = kind;
        this.kept = kept;
    }

    long accountId() {
        return accountId;
    }

    synchronized void opened(final AccountKind openedKind, final long openedCash) {
        kind = openedKind;
        cash = openedCash;
    }

    synchronized void cash(final long newCash) {
        cash = newCash;
    }

    synchronized HoldingRecord adjustHolding(
            final int instrumentId, final String symbol, final long heldQuantity, final long price) {
        final HoldingRecord holding = holding(instrumentId, symbol);
        holding.adjustTo(heldQuantity, price);
        return holding;
    }

    synchronized void enter(final OrderRecord order) {
        final OrderView.Terms terms = order.terms();
        openOrders.put(terms.orderId(), order);
        if (!terms.clientOrderId().isEmpty()) {
            ordersByClientId.put(terms.clientOrderId(), order);
        }
        reserve(order, order.leavesQuantity());
    }

    /** Moves money and shares of one execution and returns the order. */
    synchronized OrderRecord fill(final long orderId, final long price, final long quantity, final long time) {
        final OrderRecord order = requireOpen(orderId);
        final long value = price * quantity;
        executed = true;
        reserve(order, -quantity);
        order.fill(quantity, value, time);
        final HoldingRecord holding = holding(order);
        if (order.buys()) {
            cash -= value;
            holding.buy(quantity, value);
        } else {
            cash += value;
            holding.sell(quantity);
        }
        return order;
    }

    synchronized OrderRecord reduce(final long orderId, final long quantity, final long time) {
        final OrderRecord order = requireOpen(orderId);
        reserve(order, -quantity);
        order.reduce(quantity, time);
        return order;
    }

    synchronized OrderRecord end(final long orderId, final OrderStatus status, final long time) {
        final OrderRecord order = requireOpen(orderId);
        reserve(order, -order.leavesQuantity());
        order.end(status, time);
        return order;
    }

    synchronized OrderRecord replace(final long orderId, final long byOrderId, final long time) {
        final OrderRecord order = requireOpen(orderId);
        reserve(order, -order.leavesQuantity());
        order.replacedBy(byOrderId, time);
        return order;
    }

    /** Moves an order that can no longer trade to the past. */
    synchronized void done(final OrderRecord order, final long eventIndex) {
        openOrders.remove(order.terms().orderId());
        doneOrders.add(order, eventIndex);
        if (doneOrders.size() > kept) {
            forgetOldestOrder();
        }
    }

    synchronized void record(final FillView fill) {
        fills.add(fill, fill.eventIndex());
        if (fills.size() > kept) {
            fills.removeOldest();
        }
    }

    synchronized void forgetOrders(final long upToEventIndex) {
        while (doneOrders.oldestEventIndex() <= upToEventIndex) {
            forgetOldestOrder();
        }
    }

    synchronized void forgetFills(final long upToEventIndex) {
        while (fills.oldestEventIndex() <= upToEventIndex) {
            fills.removeOldest();
        }
    }

    /** A new round: the orders of the last one are past, holdings are gone. */
    synchronized List<OrderRecord> resetTo(final long seedCash) {
        final List<OrderRecord> stillOpen = new ArrayList<>(openOrders.values());
        stillOpen.sort(Comparator.comparingLong(order -> order.terms().orderId()));
        holdings.clear();
        reservedCash = 0;
        executed = false;
        cash = seedCash;
        return stillOpen;
    }

    synchronized HoldingRecord holding(final OrderRecord order) {
        return holding(order.terms().instrumentId(), order.terms().symbol());
    }

    synchronized AccountView view(final IntToLongFunction prices) {
        return new AccountView(accountId, kind, cash, reservedCash, holdingViews(holdings.values(), prices, false));
    }

    synchronized AccountTrail trail(final IntToLongFunction prices) {
        return new AccountTrail(view(prices), List.copyOf(fills.items()));
    }

    /** What counts in the ranking; {@link #NOT_RANKED} for who is no player or has not executed in this round. */
    synchronized long rankedEquity(final IntToLongFunction prices) {
        if (!executed || kind != AccountKind.PLAYER) {
            return NOT_RANKED;
        }
        long equity = cash;
        for (final HoldingRecord holding : holdings.values()) {
            equity = RoundRanking.addShares(equity, holding.quantity(), prices.applyAsLong(holding.instrumentId()));
        }
        return equity;
    }

    synchronized AccountUpdate update(final AccountChanges changes, final long time, final IntToLongFunction prices) {
        return new AccountUpdate(
                time,
                cash,
                reservedCash,
                changes.orders(),
                changes.fills(),
                holdingViews(changes.holdings(), prices, true),
                changes.rejections());
    }

    synchronized OrderView order(final long orderId) {
        final OrderRecord open = openOrders.get(orderId);
        return viewOf(open == null ? doneOrders.get(orderId) : open);
    }

    synchronized OrderView orderByClientId(final String clientOrderId) {
        return viewOf(ordersByClientId.get(clientOrderId));
    }

    synchronized List<OrderView> openOrders() {
        final List<OrderView> views = new ArrayList<>(openOrders.size());
        openOrders.values().forEach(order -> views.add(order.view()));
        return views;
    }

    /** Done orders never change any more, so they can be read without the monitor. */
    synchronized OrderRecord[] doneOrders() {
        return doneOrders.toArray();
    }

    synchronized List<FillView> fills() {
        return List.copyOf(fills.items());
    }

    private void reserve(final OrderRecord order, final long quantity) {
        if (order.buys()) {
            reservedCash += order.terms().price() * quantity;
        } else {
            holding(order).reserve(quantity);
        }
    }

    private HoldingRecord holding(final int instrumentId, final String symbol) {
        HoldingRecord holding = holdings.get(instrumentId);
        if (holding == null) {
            holding = new HoldingRecord(instrumentId, symbol);
            holdings.put(instrumentId, holding);
        }
        return holding;
    }

    private OrderRecord requireOpen(final long orderId) {
        final OrderRecord order = openOrders.get(orderId);
        if (order == null) {
            throw new IllegalStateException("order " + orderId + " of account " + accountId + " is not open");
        }
        return order;
    }

    private void forgetOldestOrder() {
        final OrderRecord oldest = doneOrders.removeOldest();
        // Who gives no ids of his own spares a look into what is long past.
        if (!ordersByClientId.isEmpty()) {
            ordersByClientId.remove(oldest.terms().clientOrderId(), oldest);
        }
    }

    private static OrderView viewOf(final OrderRecord order) {
        return order == null ? null : order.view();
    }

    private static List<HoldingView> holdingViews(
            final Iterable<HoldingRecord> records, final IntToLongFunction prices, final boolean withEmpty) {
        final List<HoldingView> views = new ArrayList<>();
        for (final HoldingRecord holding : records) {
            if (withEmpty || holding.quantity() != 0) {
                views.add(holding.view(prices.applyAsLong(holding.instrumentId())));
            }
        }
        views.sort(Comparator.comparingInt(HoldingView::instrumentId));
        return views;
    }
}
