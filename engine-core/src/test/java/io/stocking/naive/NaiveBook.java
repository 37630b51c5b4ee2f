package io.stocking.naive;

import io.stocking.message.codec.SelfTradePrevention;
import io.stocking.message.codec.Side;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** An order book out of sorted maps and lists: per side a queue of orders a price, the best price first. */
final class NaiveBook {
    /** Hears what a book does. */
    interface Listener {
        /** An arriving order traded with a resting one. */
        void onTrade(NaiveOrder taker, NaiveOrder maker, long price, long quantity);

        /** Two resting orders traded at the uncrossing price. */
        void onUncross(NaiveOrder buyer, NaiveOrder seller, long price, long quantity);

        /** A resting order left, since its owner met it. */
        void onSelfTradePrevented(NaiveOrder maker);
    }

    /** A trade that would happen. */
    record Fill(long price, long quantity) {}

    private final NaiveRules rules;
    private final NavigableMap<Long, List<NaiveOrder>> bids = new TreeMap<>(Comparator.reverseOrder());
    private final NavigableMap<Long, List<NaiveOrder>> asks = new TreeMap<>();

    NaiveBook(final NaiveRules rules) {
        this.rules = rules;
    }

    private NavigableMap<Long, List<NaiveOrder>> levels(final Side side) {
        return side == Side.BUY ? bids : asks;
    }

    private static Side opposite(final Side side) {
        return side == Side.BUY ? Side.SELL : Side.BUY;
    }

    /** The orders of a side in their priority. */
    List<NaiveOrder> orders(final Side side) {
        return levels(side).values().stream().flatMap(Collection::stream).toList();
    }

    /** Best price of a side, 0 when it is empty. */
    long bestPrice(final Side side) {
        return levels(side).isEmpty() ? 0 : levels(side).firstKey();
    }

    boolean isCrossed() {
        return !bids.isEmpty() && !asks.isEmpty() && bids.firstKey() >= asks.firstKey();
    }

    boolean wouldTake(final Side side, final long price) {
        final Side opposite = opposite(side);
        return !levels(opposite).isEmpty() && rules.takesLiquidity(side, price, bestPrice(opposite));
    }

    void rest(final NaiveOrder order) {
        levels(order.side)
                .computeIfAbsent(order.price, price -> new ArrayList<>())
                .add(order);
    }

    void remove(final NaiveOrder order) {
        final List<NaiveOrder> queue = levels(order.side).get(order.price);
        queue.remove(order);
        if (queue.isEmpty()) {
            levels(order.side).remove(order.price);
        }
    }

    /** What an order of this account would trade, if it came now. */
    List<Fill> fills(final NaiveOrder taker, final SelfTradePrevention prevention) {
        final List<Fill> fills = new ArrayList<>();
        long wanted = taker.leaves;
        for (final NaiveOrder maker : orders(opposite(taker.side))) {
            final boolean own = maker.accountId == taker.accountId && prevention != SelfTradePrevention.OFF;
            if (wanted == 0
                    || !rules.crosses(taker.side, taker.price, maker.price)
                    || own && prevention != SelfTradePrevention.CANCEL_OLDEST) {
                break;
            }
            if (!own) {
                fills.add(new Fill(maker.price, Math.min(wanted, maker.leaves)));
                wanted -= Math.min(wanted, maker.leaves);
            }
        }
        return fills;
    }

    /** Matches an arriving order; answers whether meeting itself has stopped it. */
    boolean match(final NaiveOrder taker, final SelfTradePrevention prevention, final Listener listener) {
        for (final NaiveOrder maker : orders(opposite(taker.side))) {
            if (taker.leaves == 0 || !rules.crosses(taker.side, taker.price, maker.price)) {
                return false;
            }
            if (maker.accountId != taker.accountId || prevention == SelfTradePrevention.OFF) {
                final long quantity = Math.min(taker.leaves, maker.leaves);
                taker.fill(quantity);
                fillResting(maker, quantity);
                listener.onTrade(taker, maker, rules.tradePrice(taker.price, maker.price), quantity);
                continue;
            }
            if (prevention != SelfTradePrevention.CANCEL_NEWEST) {
                remove(maker);
                listener.onSelfTradePrevented(maker);
            }
            if (prevention != SelfTradePrevention.CANCEL_OLDEST) {
                return true;
            }
        }
        return false;
    }

    private void fillResting(final NaiveOrder order, final long quantity) {
        order.fill(quantity);
        if (order.leaves == 0) {
            remove(order);
        } else {
            rules.afterPartialFill(levels(order.side).get(order.price), order);
        }
    }

    /** Trades the volume of an auction at its price: the best buyers with the best sellers. */
    NaiveAuction.Result uncross(final NaiveAuction auction, final NaiveTicks ticks, final Listener listener) {
        final NaiveAuction.Result result = auction.price(orders(Side.BUY), orders(Side.SELL), ticks);
        long volume = result.volume();
        while (volume > 0) {
            final NaiveOrder buyer = bids.firstEntry().getValue().get(0);
            final NaiveOrder seller = asks.firstEntry().getValue().get(0);
            final long quantity = Math.min(volume, Math.min(buyer.leaves, seller.leaves));
            fillResting(buyer, quantity);
            fillResting(seller, quantity);
            listener.onUncross(buyer, seller, result.price(), quantity);
            volume -= quantity;
        }
        return result;
    }
}
