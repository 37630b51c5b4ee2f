package io.stocking.bench.conservation;

import io.stocking.bench.tape.InstrumentTerms;
import io.stocking.bench.tape.OpenOrderIds;
import io.stocking.book.PriceLadder;
import io.stocking.message.CommandWriter;
import io.stocking.message.codec.Bool;
import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TimeInForce;
import java.util.SplittableRandom;

/** Seeded orders and changes to open ones. */
final class RandomOrders {
    private static final int MAX_QUANTITY = 200;
    private static final int REACH = 60;
    private static final int CROSSING_REACH = 8;
    private static final int CLIENT_ORDER_IDS = 50;
    private static final int ONE_STRANGE_IN = 100;

    private final SplittableRandom random;
    private final Ledger ledger;
    private final PriceLadder prices = InstrumentTerms.GAME.prices();
    private final int middle = InstrumentTerms.GAME.middle();

    RandomOrders(final SplittableRandom random, final Ledger ledger) {
        this.random = random;
        this.ledger = ledger;
    }

    /** An order of any type, now and then with a client order id that may have been used. */
    void enter(final CommandWriter writer) {
        final boolean sells = random.nextBoolean();
        final boolean market = random.nextInt(12) == 0;
        final TimeInForce timeInForce = timeInForce(10);
        final boolean postOnly = random.nextInt(15) == 0;
        writer.enterOrder(0)
                .accountId(1 + random.nextInt(ledger.accounts()))
                .price(market ? 0 : price(sells))
                .quantity(quantity())
                .instrumentId(1 + random.nextInt(ledger.instruments()) + (isStrange() ? 1 : 0))
                .side(sells ? Side.SELL : Side.BUY)
                .orderType(market ? OrderType.MARKET : OrderType.LIMIT)
                .timeInForce(timeInForce)
                .postOnly(postOnly ? Bool.TRUE : Bool.FALSE)
                .clientOrderId(clientOrderId());
    }

    void replace(final CommandWriter writer) {
        final long order = pickOpen();
        final OrderTerms terms = ledger.terms(order);
        writer.replaceOrder(0)
                .accountId(owner(order))
                .orderId(order)
                .price(random.nextBoolean() ? price(terms.sells) : terms.price)
                .quantity(quantity())
                .timeInForce(timeInForce(20))
                .clientOrderId(clientOrderId());
    }

    void reduce(final CommandWriter writer) {
        final long order = pickOpen();
        writer.reduceOrder(0).accountId(owner(order)).orderId(order).quantity(1 + random.nextInt(MAX_QUANTITY / 2));
    }

    /** An open order, once in a while one that is not. */
    long pickOpen() {
        final OpenOrderIds open = ledger.open();
        if (open.size() == 0 || isStrange()) {
            return 1 + random.nextInt(MAX_QUANTITY);
        }
        return open.orderId(random.nextInt(open.size()));
    }

    private int owner(final long order) {
        return ledger.open().contains(order) ? ledger.open().accountId(order) : 1;
    }

    /** Around the middle, one in four across it; now and then off tick or beyond the limits. */
    private long price(final boolean sells) {
        final int distance = random.nextInt(4) == 0 ? -random.nextInt(CROSSING_REACH) : 1 + random.nextInt(REACH);
        final long price = prices.priceOf(sells ? middle + distance : middle - distance);
        if (!isStrange()) {
            return price;
        }
        return random.nextBoolean() ? price + 1 : prices.upperLimit() + price;
    }

    private long quantity() {
        return isStrange() ? 0 : 1 + random.nextInt(MAX_QUANTITY);
    }

    /** Each of the immediate ones in one of so many. */
    private TimeInForce timeInForce(final int oneIn) {
        return switch (random.nextInt(oneIn)) {
            case 0 -> TimeInForce.IOC;
            case 1 -> TimeInForce.FOK;
            default -> TimeInForce.DAY;
        };
    }

    private String clientOrderId() {
        return isStrange() ? Integer.toString(random.nextInt(CLIENT_ORDER_IDS)) : "";
    }

    private boolean isStrange() {
        return random.nextInt(ONE_STRANGE_IN) == 0;
    }
}
