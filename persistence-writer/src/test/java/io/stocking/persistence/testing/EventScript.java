package io.stocking.persistence.testing;

import io.stocking.message.ArrayBuffer;
import io.stocking.message.EventBatch;
import io.stocking.message.EventWriter;
import io.stocking.message.codec.AccountKind;
import io.stocking.message.codec.AuctionTieRule;
import io.stocking.message.codec.Bool;
import io.stocking.message.codec.CancelReason;
import io.stocking.message.codec.NewsDirection;
import io.stocking.message.codec.NewsScope;
import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.RejectReason;
import io.stocking.message.codec.RoundPhase;
import io.stocking.message.codec.SelfTradePrevention;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TimeInForce;
import io.stocking.message.codec.TradeEncoder;
import io.stocking.message.codec.TradingPhase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.agrona.concurrent.UnsafeBuffer;

/** Says what happened on the exchange, one command a call; the time of command n is n microseconds, and what has passed. */
public final class EventScript {
    private static final long TIME_STEP = 1_000;

    private final InMemoryEventLog log;
    private final EventWriter writer = new EventWriter();
    private final ArrayBuffer buffer = new ArrayBuffer(4096);
    private long passedNanos;
    private long commandIndex;
    private long nextEventIndex = 1;
    private long nextTradeId = 1;

    public EventScript(final InMemoryEventLog log) {
        this.log = log;
    }

    public long lastCommandIndex() {
        return commandIndex;
    }

    /** Nothing happens for so long. */
    public EventScript pass(final Duration duration) {
        passedNanos += duration.toNanos();
        return this;
    }

    /** Any events, as the answer to one command. */
    public EventScript command(final Consumer<EventWriter> events) {
        commandIndex++;
        writer.begin(buffer, commandIndex, commandIndex * TIME_STEP + passedNanos, nextEventIndex);
        events.accept(writer);
        final int length = writer.end();
        nextEventIndex = writer.nextEventIndex();
        EventWriter.forEachBatch(
                buffer, length, new EventBatch(), batch -> log.append(batch.buffer(), batch.offset(), batch.length()));
        return this;
    }

    public EventScript round(final long roundId, final RoundPhase phase) {
        return command(events -> events.roundAdvanced()
                .roundId(roundId)
                .seed(42)
                .seedCash(10_000_000)
                .setupAt(1)
                .openAt(2)
                .settleAt(3)
                .intermissionAt(4)
                .endAt(5)
                .phase(phase));
    }

    public EventScript list(final int instrumentId, final String symbol, final String nameKo) {
        return command(events -> {
            final var listed = events.instrumentListed()
                    .referencePrice(1_000)
                    .lowerPriceLimit(700)
                    .upperPriceLimit(1_300)
                    .instrumentId(instrumentId)
                    .tieRule(AuctionTieRule.HIGHER_PRICE);
            listed.ticksCount(2)
                    .next()
                    .fromPrice(0)
                    .tick(1)
                    .next()
                    .fromPrice(2_000)
                    .tick(5);
            listed.symbol(symbol).nameKo(nameKo).nameEn(symbol + " Inc.").sector("bio");
        });
    }

    public EventScript openAccount(final long accountId) {
        return command(events -> events.accountOpened()
                .accountId(accountId)
                .cash(0)
                .kind(AccountKind.PLAYER)
                .selfTradePrevention(SelfTradePrevention.OFF));
    }

    public EventScript adjust(final long accountId) {
        return command(events -> {
            events.cashAdjusted().accountId(accountId).amount(500).cash(700);
            events.holdingAdjusted()
                    .accountId(accountId)
                    .quantity(-3)
                    .heldQuantity(4)
                    .instrumentId(1);
        });
    }

    public EventScript order(final long orderId, final long accountId, final Side side, final long quantity) {
        return order(orderId, accountId, side, quantity, "c-" + orderId);
    }

    public EventScript order(
            final long orderId,
            final long accountId,
            final Side side,
            final long quantity,
            final String clientOrderId) {
        return command(events -> accepted(events, orderId, accountId, side, quantity, clientOrderId));
    }

    private static void accepted(
            final EventWriter events,
            final long orderId,
            final long accountId,
            final Side side,
            final long quantity,
            final String clientOrderId) {
        events.orderAccepted(new UnsafeBuffer(clientOrderId.getBytes(StandardCharsets.US_ASCII)))
                .orderId(orderId)
                .accountId(accountId)
                .price(1_000)
                .quantity(quantity)
                .instrumentId(1)
                .side(side)
                .orderType(OrderType.LIMIT)
                .timeInForce(TimeInForce.DAY)
                .postOnly(Bool.TRUE);
    }

    public EventScript reject(final long accountId, final RejectReason reason, final String clientOrderId) {
        return command(
                events -> events.orderRejected(new UnsafeBuffer(clientOrderId.getBytes(StandardCharsets.US_ASCII)))
                        .accountId(accountId)
                        .price(999)
                        .quantity(9)
                        .actualValue(8_991)
                        .limitValue(100)
                        .instrumentId(1)
                        .side(Side.SELL)
                        .orderType(OrderType.MARKET)
                        .timeInForce(TimeInForce.IOC)
                        .reason(reason));
    }

    /** A sell order is in the book, a buy order takes from it. */
    public EventScript trade(
            final long makerOrderId,
            final long makerLeaves,
            final long takerOrderId,
            final long takerLeaves,
            final long quantity) {
        return command(events -> traded(events, quantity, 1_000)
                .makerOrderId(makerOrderId)
                .takerOrderId(takerOrderId)
                .makerLeavesQuantity(makerLeaves)
                .takerLeavesQuantity(takerLeaves));
    }

    /** Two orders of which much is left trade once more. */
    public EventScript tradeAt(
            final long makerOrderId, final long takerOrderId, final long quantity, final long price) {
        return command(events -> traded(events, quantity, price)
                .makerOrderId(makerOrderId)
                .takerOrderId(takerOrderId)
                .makerLeavesQuantity(1)
                .takerLeavesQuantity(1));
    }

    private TradeEncoder traded(final EventWriter events, final long quantity, final long price) {
        return events.trade()
                .tradeId(nextTradeId++)
                .price(price)
                .quantity(quantity)
                .makerAccountId(2_000)
                .takerAccountId(1_000)
                .instrumentId(1)
                .takerSide(Side.BUY)
                .auction(Bool.FALSE);
    }

    /** Bad news about instrument 1, or good news about a sector. */
    public EventScript news(final long roundId, final int number, final String sector) {
        final boolean company = sector.isEmpty();
        return command(events -> events.newsPublished()
                .roundId(roundId)
                .newsNumber(number)
                .instrumentId(company ? 1 : 0)
                .strength(450)
                .halfLife(150)
                .scope(company ? NewsScope.COMPANY : NewsScope.SECTOR)
                .direction(company ? NewsDirection.BAD : NewsDirection.GOOD)
                .newsId("recall")
                .sector(sector)
                .headlineKo("리콜 '1'")
                .headlineEn("Recall")
                .bodyKo("회수합니다.")
                .bodyEn("It is called back."));
    }

    public EventScript replace(final long orderId, final long replaced, final long quantity, final long filled) {
        return command(events -> events.orderReplaced(new UnsafeBuffer("".getBytes(StandardCharsets.US_ASCII)))
                .orderId(orderId)
                .replacedOrderId(replaced)
                .accountId(1_000)
                .price(1_100)
                .quantity(quantity)
                .filledQuantity(filled)
                .instrumentId(1)
                .side(Side.BUY)
                .timeInForce(TimeInForce.DAY)
                .keptPriority(Bool.FALSE));
    }

    public EventScript reduce(final long orderId, final long quantity, final long leaves) {
        return command(events -> events.orderReduced()
                .orderId(orderId)
                .accountId(1_000)
                .quantity(quantity)
                .leavesQuantity(leaves)
                .instrumentId(1));
    }

    public EventScript cancel(final long orderId, final long quantity, final CancelReason reason) {
        return command(events -> events.orderCancelled()
                .orderId(orderId)
                .accountId(1_000)
                .quantity(quantity)
                .instrumentId(1)
                .reason(reason));
    }

    /**
     * A round is settled: the accounts in the order of their ranks, each with so many rating points.
     *
     * @param ratings what every account has now; the first got 100 points for it, the others none
     */
    public EventScript settle(final long roundId, final SortedMap<Long, Integer> ratings) {
        return command(events -> {
            int rank = 0;
            for (final Map.Entry<Long, Integer> rating : ratings.entrySet()) {
                rank++;
                events.accountSettled()
                        .roundId(roundId)
                        .accountId(rating.getKey())
                        .equity(10_000_000 - 1_000 * rank)
                        .returnBasisPoints(-rank)
                        .rank(rank)
                        .ratingDelta(rank == 1 ? 100 : 0)
                        .rating(rating.getValue());
            }
            events.roundSettled()
                    .roundId(roundId)
                    .winnerAccountId(ratings.isEmpty() ? 0 : ratings.firstKey())
                    .rankedCount(rank);
        });
    }

    /** The events that leave no row. */
    public EventScript eventsWithoutRows() {
        return command(events -> {
            events.orderRepeated(new UnsafeBuffer("c-1".getBytes(StandardCharsets.US_ASCII)))
                    .orderId(1)
                    .accountId(1_000);
            events.commandRejected()
                    .accountId(1_000)
                    .orderId(1)
                    .actualValue(0)
                    .limitValue(0)
                    .instrumentId(1)
                    .templateId(2)
                    .reason(RejectReason.UNKNOWN_ORDER);
            events.allOrdersCancelled().accountId(1_000).instrumentId(0).count(0);
            events.tradingPhaseChanged()
                    .uncrossingPrice(0)
                    .uncrossingQuantity(0)
                    .instrumentId(1)
                    .phase(TradingPhase.CONTINUOUS);
            events.instrumentSettled().roundId(1).price(1_000).instrumentId(1);
        });
    }
}
