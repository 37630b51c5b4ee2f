package io.stocking.engine;

import io.stocking.account.Accounts;
import io.stocking.book.OrderBook;
import io.stocking.book.PriceLadder;
import io.stocking.message.codec.Bool;
import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.RejectReason;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TimeInForce;
import io.stocking.message.codec.TradingPhase;

/** What must hold before an order is taken or changed. Every check answers whether the command stands so far. */
final class OrderChecks {
    private final EngineState state;
    private final Verdict verdict = new Verdict();
    private Listing listing;
    private int level;
    private int holding;

    OrderChecks(final EngineState state) {
        this.state = state;
    }

    Verdict verdict() {
        return verdict;
    }

    /** Starts the checks of a command. */
    Verdict account(final long accountId, final int clientOrderIdLength) {
        verdict.start();
        if (!state.accounts().isOpen(accountId)) {
            verdict.refuse(RejectReason.UNKNOWN_ACCOUNT, accountId, 0);
        }
        if (clientOrderIdLength > EngineLimits.MAX_CLIENT_ORDER_ID_LENGTH) {
            verdict.refuse(
                    RejectReason.INVALID_CLIENT_ORDER_ID, clientOrderIdLength, EngineLimits.MAX_CLIENT_ORDER_ID_LENGTH);
        }
        return verdict;
    }

    /** All checks of a new order behind those of its account. */
    boolean order(final NewOrder order) {
        listing = state.listing(order.instrumentId());
        return !verdict.isRefused()
                && listed(listing, order.instrumentId())
                && phase(listing, order.isPlain() && !order.isPostOnly())
                && quantity(order.quantity())
                && terms(order)
                && (order.isMarket() || price(listing, order.price()))
                && capacity()
                && funds(order)
                && (!order.isPostOnly() || postOnly(listing, order.side(), order.price()));
    }

    private boolean listed(final Listing listing, final int instrumentId) {
        return listing != null || verdict.refuse(RejectReason.UNKNOWN_INSTRUMENT, instrumentId, 0);
    }

    /**
     * Whether the phase takes orders. A call auction takes limit orders for the day only: immediate conditions mean nothing
     * where nothing trades at once.
     */
    boolean phase(final Listing listing, final boolean plain) {
        return switch (listing.phase()) {
            case CONTINUOUS -> true;
            case CALL_AUCTION -> plain || refusePhase(RejectReason.PHASE_FORBIDS_ORDER, listing);
            case HALTED -> refusePhase(RejectReason.MARKET_HALTED, listing);
            case CLOSED, NULL_VAL -> refusePhase(RejectReason.MARKET_CLOSED, listing);
        };
    }

    private boolean refusePhase(final RejectReason reason, final Listing listing) {
        return verdict.refuse(reason, listing.phase().value(), TradingPhase.CONTINUOUS.value());
    }

    boolean quantity(final long quantity) {
        return quantity >= 1 && quantity <= EngineLimits.MAX_QUANTITY
                || verdict.refuse(RejectReason.INVALID_QUANTITY, quantity, EngineLimits.MAX_QUANTITY);
    }

    private boolean terms(final NewOrder order) {
        final boolean known = order.side() != Side.NULL_VAL
                && order.orderType() != OrderType.NULL_VAL
                && order.timeInForce() != TimeInForce.NULL_VAL
                && order.postOnly() != Bool.NULL_VAL;
        final boolean priced = !order.isMarket() || order.price() == 0;
        return known && priced && (order.isPlain() || !order.isPostOnly())
                || verdict.refuse(RejectReason.INVALID_ORDER, order.price(), 0);
    }

    boolean price(final Listing listing, final long price) {
        final PriceLadder prices = listing.book().ladder();
        if (price < prices.lowerLimit()) {
            return verdict.refuse(RejectReason.PRICE_BELOW_LIMIT, price, prices.lowerLimit());
        }
        if (price > prices.upperLimit()) {
            return verdict.refuse(RejectReason.PRICE_ABOVE_LIMIT, price, prices.upperLimit());
        }
        level = prices.levelOf(price);
        return level != PriceLadder.OFF_TICK
                || verdict.refuse(
                        RejectReason.PRICE_OFF_TICK,
                        price,
                        listing.instrument().ticks().tickAt(price));
    }

    /** The listing of the order that was checked last. */
    Listing listing() {
        return listing;
    }

    /** The holding of the sell order that was checked last. */
    int holding() {
        return holding;
    }

    /** Level of the price that was checked last. */
    int level() {
        return level;
    }

    private boolean capacity() {
        return !state.orders().isFull()
                || verdict.refuse(
                        RejectReason.TOO_MANY_ORDERS,
                        state.orders().open(),
                        state.orders().capacity());
    }

    private boolean funds(final NewOrder order) {
        if (order.isSell()) {
            holding = state.holdings().find(order.accountId(), order.instrumentId());
            return shares(holding, order.quantity());
        }
        return cash(order.accountId(), cost(order));
    }

    /** What a buy can cost at most: a limit order its price for every share, a market order what the book asks now. */
    private long cost(final NewOrder order) {
        if (!order.isMarket()) {
            return order.price() * order.quantity();
        }
        final OrderBook book = listing.book();
        return book.walk(Side.BUY, book.ladder().upperLimit(), order.quantity())
                .as(order.accountId(), state.accounts().prevention(order.accountId()))
                .cost();
    }

    boolean cash(final long accountId, final long needed) {
        final Accounts accounts = state.accounts();
        return needed <= accounts.available(accountId)
                || verdict.refuse(RejectReason.INSUFFICIENT_CASH, needed, accounts.available(accountId));
    }

    boolean shares(final int entry, final long needed) {
        if (needed <= 0) {
            return true;
        }
        final long available = state.holdings().available(entry);
        return needed <= available || verdict.refuse(RejectReason.INSUFFICIENT_SHARES, needed, available);
    }

    boolean postOnly(final Listing listing, final Side side, final long price) {
        if (!listing.book().wouldTrade(side, price)) {
            return true;
        }
        final Side opposite = side == Side.BUY ? Side.SELL : Side.BUY;
        return verdict.refuse(
                RejectReason.POST_ONLY_WOULD_TRADE, price, listing.book().bestPrice(opposite));
    }
}
