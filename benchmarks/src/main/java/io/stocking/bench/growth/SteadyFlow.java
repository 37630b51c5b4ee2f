package io.stocking.bench.growth;

import io.stocking.bench.tape.InstrumentTerms;
import io.stocking.bench.tape.OpenOrderIds;
import io.stocking.book.PriceLadder;
import io.stocking.message.ArrayBuffer;
import io.stocking.message.CommandWriter;
import io.stocking.message.EventBatch;
import io.stocking.message.EventListener;
import io.stocking.message.codec.Bool;
import io.stocking.message.codec.CommandRejectedDecoder;
import io.stocking.message.codec.OrderAcceptedDecoder;
import io.stocking.message.codec.OrderCancelledDecoder;
import io.stocking.message.codec.OrderRejectedDecoder;
import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TimeInForce;
import io.stocking.message.codec.TradeDecoder;
import java.util.SplittableRandom;

/**
 * A seeded flow of commands that keeps an engine stationary: it enters orders at random distances from the middle until
 * the engine is full, then cancels one whenever it is full and enters another whenever it is not. One in ten of those
 * goes through the book and trades. It follows the events, so that no command of it may be refused.
 */
final class SteadyFlow implements EventListener {
    private static final long SEED = 20_261_122;
    private static final int REACH = 100;
    private static final int MAX_QUANTITY = 100;
    private static final int ONE_TRADES_IN = 10;
    private static final ArrayBuffer NO_CLIENT_ORDER_ID = new ArrayBuffer(1);

    private final GrowthShape shape;
    private final PriceLadder prices = InstrumentTerms.GAME.prices();
    private final int middle = InstrumentTerms.GAME.middle();
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final OpenOrderIds open;
    private final ArrivalQueue arrivals;
    private long entered;
    private boolean filled;
    private long trades;

    SteadyFlow(final GrowthShape shape, final int maxOpenOrders) {
        this.shape = shape;
        open = new OpenOrderIds(maxOpenOrders);
        arrivals = new ArrivalQueue(shape.local() ? maxOpenOrders : 1);
    }

    /** Whether the engine holds as many orders as it shall, or did before. */
    boolean isFilled() {
        return filled;
    }

    /** Trades so far. */
    long trades() {
        return trades;
    }

    /** Writes the next command. */
    void write(final CommandWriter writer) {
        filled |= open.size() == shape.restingOrders();
        if (open.size() < shape.restingOrders()) {
            enter(writer);
        } else {
            final long victim = shape.local() ? arrivals.oldest(open) : open.orderId(random.nextInt(open.size()));
            writer.cancelOrder(0).accountId(open.accountId(victim)).orderId(victim);
        }
    }

    private void enter(final CommandWriter writer) {
        final boolean sells = random.nextBoolean();
        final boolean trades = filled && random.nextInt(ONE_TRADES_IN) == 0;
        final int distance = trades ? -REACH : 1 + random.nextInt(REACH);
        writer.enterOrder(0)
                .accountId(1 + pick(shape.accounts(), 1))
                .price(prices.priceOf(sells ? middle + distance : middle - distance))
                .quantity(1 + random.nextInt(MAX_QUANTITY))
                .instrumentId(1 + pick(shape.instruments(), shape.restingOrders() / shape.instruments()))
                .side(sells ? Side.SELL : Side.BUY)
                .orderType(OrderType.LIMIT)
                .timeInForce(TimeInForce.DAY)
                .postOnly(Bool.FALSE)
                .putClientOrderId(NO_CLIENT_ORDER_ID, 0, 0);
        entered++;
    }

    /** One of so many; in the control each keeps its turn for some orders, then the next one has it. */
    private int pick(final int count, final int turn) {
        return shape.local() ? (int) (entered / turn % count) : random.nextInt(count);
    }

    @Override
    public void onOrderAccepted(final EventBatch at, final OrderAcceptedDecoder event) {
        open.add(event.orderId(), event.accountId());
        if (shape.local()) {
            arrivals.add(event.orderId());
        }
    }

    @Override
    public void onOrderCancelled(final EventBatch at, final OrderCancelledDecoder event) {
        open.remove(event.orderId());
    }

    @Override
    public void onTrade(final EventBatch at, final TradeDecoder event) {
        trades++;
        if (event.makerLeavesQuantity() == 0) {
            open.remove(event.makerOrderId());
        }
        if (event.takerLeavesQuantity() == 0) {
            open.remove(event.takerOrderId());
        }
    }

    @Override
    public void onOrderRejected(final EventBatch at, final OrderRejectedDecoder event) {
        throw new IllegalStateException("order refused at command " + at.commandIndex() + ": " + event.reason());
    }

    @Override
    public void onCommandRejected(final EventBatch at, final CommandRejectedDecoder event) {
        throw new IllegalStateException("command " + at.commandIndex() + " refused: " + event.reason());
    }
}
