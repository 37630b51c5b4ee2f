package io.stocking.persistence.writer;

import io.stocking.message.EventBatch;
import io.stocking.message.EventListener;
import io.stocking.message.codec.AccountKind;
import io.stocking.message.codec.AccountOpenedDecoder;
import io.stocking.message.codec.AccountSettledDecoder;
import io.stocking.message.codec.Bool;
import io.stocking.message.codec.CashAdjustedDecoder;
import io.stocking.message.codec.HoldingAdjustedDecoder;
import io.stocking.message.codec.InstrumentListedDecoder;
import io.stocking.message.codec.NewsPublishedDecoder;
import io.stocking.message.codec.OrderAcceptedDecoder;
import io.stocking.message.codec.OrderCancelledDecoder;
import io.stocking.message.codec.OrderReducedDecoder;
import io.stocking.message.codec.OrderRejectedDecoder;
import io.stocking.message.codec.OrderReplacedDecoder;
import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.RoundAdvancedDecoder;
import io.stocking.message.codec.RoundPhase;
import io.stocking.message.codec.RoundSettledDecoder;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TradeDecoder;
import io.stocking.persistence.OrderStatus;

/** Turns events into rows and changes of rows. */
final class EventProjector implements EventListener {
    private static final EnumLiterals<Side> SIDES = new EnumLiterals<>(Side.class);
    private static final EnumLiterals<AccountKind> ACCOUNT_KINDS = new EnumLiterals<>(AccountKind.class);
    private static final EnumLiterals<RoundPhase> PHASES = new EnumLiterals<>(RoundPhase.class);

    private final RowBatch rows;
    private long roundId;

    /** @param roundId the round that was running when the events begin */
    EventProjector(final RowBatch rows, final long roundId) {
        this.rows = rows;
        this.roundId = roundId;
    }

    /** The running round, 0 before the first. */
    long roundId() {
        return roundId;
    }

    @Override
    public void onOrderAccepted(final EventBatch at, final OrderAcceptedDecoder event) {
        final OrderRow row = enter(at, event.orderId(), event.accountId(), event.instrumentId());
        row.side = event.side();
        row.type = event.orderType();
        row.timeInForce = event.timeInForce();
        row.postOnly = event.postOnly() == Bool.TRUE;
        row.price = event.price();
        row.quantity = event.quantity();
        row.status = OrderStatus.NEW;
        row.clientOrderId = event.clientOrderId();
    }

    @Override
    public void onOrderRejected(final EventBatch at, final OrderRejectedDecoder event) {
        final OrderRow row = enter(at, -at.eventIndex(), event.accountId(), event.instrumentId());
        row.side = event.side();
        row.type = event.orderType();
        row.timeInForce = event.timeInForce();
        row.price = event.price();
        row.quantity = event.quantity();
        row.close(OrderStatus.REJECTED, event.reason().name());
        row.clientOrderId = event.clientOrderId();
    }

    @Override
    public void onOrderReplaced(final EventBatch at, final OrderReplacedDecoder event) {
        final OrderRow row = enter(at, event.orderId(), event.accountId(), event.instrumentId());
        row.side = event.side();
        row.type = OrderType.LIMIT;
        row.timeInForce = event.timeInForce();
        row.price = event.price();
        row.quantity = event.quantity();
        row.filledQuantity = event.filledQuantity();
        row.status = row.filledQuantity == 0 ? OrderStatus.NEW : OrderStatus.PARTIALLY_FILLED;
        row.clientOrderId = event.clientOrderId();
        change(at, event.replacedOrderId()).replaceBy(row);
    }

    @Override
    public void onOrderReduced(final EventBatch at, final OrderReducedDecoder event) {
        change(at, event.orderId()).reduce(event.quantity(), event.leavesQuantity());
    }

    @Override
    public void onOrderCancelled(final EventBatch at, final OrderCancelledDecoder event) {
        change(at, event.orderId()).cancel(event.reason());
    }

    @Override
    public void onTrade(final EventBatch at, final TradeDecoder event) {
        final long price = event.price();
        final long quantity = event.quantity();
        change(at, event.makerOrderId()).fill(price, quantity, event.makerLeavesQuantity());
        change(at, event.takerOrderId()).fill(price, quantity, event.takerLeavesQuantity());
        rows.lastPrice(roundId, event.instrumentId(), price);
        rows.candles.at(roundId, event.instrumentId(), at.timestamp()).add(price, quantity, at.eventIndex());
        rows.tradedRounds.add(event.makerAccountId(), roundId, price * quantity, at.eventIndex());
        rows.tradedRounds.add(event.takerAccountId(), roundId, price * quantity, at.eventIndex());
        rows.trades
                .beginRow()
                .number(event.tradeId())
                .number(roundId)
                .number(event.instrumentId())
                .number(price)
                .number(quantity)
                .number(event.makerOrderId())
                .number(event.takerOrderId())
                .number(event.makerAccountId())
                .number(event.takerAccountId())
                .literal(SIDES.of(event.takerSide()))
                .number(event.auction() == Bool.TRUE ? 1 : 0)
                .number(at.timestamp())
                .number(at.commandIndex())
                .endRow();
    }

    @Override
    public void onAccountOpened(final EventBatch at, final AccountOpenedDecoder event) {
        rows.accounts
                .beginRow()
                .number(event.accountId())
                .literal(ACCOUNT_KINDS.of(event.kind()))
                .number(at.timestamp())
                .endRow();
    }

    @Override
    public void onCashAdjusted(final EventBatch at, final CashAdjustedDecoder event) {
        adjust(at, event.accountId(), 0, event.amount(), event.cash());
    }

    @Override
    public void onHoldingAdjusted(final EventBatch at, final HoldingAdjustedDecoder event) {
        adjust(at, event.accountId(), event.instrumentId(), event.quantity(), event.heldQuantity());
    }

    @Override
    public void onInstrumentListed(final EventBatch at, final InstrumentListedDecoder event) {
        // Groups and texts of a message are read in its own order.
        event.ticks().forEach(tick -> {});
        rows.instruments
                .beginRow()
                .number(roundId)
                .number(event.instrumentId())
                .text(event.symbol())
                .text(event.nameKo())
                .text(event.nameEn())
                .text(event.sector())
                .number(event.referencePrice())
                .number(event.lowerPriceLimit())
                .number(event.upperPriceLimit())
                .endRow();
    }

    @Override
    public void onRoundAdvanced(final EventBatch at, final RoundAdvancedDecoder event) {
        roundId = event.roundId();
        rows.rounds
                .beginRow()
                .number(roundId)
                .number(event.seed())
                .number(event.seedCash())
                .literal(PHASES.of(event.phase()))
                .number(event.setupAt())
                .number(event.openAt())
                .number(event.settleAt())
                .number(event.intermissionAt())
                .number(event.endAt())
                .endRow();
    }

    @Override
    public void onNewsPublished(final EventBatch at, final NewsPublishedDecoder event) {
        rows.news.add(at, event);
    }

    @Override
    public void onAccountSettled(final EventBatch at, final AccountSettledDecoder event) {
        rows.results.add(at.eventIndex(), event);
    }

    @Override
    public void onRoundSettled(final EventBatch at, final RoundSettledDecoder event) {
        rows.results.end(event.roundId(), event.winnerAccountId(), event.rankedCount());
    }

    private OrderRow enter(final EventBatch at, final long orderId, final long accountId, final int instrumentId) {
        final OrderRow row = rows.orders.enter(orderId).at(at.eventIndex(), at.timestamp());
        row.roundId = roundId;
        row.accountId = accountId;
        row.instrumentId = instrumentId;
        row.createdAt = at.timestamp();
        return row;
    }

    private OrderRow change(final EventBatch at, final long orderId) {
        return rows.orders.change(orderId).at(at.eventIndex(), at.timestamp());
    }

    private void adjust(
            final EventBatch at, final long accountId, final int instrumentId, final long amount, final long balance) {
        rows.adjustments
                .beginRow()
                .number(at.eventIndex())
                .number(roundId)
                .number(accountId)
                .numberOrNull(instrumentId)
                .number(amount)
                .number(balance)
                .number(at.timestamp())
                .endRow();
    }
}
