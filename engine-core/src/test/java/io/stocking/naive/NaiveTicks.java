package io.stocking.naive;

import io.stocking.kit.InstrumentTerms;
import io.stocking.kit.InstrumentTerms.TickBand;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Tick table and price limits of an instrument, as a list of bands. */
final class NaiveTicks {
    private static final long MAX_PRICE = 0xFFFF_FFFFL;
    private static final int MAX_PRICES = 1 << 22;
    private static final int MAX_BANDS = 12;
    private static final int MAX_INSTRUMENT_ID = 65_535;
    private static final int MAX_NAME_BYTES = 48;

    private final List<TickBand> bands;

    NaiveTicks(final List<TickBand> bands) {
        this.bands = bands;
    }

    long tickAt(final long price) {
        long tick = bands.get(0).tick();
        for (final TickBand band : bands) {
            if (price >= band.fromPrice()) {
                tick = band.tick();
            }
        }
        return tick;
    }

    boolean isOnTick(final long price) {
        return price % tickAt(price) == 0;
    }

    /** Whether an instrument can be listed at all. */
    static boolean areListable(final InstrumentTerms terms) {
        final NaiveTicks ticks = new NaiveTicks(terms.ticks());
        return terms.instrumentId() >= 1
                && terms.instrumentId() <= MAX_INSTRUMENT_ID
                && !terms.symbol().isEmpty()
                && Stream.of(terms.symbol(), terms.nameKo(), terms.nameEn(), terms.sector())
                        .allMatch(name -> name.getBytes(StandardCharsets.UTF_8).length <= MAX_NAME_BYTES)
                && ticks.areOrdered()
                && ticks.areWithin(terms.lowerPriceLimit(), terms.upperPriceLimit())
                && terms.referencePrice() >= terms.lowerPriceLimit()
                && terms.referencePrice() <= terms.upperPriceLimit();
    }

    private boolean areOrdered() {
        for (int at = 0; at < bands.size(); at++) {
            final long from = bands.get(at).fromPrice();
            final long tick = bands.get(at).tick();
            final boolean follows = at == 0
                    ? from >= 0
                    : from > bands.get(at - 1).fromPrice()
                            && from % bands.get(at - 1).tick() == 0;
            if (!follows || tick < 1 || from % tick != 0 || from > MAX_PRICE) {
                return false;
            }
        }
        return !bands.isEmpty() && bands.size() <= MAX_BANDS;
    }

    private boolean areWithin(final long lower, final long upper) {
        return lower >= 1
                && lower <= upper
                && upper <= MAX_PRICE
                && isOnTick(lower)
                && isOnTick(upper)
                && prices(lower, upper) <= MAX_PRICES;
    }

    private long prices(final long lower, final long upper) {
        long count = 0;
        for (long price = lower; price <= upper && count <= MAX_PRICES; price += tickAt(price)) {
            count++;
        }
        return count;
    }
}
