package io.stocking.gateway.model;

import io.stocking.message.ArrayBuffer;
import io.stocking.message.EventBatch;
import io.stocking.message.EventWriter;
import io.stocking.message.codec.AccountKind;
import io.stocking.message.codec.AuctionTieRule;
import io.stocking.message.codec.Bool;
import io.stocking.message.codec.CancelReason;
import io.stocking.message.codec.InstrumentListedEncoder;
import io.stocking.message.codec.NewsDirection;
import io.stocking.message.codec.NewsScope;
import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.RejectReason;
import io.stocking.message.codec.RoundPhase;
import io.stocking.message.codec.SelfTradePrevention;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TimeInForce;
import io.stocking.message.codec.TradingPhase;
import io.stocking.port.EventSubscriber;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.agrona.concurrent.UnsafeBuffer;

/** Plays the exchange: hand-written events, one command each, delivered as the egress thread would. */
public final class ExchangeEvents {
    public static final int ACME = 1;
    public static final int BETA = 2;
    public static final long ALICE = 1_000;
    public static final long BOB = 1_001;
    public static final long SEED_CASH = 10_000_000;
    public static final long REFERENCE = 10_000;
    private static final long SECOND = 1_000_000_000L;

    private final EventSubscriber subscriber;
    private final EventWriter writer = new EventWriter();
    private final List<byte[]> log = new ArrayList<>();
    private long commandIndex;
    private long nextEventIndex = 1;
    private long nextTradeId = 1;
    private long time = 1_000 * SECOND;
    private boolean grouping;

    public ExchangeEvents(final EventSubscriber subscriber) {
        this.subscriber = subscriber;
    }

    /** A round with two instruments in which Alice and Bob trade. */
    public static ExchangeEvents openRound(final EventSubscriber subscriber) {
        final ExchangeEvents exchange = new ExchangeEvents(subscriber);
        exchange.accountOpened(ALICE, 0);
        exchange.accountOpened(BOB, 0);
        exchange.round(1, RoundPhase.SETUP);
        exchange.listed(ACME, "ACME");
        exchange.listed(BETA, "BETA");
        exchange.phase(ACME, TradingPhase.CONTINUOUS);
        exchange.phase(BETA, TradingPhase.CONTINUOUS);
        exchange.round(1, RoundPhase.OPEN);
        return exchange;
    }

    public long commandIndex() {
        return commandIndex;
    }

    public long time() {
        return time;
    }

    public ExchangeEvents secondsLater(final long seconds) {
        time += seconds * SECOND;
        return this;
    }

    /** What comes from now on can be replayed. */
    public ExchangeEvents startLog() {
        log.clear();
        return this;
    }

    /** Delivers what was delivered before to somebody else, as recovery does. */
    public void replayTo(final EventSubscriber other) {
        for (final byte[] bytes : log) {
            EventWriter.forEachBatch(
                    new UnsafeBuffer(bytes), bytes.length, new EventBatch(), batch -> other.onEvents(batch, 0));
        }
        other.onEndOfBatch();
    }

    public void command(final Consumer<EventWriter> events) {
        command(0, events);
    }

    public void command(final long correlationId, final Consumer<EventWriter> events) {
        final ArrayBuffer buffer = new ArrayBuffer(4_096);
        writer.begin(buffer, ++commandIndex, time, nextEventIndex);
        events.accept(writer);
        final int length = writer.end();
        nextEventIndex = writer.nextEventIndex();
        log.add(Arrays.copyOf(buffer.byteArray(), length));
        EventWriter.forEachBatch(buffer, length, new EventBatch(), batch -> subscriber.onEvents(batch, correlationId));
        endBatch();
    }

    /** Delivers commands as one group. */
    public void together(final Runnable commands) {
        grouping = true;
        commands.run();
        grouping = false;
        endBatch();
    }

    private void endBatch() {
        if (!grouping) {
            subscriber.onEndOfBatch();
        }
    }

    public void round(final long roundId, final RoundPhase phase) {
        command(events -> events.roundAdvanced()
                .roundId(roundId)
                .seed(7)
                .seedCash(SEED_CASH)
                .setupAt(1_000 * SECOND)
                .openAt(1_005 * SECOND)
                .settleAt(1_185 * SECOND)
                .intermissionAt(1_190 * SECOND)
                .endAt(1_210 * SECOND)
                .phase(phase));
    }

    /** A round is settled: the accounts by rank, each a basis point behind the one before; the first has won 100 points. */
    public void settled(final long roundId, final long... accountIds) {
        command(events -> {
            for (int rank = 1; rank <= accountIds.length; rank++) {
                final int returnBasisPoints = 3 - rank;
                events.accountSettled()
                        .roundId(roundId)
                        .accountId(accountIds[rank - 1])
                        .equity(SEED_CASH + returnBasisPoints * SEED_CASH / 10_000)
                        .returnBasisPoints(returnBasisPoints)
                        .rank(rank)
                        .ratingDelta(rank == 1 ? 100 : 0)
                        .rating(150);
            }
            events.roundSettled()
                    .roundId(roundId)
                    .winnerAccountId(accountIds.length == 0 ? 0 : accountIds[0])
                    .rankedCount(accountIds.length);
        });
    }

    public void listed(final int instrumentId, final String symbol) {
        command(events -> {
            final InstrumentListedEncoder listed = events.instrumentListed()
                    .referencePrice(REFERENCE)
                    .lowerPriceLimit(7_000)
                    .upperPriceLimit(13_000)
                    .instrumentId(instrumentId)
                    .tieRule(AuctionTieRule.HIGHER_PRICE);
            listed.ticksCount(2)
                    .next()
                    .fromPrice(0)
                    .tick(5)
                    .next()
                    .fromPrice(5_000)
                    .tick(10);
            listed.symbol(symbol).nameKo("한빛").nameEn("Hanbit").sector("electronics");
        });
    }

    public void phase(final int instrumentId, final TradingPhase phase) {
        command(events -> events.tradingPhaseChanged()
                .uncrossingPrice(0)
                .uncrossingQuantity(0)
                .instrumentId(instrumentId)
                .phase(phase));
    }

    /** Bad news about ACME. */
    public void news(final long roundId, final int number) {
        news(roundId, number, NewsScope.COMPANY, ACME, "");
    }

    public void news(
            final long roundId, final int number, final NewsScope scope, final int instrumentId, final String sector) {
        command(events -> events.newsPublished()
                .roundId(roundId)
                .newsNumber(number)
                .instrumentId(instrumentId)
                .strength(450)
                .halfLife(150)
                .scope(scope)
                .direction(NewsDirection.BAD)
                .newsId("recall-battery")
                .sector(sector)
                .headlineKo("한빛, 배터리 결함으로 리콜")
                .headlineEn("Hanbit recalls products over battery defect")
                .bodyKo("과열 위험이 발견되어 한빛의 주력 제품이 회수됩니다.")
                .bodyEn("The main product is called back because its battery may overheat."));
    }

    public void accountOpened(final long accountId, final long cash) {
        command(events -> events.accountOpened()
                .accountId(accountId)
                .cash(cash)
                .kind(AccountKind.PLAYER)
                .selfTradePrevention(SelfTradePrevention.CANCEL_NEWEST));
    }

    public void cash(final long accountId, final long amount, final long cash) {
        command(events ->
                events.cashAdjusted().accountId(accountId).amount(amount).cash(cash));
    }

    public void shares(final long accountId, final int instrumentId, final long quantity, final long held) {
        command(events -> events.holdingAdjusted()
                .accountId(accountId)
                .quantity(quantity)
                .heldQuantity(held)
                .instrumentId(instrumentId));
    }

    public void buy(final long orderId, final long accountId, final long quantity, final long price) {
        command(events -> accepted(events, orderId, accountId, Side.BUY, quantity, price));
    }

    public void sell(final long orderId, final long accountId, final long quantity, final long price) {
        command(events -> accepted(events, orderId, accountId, Side.SELL, quantity, price));
    }

    public void cancel(final long orderId, final long accountId, final long quantity, final CancelReason reason) {
        command(events -> cancelled(events, orderId, accountId, quantity, reason));
    }

    public static void accepted(
            final EventWriter events,
            final long orderId,
            final long accountId,
            final Side side,
            final long quantity,
            final long price) {
        events.orderAccepted(new UnsafeBuffer(("client-" + orderId).getBytes(StandardCharsets.US_ASCII)))
                .orderId(orderId)
                .accountId(accountId)
                .price(price)
                .quantity(quantity)
                .instrumentId(ACME)
                .side(side)
                .orderType(OrderType.LIMIT)
                .timeInForce(TimeInForce.DAY)
                .postOnly(Bool.FALSE);
    }

    public static void cancelled(
            final EventWriter events,
            final long orderId,
            final long accountId,
            final long quantity,
            final CancelReason reason) {
        events.orderCancelled()
                .orderId(orderId)
                .accountId(accountId)
                .quantity(quantity)
                .instrumentId(ACME)
                .reason(reason);
    }

    public static void rejected(final EventWriter events, final long accountId, final RejectReason reason) {
        events.orderRejected(new UnsafeBuffer("too-much".getBytes(StandardCharsets.US_ASCII)))
                .accountId(accountId)
                .price(10_000)
                .quantity(5_000)
                .actualValue(50_000_000)
                .limitValue(10_000_000)
                .instrumentId(ACME)
                .side(Side.BUY)
                .orderType(OrderType.LIMIT)
                .timeInForce(TimeInForce.DAY)
                .reason(reason);
    }

    /** An order of ACME in a trade: its id, its account and what it leaves open. */
    public record Party(long orderId, long accountId, long leaves) {}

    public void trade(
            final EventWriter events,
            final Party maker,
            final Party taker,
            final Side takerSide,
            final long quantity,
            final long price) {
        events.trade()
                .tradeId(nextTradeId++)
                .price(price)
                .quantity(quantity)
                .makerOrderId(maker.orderId())
                .takerOrderId(taker.orderId())
                .makerAccountId(maker.accountId())
                .takerAccountId(taker.accountId())
                .makerLeavesQuantity(maker.leaves())
                .takerLeavesQuantity(taker.leaves())
                .instrumentId(ACME)
                .takerSide(takerSide)
                .auction(Bool.FALSE);
    }

    /** Alice replaces a buy order. */
    public static void replaced(
            final EventWriter events,
            final long orderId,
            final long replacedOrderId,
            final long quantity,
            final long filledQuantity,
            final long price) {
        events.orderReplaced(new UnsafeBuffer(("client-" + orderId).getBytes(StandardCharsets.US_ASCII)))
                .orderId(orderId)
                .replacedOrderId(replacedOrderId)
                .accountId(ALICE)
                .price(price)
                .quantity(quantity)
                .filledQuantity(filledQuantity)
                .instrumentId(ACME)
                .side(Side.BUY)
                .timeInForce(TimeInForce.DAY)
                .keptPriority(Bool.FALSE);
    }

    public static void reduced(
            final EventWriter events,
            final long orderId,
            final long accountId,
            final long quantity,
            final long leaves) {
        events.orderReduced()
                .orderId(orderId)
                .accountId(accountId)
                .quantity(quantity)
                .leavesQuantity(leaves)
                .instrumentId(ACME);
    }
}
