package io.stocking.engine;

import io.stocking.account.Accounts;
import io.stocking.account.Holdings;
import io.stocking.book.OrderPool;
import io.stocking.book.TradeListener;
import io.stocking.message.EventWriter;
import io.stocking.message.codec.Bool;
import io.stocking.message.codec.CancelReason;
import io.stocking.message.codec.Side;

/** Moves cash and shares with every trade, in the same step, and says so. */
final class Settlement implements TradeListener {
    private final EngineState state;
    private final OrderPool orders;
    private final Accounts accounts;
    private final Holdings holdings;
    private final OpenOrders openOrders;
    private final EventWriter events;

    Settlement(final EngineState state, final OpenOrders openOrders, final EventWriter events) {
        this.state = state;
        this.openOrders = openOrders;
        this.events = events;
        orders = state.orders();
        accounts = state.accounts();
        holdings = state.holdings();
    }

    @Override
    public void onTrade(final int taker, final int maker, final long price, final long quantity) {
        final boolean takerSells = orders.isSell(taker);
        publish(taker, maker, price, quantity, takerSells ? Side.SELL : Side.BUY, Bool.FALSE);
        exchange(takerSells ? maker : taker, takerSells ? taker : maker, price, quantity);
        openOrders.release(maker, quantity);
        closeIfFilled(maker);
    }

    @Override
    public void onUncross(final int buyer, final int seller, final long price, final long quantity) {
        publish(buyer, seller, price, quantity, Side.BUY, Bool.TRUE);
        exchange(buyer, seller, price, quantity);
        openOrders.release(buyer, quantity);
        openOrders.release(seller, quantity);
        closeIfFilled(buyer);
        closeIfFilled(seller);
    }

    @Override
    public void onSelfTradePrevented(final int maker) {
        openOrders.cancelRemoved(maker, CancelReason.SELF_TRADE);
    }

    private void exchange(final int buyer, final int seller, final long price, final long quantity) {
        accounts.transfer(orders.accountId(buyer), orders.accountId(seller), price * quantity);
        holdings.adjust(openOrders.holding(seller), -quantity);
        holdings.adjust(openOrders.holding(buyer), quantity);
        state.listing(orders.instrumentId(buyer)).lastPrice(price);
    }

    private void closeIfFilled(final int slot) {
        if (orders.leaves(slot) == 0) {
            openOrders.forget(slot, 0);
        }
    }

    private void publish(
            final int taker,
            final int maker,
            final long price,
            final long quantity,
            final Side takerSide,
            final Bool auction) {
        events.trade()
                .tradeId(state.takeTradeId())
                .price(price)
                .quantity(quantity)
                .makerOrderId(orders.orderId(maker))
                .takerOrderId(orders.orderId(taker))
                .makerAccountId(orders.accountId(maker))
                .takerAccountId(orders.accountId(taker))
                .makerLeavesQuantity(orders.leaves(maker))
                .takerLeavesQuantity(orders.leaves(taker))
                .instrumentId(orders.instrumentId(maker))
                .takerSide(takerSide)
                .auction(auction);
    }
}
