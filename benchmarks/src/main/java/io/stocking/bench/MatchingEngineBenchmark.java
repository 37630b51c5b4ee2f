package io.stocking.bench;

import io.stocking.engine.EngineLimits;
import io.stocking.engine.MatchingEngine;
import io.stocking.message.ArrayBuffer;
import io.stocking.message.CommandHeader;
import io.stocking.message.CommandWriter;
import io.stocking.message.EventBatch;
import io.stocking.message.EventListener;
import io.stocking.message.codec.AccountKind;
import io.stocking.message.codec.AuctionTieRule;
import io.stocking.message.codec.Bool;
import io.stocking.message.codec.ListInstrumentEncoder;
import io.stocking.message.codec.OrderAcceptedDecoder;
import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.SelfTradePrevention;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TimeInForce;
import io.stocking.message.codec.TradingPhase;
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

/** The whole engine on one thread: commands decoded, risk checked, matched, settled, events encoded. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class MatchingEngineBenchmark implements EventListener {
    private static final int COMMANDS_PER_STEP = 2;
    private static final int ACCOUNTS = 1_000;
    private static final long PLENTY = 1_000_000_000_000_000L;

    /** Orders in the book. */
    @Param({"1000", "100000"})
    public int restingOrders;

    private final CommandWriter writer = new CommandWriter();
    private final ArrayBuffer command = new ArrayBuffer(CommandHeader.MAX_COMMAND_LENGTH);
    private final ArrayBuffer answer = new ArrayBuffer(1 << 12);
    private final EventBatch batch = new EventBatch();
    private MatchingEngine engine;
    private SteadyFlow flow;
    private long[] live;
    private long acceptedOrderId;

    /** Opens the market and fills the book. */
    @Setup
    public void fill() {
        engine = new MatchingEngine(new EngineLimits(ACCOUNTS, 2 * restingOrders, 1));
        flow = new SteadyFlow(restingOrders);
        live = new long[restingOrders];
        listInstrument();
        for (int account = 1; account <= ACCOUNTS; account++) {
            writer.openAccount(0)
                    .accountId(account)
                    .kind(AccountKind.HOUSE)
                    .selfTradePrevention(SelfTradePrevention.OFF);
            execute();
            writer.adjustCash(0).accountId(account).amount(PLENTY);
            execute();
            writer.adjustHolding(0).accountId(account).quantity(PLENTY).instrumentId(1);
            execute();
        }
        writer.changeTradingPhase(0).instrumentId(1).phase(TradingPhase.CONTINUOUS);
        execute();
        for (int at = 0; at < 20 * restingOrders; at++) {
            step();
        }
    }

    private void listInstrument() {
        final ListInstrumentEncoder instrument = writer.listInstrument(0);
        instrument
                .referencePrice(SteadyFlow.MIDDLE)
                .lowerPriceLimit(SteadyFlow.MIDDLE - 2 * SteadyFlow.REACH)
                .upperPriceLimit(SteadyFlow.MIDDLE + 2 * SteadyFlow.REACH)
                .instrumentId(1)
                .tieRule(AuctionTieRule.HIGHER_PRICE)
                .ticksCount(1)
                .next()
                .fromPrice(0)
                .tick(1);
        instrument.symbol("BENCH").nameKo("").nameEn("Benchmark").sector("bench");
        execute();
    }

    /** Cancels an order, which is a rejection when it has been filled, and enters another. */
    @Benchmark
    @OperationsPerInvocation(COMMANDS_PER_STEP)
    public long step() {
        flow.next();
        final int victim = flow.victim();
        writer.cancelOrder(0).accountId(accountOf(victim)).orderId(live[victim]);
        execute();
        writer.enterOrder(0)
                .accountId(accountOf(victim))
                .price(flow.price())
                .quantity(flow.quantity())
                .instrumentId(1)
                .side(flow.sells() ? Side.SELL : Side.BUY)
                .orderType(OrderType.LIMIT)
                .timeInForce(TimeInForce.DAY)
                .postOnly(Bool.FALSE)
                .putClientOrderId(command, 0, 0);
        execute();
        batch.wrapFrame(answer, 0);
        batch.forEach(this);
        live[victim] = acceptedOrderId;
        return acceptedOrderId;
    }

    private static int accountOf(final int victim) {
        return 1 + victim % ACCOUNTS;
    }

    private void execute() {
        final int length = writer.length();
        command.putBytes(0, writer.buffer(), 0, length);
        CommandHeader.stamp(command, 0, engine.lastCommandIndex() + 1, 1);
        engine.onCommand(command, 0, answer);
    }

    @Override
    public void onOrderAccepted(final EventBatch at, final OrderAcceptedDecoder event) {
        acceptedOrderId = event.orderId();
    }
}
