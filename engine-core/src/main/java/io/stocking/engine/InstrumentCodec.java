package io.stocking.engine;

import io.stocking.book.Instrument;
import io.stocking.book.PriceLadder;
import io.stocking.book.TickTable;
import io.stocking.message.codec.InstrumentListedDecoder;
import io.stocking.message.codec.InstrumentListedEncoder;
import io.stocking.message.codec.ListInstrumentDecoder;

/** Between instruments and their messages. Reading throws {@code IllegalArgumentException} for one that cannot be. */
final class InstrumentCodec {
    private InstrumentCodec() {}

    static Instrument read(final ListInstrumentDecoder from) {
        final ListInstrumentDecoder.TicksDecoder bands = from.ticks();
        final long[] fromPrices = new long[bands.count()];
        final long[] ticks = new long[bands.count()];
        for (int band = 0; bands.hasNext(); band++) {
            bands.next();
            fromPrices[band] = bands.fromPrice();
            ticks[band] = bands.tick();
        }
        final TickTable table = new TickTable(fromPrices, ticks);
        return new Instrument(
                from.instrumentId(),
                from.symbol(),
                from.nameKo(),
                from.nameEn(),
                from.sector(),
                table,
                new PriceLadder(table, from.lowerPriceLimit(), from.upperPriceLimit()),
                from.referencePrice(),
                from.tieRule());
    }

    static Instrument read(final InstrumentListedDecoder from) {
        final InstrumentListedDecoder.TicksDecoder bands = from.ticks();
        final long[] fromPrices = new long[bands.count()];
        final long[] ticks = new long[bands.count()];
        for (int band = 0; bands.hasNext(); band++) {
            bands.next();
            fromPrices[band] = bands.fromPrice();
            ticks[band] = bands.tick();
        }
        final TickTable table = new TickTable(fromPrices, ticks);
        return new Instrument(
                from.instrumentId(),
                from.symbol(),
                from.nameKo(),
                from.nameEn(),
                from.sector(),
                table,
                new PriceLadder(table, from.lowerPriceLimit(), from.upperPriceLimit()),
                from.referencePrice(),
                from.tieRule());
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
