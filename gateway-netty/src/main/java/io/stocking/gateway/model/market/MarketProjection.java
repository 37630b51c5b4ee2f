package io.stocking.gateway.model.market;

import io.stocking.message.EventBatch;
import io.stocking.message.EventListener;
import io.stocking.message.codec.Bool;
import io.stocking.message.codec.InstrumentListedDecoder;
import io.stocking.message.codec.OrderAcceptedDecoder;
import io.stocking.message.codec.OrderCancelledDecoder;
import io.stocking.message.codec.OrderReducedDecoder;
import io.stocking.message.codec.OrderReplacedDecoder;
import io.stocking.message.codec.RoundAdvancedDecoder;
import io.stocking.message.codec.RoundPhase;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TradeDecoder;
import io.stocking.message.codec.TradingPhaseChangedDecoder;
import java.util.ArrayList;
import java.util.List;

/** Brings the events of the exchange into the {@link Market}; for the egress thread. */
public final class MarketProjection {
    private final Market market;
    private final RestingOrders restingOrders = new RestingOrders();
    private final EventListener listener = new Listener();
    private Instrument locked;

    /** @param market gets the events */
    public MarketProjection(final Market market) {
        this.market = market;
    }

    /** Applies the events of one command; readers see all of them in a book or none. */
    public void apply(final EventBatch batch) {
        try {
            batch.forEach(listener);
        } finally {
            unlock();
        }
    }

    private Instrument lock(final int instrumentId) {
        if (locked == null || locked.instrumentId() != instrumentId) {
            unlock();
            final Instrument instrument = market.require(instrumentId);
            instrument.lock();
            locked = instrument;
        }
        return locked;
    }

    private void unlock() {
        if (locked != null) {
            locked.unlock();
            locked = null;
        }
    }

    private void add(
            final EventBatch at,
            final int instrumentId,
            final long orderId,
            final Side side,
            final long price,
            final long quantity) {
        restingOrders.add(orderId, side, price, quantity);
        lock(instrumentId).addQuantity(at.eventIndex(), side, price, quantity);
    }

    private void subtract(final EventBatch at, final int instrumentId, final long orderId, final long quantity) {
        final Side side = restingOrders.side(orderId);
        final long price = restingOrders.price(orderId);
        restingOrders.subtract(orderId, quantity);
        lock(instrumentId).subtractQuantity(at.eventIndex(), side, price, quantity);
    }

    private final class Listener implements EventListener {
        @Override
        public void onOrderAccepted(final EventBatch at, final OrderAcceptedDecoder event) {
            add(at, event.instrumentId(), event.orderId(), event.side(), event.price(), event.quantity());
        }

        @Override
        public void onOrderReplaced(final EventBatch at, final OrderReplacedDecoder event) {
            final int instrumentId = event.instrumentId();
            subtract(at, instrumentId, event.replacedOrderId(), restingOrders.leaves(event.replacedOrderId()));
            final long open = event.quantity() - event.filledQuantity();
            add(at, instrumentId, event.orderId(), event.side(), event.price(), open);
        }

        @Override
        public void onOrderReduced(final EventBatch at, final OrderReducedDecoder event) {
            subtract(at, event.instrumentId(), event.orderId(), event.quantity());
        }

        @Override
        public void onOrderCancelled(final EventBatch at, final OrderCancelledDecoder event) {
            subtract(at, event.instrumentId(), event.orderId(), event.quantity());
        }

        @Override
        public void onTrade(final EventBatch at, final TradeDecoder event) {
            subtract(at, event.instrumentId(), event.makerOrderId(), event.quantity());
            subtract(at, event.instrumentId(), event.takerOrderId(), event.quantity());
            final TradeView trade = new TradeView(
                    event.tradeId(),
                    at.timestamp(),
                    event.price(),
                    event.quantity(),
                    event.takerSide(),
                    event.auction() == Bool.TRUE);
            lock(event.instrumentId()).onTrade(at.eventIndex(), trade);
        }

        @Override
        public void onTradingPhaseChanged(final EventBatch at, final TradingPhaseChangedDecoder event) {
            lock(event.instrumentId()).onPhase(at.eventIndex(), event.phase());
        }

        @Override
        public void onInstrumentListed(final EventBatch at, final InstrumentListedDecoder event) {
            final List<PriceTicks.Step> steps = new ArrayList<>();
            for (final InstrumentListedDecoder.TicksDecoder step : event.ticks()) {
                steps.add(new PriceTicks.Step(step.fromPrice(), step.tick()));
            }
            final String symbol = event.symbol();
            final String nameKo = event.nameKo();
            final String nameEn = event.nameEn();
            final String sector = event.sector();
            market.list(new InstrumentView.Listing(
                    event.instrumentId(),
                    symbol,
                    nameKo,
                    nameEn,
                    sector,
                    event.referencePrice(),
                    event.lowerPriceLimit(),
                    event.upperPriceLimit(),
                    new PriceTicks(steps),
                    at.eventIndex()));
        }

        @Override
        public void onRoundAdvanced(final EventBatch at, final RoundAdvancedDecoder event) {
            if (event.phase() == RoundPhase.SETUP) {
                unlock();
                restingOrders.clear();
                market.delistAll();
            }
        }
    }
}
