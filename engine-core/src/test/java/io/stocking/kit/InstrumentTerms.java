package io.stocking.kit;

import io.stocking.message.codec.AuctionTieRule;
import java.util.List;

/** What an instrument is listed with. */
public record InstrumentTerms(
        int instrumentId,
        String symbol,
        String nameKo,
        String nameEn,
        String sector,
        long referencePrice,
        long lowerPriceLimit,
        long upperPriceLimit,
        AuctionTieRule tieRule,
        List<TickBand> ticks) {

    /** From this price on, this tick, in won. */
    public record TickBand(long fromPrice, long tick) {}
}
