package io.stocking.simulation;

import io.stocking.kit.Event;
import io.stocking.kit.ExchangeState;
import io.stocking.message.codec.RoundPhase;
import io.stocking.message.codec.Side;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Knows the exchange from its events alone, as every reader of the event stream does, by the rules readers rely on: an
 * accepted order adds to its level; a trade takes from both orders' levels and moves cash and shares; and so on.
 */
final class EventFollower {
    record Level(int instrumentId, Side side, long price) {}

    record HoldingKey(long accountId, int instrumentId) {}

    private record Open(Level level, long accountId, long leaves) {}

    private final Map<Long, Open> orders = new HashMap<>();
    private final Map<Level, Long> levels = new HashMap<>();
    private final Map<Long, Long> cash = new TreeMap<>();
    private final Map<HoldingKey, Long> holdings = new HashMap<>();
    private final Map<Integer, Long> issued = new HashMap<>();
    private long paidIn;

    void follow(final List<Event> events) {
        events.forEach(this::follow);
    }

    private void follow(final Event event) {
        if (event instanceof Event.OrderAccepted accepted) {
            add(
                    accepted.orderId(),
                    accepted.accountId(),
                    new Level(accepted.instrumentId(), accepted.side(), accepted.price()),
                    accepted.quantity());
        } else if (event instanceof Event.OrderReplaced replaced) {
            take(
                    replaced.replacedOrderId(),
                    orders.get(replaced.replacedOrderId()).leaves());
            add(
                    replaced.orderId(),
                    replaced.accountId(),
                    new Level(replaced.instrumentId(), replaced.side(), replaced.price()),
                    replaced.quantity() - replaced.filledQuantity());
        } else if (event instanceof Event.OrderReduced reduced) {
            take(reduced.orderId(), reduced.quantity());
        } else if (event instanceof Event.OrderCancelled cancelled) {
            take(cancelled.orderId(), cancelled.quantity());
        } else if (event instanceof Event.Trade trade) {
            trade(trade);
        } else {
            followMoney(event);
        }
    }

    private void followMoney(final Event event) {
        if (event instanceof Event.AccountOpened opened && !cash.containsKey(opened.accountId())) {
            cash.put(opened.accountId(), opened.cash());
            paidIn += opened.cash();
        } else if (event instanceof Event.CashAdjusted adjusted) {
            cash.merge(adjusted.accountId(), adjusted.amount(), Long::sum);
            paidIn += adjusted.amount();
        } else if (event instanceof Event.HoldingAdjusted adjusted) {
            addShares(adjusted.accountId(), adjusted.instrumentId(), adjusted.quantity());
            issued.merge(adjusted.instrumentId(), adjusted.quantity(), Long::sum);
        } else if (event instanceof Event.RoundAdvanced advanced
                && advanced.terms().phase() == RoundPhase.SETUP) {
            cash.replaceAll((id, before) -> advanced.terms().seedCash());
            paidIn = cash.size() * advanced.terms().seedCash();
            holdings.clear();
            issued.clear();
        }
    }

    private void add(final long orderId, final long accountId, final Level level, final long quantity) {
        orders.put(orderId, new Open(level, accountId, quantity));
        levels.merge(level, quantity, Long::sum);
    }

    private void take(final long orderId, final long quantity) {
        final Open order = orders.remove(orderId);
        if (order.leaves() > quantity) {
            orders.put(orderId, new Open(order.level(), order.accountId(), order.leaves() - quantity));
        }
        levels.merge(order.level(), -quantity, (before, change) -> before + change == 0 ? null : before + change);
    }

    private void trade(final Event.Trade trade) {
        take(trade.makerOrderId(), trade.quantity());
        take(trade.takerOrderId(), trade.quantity());
        final boolean takerBuys = trade.takerSide() == Side.BUY;
        final long buyer = takerBuys ? trade.takerAccountId() : trade.makerAccountId();
        final long seller = takerBuys ? trade.makerAccountId() : trade.takerAccountId();
        cash.merge(buyer, -trade.price() * trade.quantity(), Long::sum);
        cash.merge(seller, trade.price() * trade.quantity(), Long::sum);
        addShares(buyer, trade.instrumentId(), trade.quantity());
        addShares(seller, trade.instrumentId(), -trade.quantity());
    }

    private void addShares(final long accountId, final int instrumentId, final long quantity) {
        holdings.merge(new HoldingKey(accountId, instrumentId), quantity, Long::sum);
    }

    /** Open quantity of every price level. */
    Map<Level, Long> levels() {
        return levels;
    }

    /** Won paid in less won paid out, over all accounts, since the round began. */
    long paidIn() {
        return paidIn;
    }

    /** Shares brought in less shares taken out, by instrument. */
    Map<Integer, Long> issued() {
        return issued;
    }

    /** Whether a state has exactly the cash, shares and open quantities that the events said. */
    boolean agreesWith(final ExchangeState state) {
        return state.accounts().size() == cash.size()
                && state.accounts().stream().allMatch(of -> cash.get(of.accountId()) == of.cash())
                && state.holdings().size() == holdings.size()
                && state.holdings().stream()
                        .allMatch(
                                of -> holdings.get(new HoldingKey(of.accountId(), of.instrumentId())) == of.quantity())
                && state.orders().size() == orders.size()
                && state.orders().stream()
                        .allMatch(of -> orders.get(of.orderId()).leaves() == of.leaves());
    }

    @Override
    public String toString() {
        return "cash " + cash + ", holdings " + holdings + ", orders " + orders;
    }
}
