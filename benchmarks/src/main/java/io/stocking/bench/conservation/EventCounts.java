package io.stocking.bench.conservation;

import io.stocking.message.EventBatch;
import io.stocking.message.EventListener;
import io.stocking.message.codec.AllOrdersCancelledDecoder;
import io.stocking.message.codec.Bool;
import io.stocking.message.codec.CashAdjustedDecoder;
import io.stocking.message.codec.CommandRejectedDecoder;
import io.stocking.message.codec.HoldingAdjustedDecoder;
import io.stocking.message.codec.OrderAcceptedDecoder;
import io.stocking.message.codec.OrderCancelledDecoder;
import io.stocking.message.codec.OrderReducedDecoder;
import io.stocking.message.codec.OrderRejectedDecoder;
import io.stocking.message.codec.OrderRepeatedDecoder;
import io.stocking.message.codec.OrderReplacedDecoder;
import io.stocking.message.codec.TradeDecoder;
import io.stocking.message.codec.TradingPhaseChangedDecoder;
import java.util.EnumMap;
import java.util.Map;
import org.agrona.collections.MutableLong;

/** Counts events by kind. */
final class EventCounts implements EventListener {
    /** The kinds of events that a run without rounds has. */
    enum Kind {
        ACCEPTED,
        REJECTED,
        REPEATED,
        REPLACED,
        REDUCED,
        CANCELLED,
        TRADE,
        AUCTION_TRADE,
        COMMAND_REJECTED,
        ALL_CANCELLED,
        CASH_ADJUSTED,
        HOLDING_ADJUSTED,
        PHASE_CHANGED
    }

    private final Map<Kind, MutableLong> counts = new EnumMap<>(Kind.class);

    EventCounts() {
        for (final Kind kind : Kind.values()) {
            counts.put(kind, new MutableLong());
        }
    }

    long of(final Kind kind) {
        return counts.get(kind).get();
    }

    private void count(final Kind kind) {
        counts.get(kind).increment();
    }

    @Override
    public void onOrderAccepted(final EventBatch at, final OrderAcceptedDecoder event) {
        count(Kind.ACCEPTED);
    }

    @Override
    public void onOrderRejected(final EventBatch at, final OrderRejectedDecoder event) {
        count(Kind.REJECTED);
    }

    @Override
    public void onOrderRepeated(final EventBatch at, final OrderRepeatedDecoder event) {
        count(Kind.REPEATED);
    }

    @Override
    public void onOrderReplaced(final EventBatch at, final OrderReplacedDecoder event) {
        count(Kind.REPLACED);
    }

    @Override
    public void onOrderReduced(final EventBatch at, final OrderReducedDecoder event) {
        count(Kind.REDUCED);
    }

    @Override
    public void onOrderCancelled(final EventBatch at, final OrderCancelledDecoder event) {
        count(Kind.CANCELLED);
    }

    @Override
    public void onTrade(final EventBatch at, final TradeDecoder event) {
        count(event.auction() == Bool.TRUE ? Kind.AUCTION_TRADE : Kind.TRADE);
    }

    @Override
    public void onCommandRejected(final EventBatch at, final CommandRejectedDecoder event) {
        count(Kind.COMMAND_REJECTED);
    }

    @Override
    public void onAllOrdersCancelled(final EventBatch at, final AllOrdersCancelledDecoder event) {
        count(Kind.ALL_CANCELLED);
    }

    @Override
    public void onCashAdjusted(final EventBatch at, final CashAdjustedDecoder event) {
        count(Kind.CASH_ADJUSTED);
    }

    @Override
    public void onHoldingAdjusted(final EventBatch at, final HoldingAdjustedDecoder event) {
        count(Kind.HOLDING_ADJUSTED);
    }

    @Override
    public void onTradingPhaseChanged(final EventBatch at, final TradingPhaseChangedDecoder event) {
        count(Kind.PHASE_CHANGED);
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
