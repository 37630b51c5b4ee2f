package io.stocking.book;

import io.stocking.message.codec.AuctionTieRule;
import java.nio.charset.StandardCharsets;

/**
 * What an instrument is: its names and its rules. Immutable.
 *
 * @param instrumentId 1 to 65,535
 * @param symbol short name, ASCII
 * @param nameKo Korean name
 * @param nameEn English name
 * @param sector ASCII
 * @param ticks price steps
 * @param prices every price it can trade at
 * @param referencePrice what price limits and changes are measured from, in won
 * @param tieRule of its call auctions
 */
public record Instrument(
        int instrumentId,
        String symbol,
        String nameKo,
        String nameEn,
        String sector,
        TickTable ticks,
        PriceLadder prices,
        long referencePrice,
        AuctionTieRule tieRule) {
    /** Highest instrument number. */
    public static final int MAX_ID = 0xFFFF;

    /** Longest symbol, name and sector, in UTF-8 bytes. */
    public static final int MAX_NAME_BYTES = 48;

    /**
     * Checks ranges.
     *
     * @throws IllegalArgumentException naming what is out of range
     */
    public Instrument {
        if (instrumentId < 1 || instrumentId > MAX_ID) {
            throw new IllegalArgumentException("instrument number " + instrumentId + " is not within 1 to " + MAX_ID);
        }
        if (symbol.isEmpty()) {
            throw new IllegalArgumentException("instrument " + instrumentId + " has no symbol");
        }
        for (final String name : new String[] {symbol, nameKo, nameEn, sector}) {
            if (name.getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES) {
                throw new IllegalArgumentException("\"" + name + "\" is longer than " + MAX_NAME_BYTES + " bytes");
            }
        }
        if (referencePrice < prices.lowerLimit() || referencePrice > prices.upperLimit()) {
            throw new IllegalArgumentException("reference price " + referencePrice + " is outside the price limits "
                    + prices.lowerLimit() + " to " + prices.upperLimit());
        }
    }
}
