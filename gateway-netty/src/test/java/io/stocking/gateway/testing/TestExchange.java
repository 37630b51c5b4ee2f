package io.stocking.gateway.testing;

import static org.awaitility.Awaitility.await;

import io.stocking.engine.EngineLimits;
import io.stocking.engine.MatchingEngine;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.ReadModelContext;
import io.stocking.message.CommandWriter;
import io.stocking.message.codec.AccountKind;
import io.stocking.message.codec.AuctionTieRule;
import io.stocking.message.codec.Bool;
import io.stocking.message.codec.ListInstrumentEncoder;
import io.stocking.message.codec.NewsDirection;
import io.stocking.message.codec.NewsScope;
import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.RoundPhase;
import io.stocking.message.codec.SelfTradePrevention;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TimeInForce;
import io.stocking.pipeline.EnginePipeline;
import io.stocking.port.CommandPublisher;
import io.stocking.port.EventLog;
import io.stocking.port.InMemoryCommandLog;
import io.stocking.port.InMemoryEventLog;
import io.stocking.port.InMemorySnapshotStore;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.agrona.concurrent.UnsafeBuffer;

/** A real exchange in memory with one open round, the instrument HBE (reference price 50,000) and a seed cash. */
public final class TestExchange implements AutoCloseable {
    public static final String SYMBOL = "HBE";
    public static final long SEED_CASH = 10_000_000;
    public static final long REFERENCE_PRICE = 50_000;
    public static final long UPPER_LIMIT = 65_000;
    public static final long LOWER_LIMIT = 35_000;

    private static final int INSTRUMENT_ID = 1;
    private static final String SECTOR = "electronics";
    private static final long NOBODY_WAITS = 0;

    private final InMemoryCommandLog commandLog = new InMemoryCommandLog();
    private final InMemoryEventLog eventLog = new InMemoryEventLog();
    private final AtomicReference<Throwable> halted = new AtomicReference<>();
    private final CommandWriter writer = new CommandWriter();
    private final ReadModel model;
    private final EnginePipeline pipeline;
    private volatile boolean full;
    private volatile boolean swallowing;
    private final Queue<byte[]> held = new ConcurrentLinkedQueue<>();
    private volatile boolean holding;

    public TestExchange() {
        this(new ReadModelContext());
    }

    /** @param settings of the read model */
    public TestExchange(final ReadModelContext settings) {
        model = new ReadModel(settings.conclude());
        pipeline = new EnginePipeline(new EnginePipeline.Context()
                .engine(new MatchingEngine(EngineLimits.defaults()))
                .commandLog(commandLog)
                .eventLog(eventLog)
                .snapshots(new InMemorySnapshotStore())
                .subscribers(List.of(model))
                .onHalt(halted::set));
        model.onRecovered();
        pipeline.start();
    }

    public ReadModel model() {
        return model;
    }

    public EventLog eventLog() {
        return eventLog;
    }

    public EnginePipeline pipeline() {
        return pipeline;
    }

    /** The way in, which a test can block. */
    public CommandPublisher publisher() {
        return (command, offset, length) -> {
            if (holding) {
                final byte[] copy = new byte[length];
                command.getBytes(offset, copy);
                return held.add(copy);
            }
            return swallowing || !full && pipeline.publisher().tryPublish(command, offset, length);
        };
    }

    /** From now on commands are taken and wait. */
    public void hold() {
        holding = true;
    }

    /** How many wait. */
    public int held() {
        return held.size();
    }

    /** Those that wait go on, and later ones do not wait; not while others send some. */
    public void release() {
        holding = false;
        for (byte[] command = held.poll(); command != null; command = held.poll()) {
            pipeline.publisher().tryPublish(new UnsafeBuffer(command), 0, command.length);
        }
    }

    /** From now on the ring takes no commands, or takes them again. */
    public void full(final boolean value) {
        full = value;
    }

    /** From now on commands get lost, or no longer. */
    public void swallow(final boolean value) {
        swallowing = value;
    }

    /** From now on the journal cannot be written, or can again. */
    public void journalAvailable(final boolean value) {
        commandLog.available(value);
    }

    public Throwable failure() {
        return halted.get();
    }

    /** @param more symbols that are listed beside HBE, numbered from 2 on */
    public void openRound(final long roundId, final String... more) {
        advance(roundId, RoundPhase.SETUP);
        list(INSTRUMENT_ID, SYMBOL);
        for (int n = 0; n < more.length; n++) {
            list(INSTRUMENT_ID + 1 + n, more[n]);
        }
        advance(roundId, RoundPhase.OPEN);
        // Clients ask the read model, which may be behind the ring.
        await().until(() -> pipeline.usedSlots() == 0);
    }

    public void endRound(final long roundId) {
        advance(roundId, RoundPhase.SETTLING);
        advance(roundId, RoundPhase.INTERMISSION);
    }

    public void openAccount(final long accountId) {
        writer.openAccount(NOBODY_WAITS)
                .accountId(accountId)
                .kind(AccountKind.HOUSE)
                .selfTradePrevention(SelfTradePrevention.CANCEL_NEWEST);
        publish();
    }

    public void giveShares(final long accountId, final long quantity) {
        giveShares(accountId, INSTRUMENT_ID, quantity);
    }

    public void giveShares(final long accountId, final int instrumentId, final long quantity) {
        writer.adjustHolding(NOBODY_WAITS)
                .accountId(accountId)
                .quantity(quantity)
                .instrumentId(instrumentId);
        publish();
    }

    /** Good news about the whole market. */
    public void publishNews(final long roundId, final int number) {
        publishNews(roundId, number, NewsScope.MARKET);
    }

    /** Good news about HBE, about its sector or about the whole market. */
    public void publishNews(final long roundId, final int number, final NewsScope scope) {
        writer.publishNews(NOBODY_WAITS)
                .roundId(roundId)
                .newsNumber(number)
                .instrumentId(scope == NewsScope.COMPANY ? INSTRUMENT_ID : 0)
                .strength(250)
                .halfLife(120)
                .scope(scope)
                .direction(NewsDirection.GOOD)
                .newsId("exports-surplus")
                .sector(scope == NewsScope.SECTOR ? SECTOR : "")
                .headlineKo("무역 흑자, 사상 최대")
                .headlineEn("Trade surplus at record high")
                .bodyKo("수출이 크게 늘어 무역 흑자가 기록을 세웠습니다.")
                .bodyEn("Exports have grown strongly and the surplus is a record.");
        publish();
    }

    /** An account takes what is offered, or bids for it. */
    public void buy(final long accountId, final long quantity, final long price) {
        writer.enterOrder(NOBODY_WAITS)
                .accountId(accountId)
                .price(price)
                .quantity(quantity)
                .instrumentId(INSTRUMENT_ID)
                .side(Side.BUY)
                .orderType(OrderType.LIMIT)
                .timeInForce(TimeInForce.DAY)
                .postOnly(Bool.FALSE)
                .clientOrderId("");
        publish();
    }

    private void advance(final long roundId, final RoundPhase phase) {
        final long now = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
        final long minute = TimeUnit.MINUTES.toNanos(1);
        writer.advanceRound(NOBODY_WAITS)
                .roundId(roundId)
                .seed(roundId)
                .seedCash(SEED_CASH)
                .setupAt(now)
                .openAt(now + minute)
                .settleAt(now + 6 * minute)
                .intermissionAt(now + 7 * minute)
                .endAt(now + 12 * minute)
                .phase(phase);
        publish();
    }

    private void list(final int instrumentId, final String symbol) {
        final ListInstrumentEncoder listing = writer.listInstrument(NOBODY_WAITS)
                .referencePrice(REFERENCE_PRICE)
                .lowerPriceLimit(LOWER_LIMIT)
                .upperPriceLimit(UPPER_LIMIT)
                .instrumentId(instrumentId)
                .tieRule(AuctionTieRule.NEAREST_REFERENCE);
        listing.ticksCount(1).next().fromPrice(0).tick(50);
        listing.symbol(symbol).nameKo("한빛전자").nameEn("Hanbit Electronics").sector(SECTOR);
        publish();
    }

    private synchronized void publish() {
        if (!pipeline.publisher().tryPublish(writer)) {
            throw new IllegalStateException("the ring is full");
        }
    }

    @Override
    public void close() {
        pipeline.close();
    }
}
