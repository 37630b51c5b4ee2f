package io.stocking.engine;

import io.stocking.kit.Event;
import io.stocking.kit.InstrumentTerms;
import io.stocking.kit.InstrumentTerms.TickBand;
import io.stocking.kit.NewsTerms;
import io.stocking.kit.RoundTerms;
import io.stocking.message.EventBatch;
import io.stocking.message.EventListener;
import io.stocking.message.codec.AccountOpenedDecoder;
import io.stocking.message.codec.AccountSettledDecoder;
import io.stocking.message.codec.AllOrdersCancelledDecoder;
import io.stocking.message.codec.Bool;
import io.stocking.message.codec.CashAdjustedDecoder;
import io.stocking.message.codec.CommandRejectedDecoder;
import io.stocking.message.codec.HoldingAdjustedDecoder;
import io.stocking.message.codec.InstrumentListedDecoder;
import io.stocking.message.codec.InstrumentSettledDecoder;
import io.stocking.message.codec.NewsPublishedDecoder;
import io.stocking.message.codec.OrderAcceptedDecoder;
import io.stocking.message.codec.OrderCancelledDecoder;
import io.stocking.message.codec.OrderReducedDecoder;
import io.stocking.message.codec.OrderRejectedDecoder;
import io.stocking.message.codec.OrderRepeatedDecoder;
import io.stocking.message.codec.OrderReplacedDecoder;
import io.stocking.message.codec.RoundAdvancedDecoder;
import io.stocking.message.codec.RoundSettledDecoder;
import io.stocking.message.codec.TradeDecoder;
import io.stocking.message.codec.TradingPhaseChangedDecoder;
import java.util.ArrayList;
import java.util.List;

/** Keeps every event as a value. */
final class EventRecorder implements EventListener {
    private List<Event> events = new ArrayList<>();

    /** The events since the last call. */
    List<Event> take() {
        final List<Event> taken = events;
        events = new ArrayList<>();
        return taken;
    }

    @Override
    public void onOrderAccepted(final EventBatch at, final OrderAcceptedDecoder event) {
        events.add(new Event.OrderAccepted(
                event.orderId(),
                event.accountId(),
                event.price(),
                event.quantity(),
                event.instrumentId(),
                event.side(),
                event.orderType(),
                event.timeInForce(),
                event.postOnly() == Bool.TRUE,
                event.clientOrderId()));
    }

    @Override
    public void onOrderRejected(final EventBatch at, final OrderRejectedDecoder event) {
        events.add(new Event.OrderRejected(
                event.accountId(),
                event.price(),
                event.quantity(),
                event.actualValue(),
                event.limitValue(),
                event.instrumentId(),
                event.side(),
                event.orderType(),
                event.timeInForce(),
                event.reason(),
                event.clientOrderId()));
    }

    @Override
    public void onOrderRepeated(final EventBatch at, final OrderRepeatedDecoder event) {
        events.add(new Event.OrderRepeated(event.orderId(), event.accountId(), event.clientOrderId()));
    }

    @Override
    public void onOrderReplaced(final EventBatch at, final OrderReplacedDecoder event) {
        events.add(new Event.OrderReplaced(
                event.orderId(),
                event.replacedOrderId(),
                event.accountId(),
                event.price(),
                event.quantity(),
                event.filledQuantity(),
                event.instrumentId(),
                event.side(),
                event.timeInForce(),
                event.keptPriority() == Bool.TRUE,
                event.clientOrderId()));
    }

    @Override
    public void onOrderReduced(final EventBatch at, final OrderReducedDecoder event) {
        events.add(new Event.OrderReduced(
                event.orderId(), event.accountId(), event.quantity(), event.leavesQuantity(), event.instrumentId()));
    }

    @Override
    public void onOrderCancelled(final EventBatch at, final OrderCancelledDecoder event) {
        events.add(new Event.OrderCancelled(
                event.orderId(), event.accountId(), event.quantity(), event.instrumentId(), event.reason()));
    }

    @Override
    public void onTrade(final EventBatch at, final TradeDecoder event) {
        events.add(new Event.Trade(
                event.tradeId(),
                event.price(),
                event.quantity(),
                event.makerOrderId(),
                event.takerOrderId(),
                event.makerAccountId(),
                event.takerAccountId(),
                event.makerLeavesQuantity(),
                event.takerLeavesQuantity(),
                event.instrumentId(),
                event.takerSide(),
                event.auction() == Bool.TRUE));
    }

    @Override
    public void onCommandRejected(final EventBatch at, final CommandRejectedDecoder event) {
        events.add(new Event.CommandRejected(
                event.accountId(),
                event.orderId(),
                event.actualValue(),
                event.limitValue(),
                event.instrumentId(),
                event.templateId(),
                event.reason()));
    }

    @Override
    public void onAllOrdersCancelled(final EventBatch at, final AllOrdersCancelledDecoder event) {
        events.add(new Event.AllOrdersCancelled(event.accountId(), event.instrumentId(), event.count()));
    }

    @Override
    public void onAccountOpened(final EventBatch at, final AccountOpenedDecoder event) {
        events.add(new Event.AccountOpened(event.accountId(), event.cash(), event.kind(), event.selfTradePrevention()));
    }

    @Override
    public void onCashAdjusted(final EventBatch at, final CashAdjustedDecoder event) {
        events.add(new Event.CashAdjusted(event.accountId(), event.amount(), event.cash()));
    }

    @Override
    public void onHoldingAdjusted(final EventBatch at, final HoldingAdjustedDecoder event) {
        events.add(new Event.HoldingAdjusted(
                event.accountId(), event.quantity(), event.heldQuantity(), event.instrumentId()));
    }

    @Override
    public void onInstrumentListed(final EventBatch at, final InstrumentListedDecoder event) {
        events.add(new Event.InstrumentListed(terms(event)));
    }

    @Override
    public void onTradingPhaseChanged(final EventBatch at, final TradingPhaseChangedDecoder event) {
        events.add(new Event.TradingPhaseChanged(
                event.uncrossingPrice(), event.uncrossingQuantity(), event.instrumentId(), event.phase()));
    }

    @Override
    public void onRoundAdvanced(final EventBatch at, final RoundAdvancedDecoder event) {
        events.add(new Event.RoundAdvanced(new RoundTerms(
                event.roundId(),
                event.phase(),
                event.seed(),
                event.seedCash(),
                event.setupAt(),
                event.openAt(),
                event.settleAt(),
                event.intermissionAt(),
                event.endAt())));
    }

    @Override
    public void onNewsPublished(final EventBatch at, final NewsPublishedDecoder event) {
        events.add(new Event.NewsPublished(new NewsTerms(
                event.roundId(),
                event.newsNumber(),
                event.instrumentId(),
                event.strength(),
                event.halfLife(),
                event.scope(),
                event.direction(),
                event.newsId(),
                event.sector(),
                event.headlineKo(),
                event.headlineEn(),
                event.bodyKo(),
                event.bodyEn())));
    }

    @Override
    public void onInstrumentSettled(final EventBatch at, final InstrumentSettledDecoder event) {
        events.add(new Event.InstrumentSettled(event.roundId(), event.price(), event.instrumentId()));
    }

    @Override
    public void onAccountSettled(final EventBatch at, final AccountSettledDecoder event) {
        events.add(new Event.AccountSettled(
                event.roundId(),
                event.accountId(),
                event.equity(),
                event.returnBasisPoints(),
                event.rank(),
                event.ratingDelta(),
                event.rating()));
    }

    @Override
    public void onRoundSettled(final EventBatch at, final RoundSettledDecoder event) {
        events.add(new Event.RoundSettled(event.roundId(), event.winnerAccountId(), event.rankedCount()));
    }

    static InstrumentTerms terms(final InstrumentListedDecoder event) {
        final List<TickBand> bands = new ArrayList<>();
        for (final InstrumentListedDecoder.TicksDecoder band : event.ticks()) {
            bands.add(new TickBand(band.fromPrice(), band.tick()));
        }
        return new InstrumentTerms(
                event.instrumentId(),
                event.symbol(),
                event.nameKo(),
                event.nameEn(),
                event.sector(),
                event.referencePrice(),
                event.lowerPriceLimit(),
                event.upperPriceLimit(),
                event.tieRule(),
                bands);
    }
}
