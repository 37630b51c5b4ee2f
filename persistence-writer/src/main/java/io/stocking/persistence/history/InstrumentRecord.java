package io.stocking.persistence.history;

/**
 * An instrument as it was listed in a round.
 *
 * @param lastPrice 0 when nothing was traded
 */
public record InstrumentRecord(
        long roundId,
        int instrumentId,
        String symbol,
        String nameKo,
        String nameEn,
        String sector,
        long referencePrice,
        long lowerPriceLimit,
        long upperPriceLimit,
        long lastPrice) {}
