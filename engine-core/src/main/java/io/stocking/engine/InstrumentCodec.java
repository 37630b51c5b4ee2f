package io.stocking.engine;

import io.stocking.book.Instrument;
import io.stocking.book.PriceLadder;
import io.stocking.book.TickTable;
import io.stocking.message.codec.InstrumentListedDecoder;
import io.stocking.message.codec.InstrumentListedEncoder;
import io.stocking.message.codec.ListInstrumentDecoder;
import java.util.function.LongSupplier;

/** Between instruments and their messages. Reading throws {@code IllegalArgumentException} for one that cannot be. */
final class InstrumentCodec {
    private InstrumentCodec() {}

    static Instrument read(final ListInstrumentDecoder from) {
        final ListInstrumentDecoder.TicksDecoder bands = from.ticks();
        final TickTable ticks = ticks(bands.count(), bands::next, bands::fromPrice, bands::tick);
        return new Instrument(
                from.instrumentId(),
                from.symbol(),
                from.nameKo(),
                from.nameEn(),
                from.sector(),
                ticks,
                new PriceLadder(ticks, from.lowerPriceLimit(), from.upperPriceLimit()),
                from.referencePrice(),
                from.tieRule());
    }

    static Instrument read(final InstrumentListedDecoder from) {
        final InstrumentListedDecoder.TicksDecoder bands = from.ticks();
        final TickTable ticks = ticks(bands.count(), bands::next, bands::fromPrice, bands::tick);
        return new Instrument(
                from.instrumentId(),
                from.symbol(),
                from.nameKo(),
                from.nameEn(),
                from.sector(),
                ticks,
                new PriceLadder(ticks, from.lowerPriceLimit(), from.upperPriceLimit()),
                from.referencePrice(),
                from.tieRule());
    }

    private static TickTable ticks(
            final int count, final Runnable next, final LongSupplier fromPrice, final LongSupplier tick) {
        final long[] fromPrices = new long[count];
        final long[] ticks = new long[count];
        for (int band = 0; band < count; band++) {
            next.run();
            fromPrices[band] = fromPrice.getAsLong();
            ticks[band] = tick.getAsLong();
        }
        return new TickTable(fromPrices, ticks);
    }

    static void write(final Instrument instrument, final InstrumentListedEncoder to) {
        final TickTable table = instrument.ticks();
        final InstrumentListedEncoder.TicksEncoder bands = to.referencePrice(instrument.referencePrice())
                .lowerPriceLimit(instrument.prices().lowerLimit())
                .upperPriceLimit(instrument.prices().upperLimit())
                .instrumentId(instrument.instrumentId())
                .tieRule(instrument.tieRule())
                .ticksCount(table.bands());
        for (int band = 0; band < table.bands(); band++) {
            bands.next().fromPrice(table.fromPrice(band)).tick(table.tick(band));
        }
        to.symbol(instrument.symbol())
                .nameKo(instrument.nameKo())
                .nameEn(instrument.nameEn())
                .sector(instrument.sector());
    }
}
