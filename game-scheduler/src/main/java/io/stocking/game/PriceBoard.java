package io.stocking.game;

import io.stocking.game.market.Listing;
import io.stocking.message.EventBatch;
import io.stocking.message.EventListener;
import io.stocking.message.codec.InstrumentListedDecoder;
import io.stocking.message.codec.RoundAdvancedDecoder;
import io.stocking.message.codec.RoundPhase;
import io.stocking.message.codec.TradeDecoder;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The running round's instruments and their prices: written on the egress thread, read on the game's. */
final class PriceBoard implements EventListener {
    private static final long WHOLE = 10_000;

    private final AtomicReferenceArray<Listing> listings;
    private final PriceTrail[] trails;

    PriceBoard(final int instruments) {
        listings = new AtomicReferenceArray<>(instruments + 1);
        trails = new PriceTrail[instruments + 1];
        for (int instrumentId = 1; instrumentId <= instruments; instrumentId++) {
            trails[instrumentId] = new PriceTrail();
        }
    }

    /** Null while the instrument is not listed. */
    Listing listing(final int instrumentId) {
        return listings.get(instrumentId);
    }

    /** Whether the instruments from 1 up to this one are listed. */
    boolean areListed(final int instruments) {
        for (int instrumentId = 1; instrumentId <= instruments; instrumentId++) {
            if (listing(instrumentId) == null) {
                return false;
            }
        }
        return true;
    }

    /** The price of the last trade, before the first the reference price. */
    long lastPrice(final int instrumentId) {
        return trails[instrumentId].last();
    }

    /**
     * By how much the price has moved, in basis points.
     *
     * @param now nanoseconds since the epoch
     * @param span how long ago it is compared with, at most two minutes
     */
    long move(final int instrumentId, final long now, final Duration span) {
        final long then = trails[instrumentId].at(second(now - span.toNanos()));
        return (lastPrice(instrumentId) - then) * WHOLE / then;
    }

    @Override
    public void onRoundAdvanced(final EventBatch at, final RoundAdvancedDecoder event) {
        if (event.phase() == RoundPhase.SETUP) {
            for (int instrumentId = 0; instrumentId < listings.length(); instrumentId++) {
                listings.set(instrumentId, null);
            }
        }
    }

    @Override
    public void onInstrumentListed(final EventBatch at, final InstrumentListedDecoder event) {
        final int instrumentId = event.instrumentId();
        if (isKnown(instrumentId)) {
            trails[instrumentId].reset(second(at.timestamp()), event.referencePrice());
            listings.set(
                    instrumentId,
                    new Listing(event.referencePrice(), event.lowerPriceLimit(), event.upperPriceLimit()));
        }
    }

    @Override
    public void onTrade(final EventBatch at, final TradeDecoder event) {
        if (isKnown(event.instrumentId())) {
            trails[event.instrumentId()].add(second(at.timestamp()), event.price());
        }
    }

    private boolean isKnown(final int instrumentId) {
        return instrumentId > 0 && instrumentId < trails.length;
    }

    private static long second(final long nanos) {
        return Math.floorDiv(nanos, TimeUnit.SECONDS.toNanos(1));
    }
}
