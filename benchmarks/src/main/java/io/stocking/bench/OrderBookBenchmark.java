package io.stocking.bench;

import io.stocking.book.OrderBook;
import io.stocking.book.OrderPool;
import io.stocking.book.PriceLadder;
import io.stocking.book.TickTable;
import io.stocking.book.TradeListener;
import io.stocking.message.codec.SelfTradePrevention;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The book alone: a cancel and an order, with the trades that follow. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class OrderBookBenchmark implements TradeListener {
    private static final int COMMANDS_PER_STEP = 2;

    /** Orders in the book. */
    @Param({"1000", "100000"})
    public int restingOrders;

    private OrderPool orders;
    private OrderBook book;
    private SteadyFlow flow;
    private long[] live;
    private long sequence;
    private long traded;

    /** Fills the book. */
    @Setup
    public void fill() {
        final TickTable ticks = new TickTable(new long[] {0}, new long[] {1});
        orders = new OrderPool(2 * restingOrders);
        book = new OrderBook(
                new PriceLadder(
                        ticks, SteadyFlow.MIDDLE - 2 * SteadyFlow.REACH, SteadyFlow.MIDDLE + 2 * SteadyFlow.REACH),
                orders);
        flow = new SteadyFlow(restingOrders);
        live = new long[restingOrders];
        for (int at = 0; at < 20 * restingOrders; at++) {
            step();
        }
    }

    /** Cancels an order, if it still rests, and enters another. */
    @Benchmark
    @OperationsPerInvocation(COMMANDS_PER_STEP)
    public long step() {
        flow.next();
        final int victim = orders.find(live[flow.victim()]);
        if (victim != OrderPool.NONE) {
            book.remove(victim);
            orders.free(victim);
        }
        live[flow.victim()] = enter();
        return traded;
    }

    private long enter() {
        final int slot = orders.allocate(++sequence);
        orders.describe(slot, 1, 1, flow.sells(), false);
        orders.offer(slot, flow.price(), book.ladder().levelOf(flow.price()), flow.quantity());
        final long orderId = orders.orderId(slot);
        book.match(slot, SelfTradePrevention.OFF, this);
        if (orders.leaves(slot) == 0) {
            orders.free(slot);
        } else {
            book.rest(slot);
        }
        return orderId;
    }

    @Override
    public void onTrade(final int taker, final int maker, final long price, final long quantity) {
        traded += quantity;
        if (orders.leaves(maker) == 0) {
            orders.free(maker);
        }
    }

    @Override
    public void onUncross(final int buyer, final int seller, final long price, final long quantity) {
        throw new IllegalStateException("there is no auction here");
    }

    @Override
    public void onSelfTradePrevented(final int maker) {
        throw new IllegalStateException("self-trade prevention is off here");
    }
}
