package io.stocking.gateway.model.market;

import io.stocking.message.codec.TradingPhase;

/**
 * An instrument of the running round.
 *
 * @param lastPrice price of the last trade, 0 before the first
 * @param volume shares traded in this round
 * @param version grows with every change, also over rounds and restarts
 */
public record InstrumentView(Listing listing, TradingPhase phase, long lastPrice, long volume, long version) {
    /**
     * What does not change in a round.
     *
     * @param eventIndex tells this listing from that of another round
     */
    public record Listing(
            int instrumentId,
            String symbol,
            String nameKo,
            String nameEn,
            String sector,
            long referencePrice,
            long lowerPriceLimit,
            long upperPriceLimit,
            PriceTicks ticks,
            long eventIndex) {}

    /** Number of the instrument. */
    public int instrumentId() {
        return listing.instrumentId();
    }

    /** Symbol of the instrument. */
    public String symbol() {
        return listing.symbol();
    }

    /** Price that changes and price limits refer to. */
    public long referencePrice() {
        return listing.referencePrice();
    }

    /** What a share is valued at: the last price, or the reference price before the first trade. */
    public long price() {
        return lastPrice == 0 ? referencePrice() : lastPrice;
    }

    /** Won by which the price differs from the reference price. */
    public long change() {
        return price() - referencePrice();
    }

    /** The change in hundredths of a percent of the reference price, rounded towards zero. */
    public long changeBasisPoints() {
        return change() * 10_000 / referencePrice();
    }
}
