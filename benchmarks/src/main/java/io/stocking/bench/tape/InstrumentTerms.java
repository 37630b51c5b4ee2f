package io.stocking.bench.tape;

import io.stocking.book.PriceLadder;
import io.stocking.book.TickTable;
import io.stocking.message.CommandWriter;
import io.stocking.message.codec.AuctionTieRule;
import io.stocking.message.codec.ListInstrumentEncoder;

/** At which prices an instrument trades. */
public final class InstrumentTerms {
    /** The game's: 30 % to either side of 50,000 won, with the Korean Exchange's ticks of 2023. */
    public static final InstrumentTerms GAME = new InstrumentTerms(
            50_000, 35_000, 65_000, new long[] {0, 2_000, 5_000, 20_000, 50_000, 200_000, 500_000}, new long[] {
                1, 5, 10, 50, 100, 500, 1_000
            });

    private final long referencePrice;
    private final PriceLadder prices;
    private final TickTable ticks;

    /**
     * Prices in won.
     *
     * @param fromPrices first price of each band of ticks
     * @param steps tick of each band
     */
    InstrumentTerms(
            final long referencePrice,
            final long lowerLimit,
            final long upperLimit,
            final long[] fromPrices,
            final long[] steps) {
        this.referencePrice = referencePrice;
        ticks = new TickTable(fromPrices, steps);
        prices = new PriceLadder(ticks, lowerLimit, upperLimit);
    }

    /** By which steps it trades. */
    public TickTable ticks() {
        return ticks;
    }

    /** All prices. */
    public PriceLadder prices() {
        return prices;
    }

    /** Level of the reference price. */
    public int middle() {
        return prices.levelOf(referencePrice);
    }

    /** Writes the command that lists such an instrument. */
    public void write(final CommandWriter writer, final int instrumentId) {
        final ListInstrumentEncoder instrument = writer.listInstrument(0);
        final ListInstrumentEncoder.TicksEncoder bands = instrument
                .referencePrice(referencePrice)
                .lowerPriceLimit(prices.lowerLimit())
                .upperPriceLimit(prices.upperLimit())
                .instrumentId(instrumentId)
                .tieRule(AuctionTieRule.HIGHER_PRICE)
                .ticksCount(ticks.bands());
        for (int band = 0; band < ticks.bands(); band++) {
            bands.next().fromPrice(ticks.fromPrice(band)).tick(ticks.tick(band));
        }
        instrument.symbol("BENCH" + instrumentId).nameKo("").nameEn("").sector("");
    }
}
