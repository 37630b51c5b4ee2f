package io.stocking.simulation;

import io.stocking.kit.InstrumentTerms;
import io.stocking.kit.InstrumentTerms.TickBand;
import io.stocking.message.codec.AuctionTieRule;
import java.util.List;
import java.util.Random;

/** Instruments to be listed, most of them possible, with price limits across the borders of tick bands. */
final class MarketTerms {
    private static final List<TickBand> KOREAN = List.of(
            new TickBand(0, 1),
            new TickBand(2_000, 5),
            new TickBand(5_000, 10),
            new TickBand(20_000, 50),
            new TickBand(50_000, 100),
            new TickBand(200_000, 500),
            new TickBand(500_000, 1_000));
    private static final List<TickBand> ONE = List.of(new TickBand(0, 1));
    private static final List<TickBand> ODD = List.of(new TickBand(3, 3), new TickBand(30, 6), new TickBand(60, 4));

    private record Shape(List<TickBand> ticks, long lower, long upper) {}

    private static final List<Shape> LISTABLE = List.of(
            new Shape(ONE, 95, 105),
            new Shape(ONE, 1, 9),
            new Shape(KOREAN, 1_996, 2_025),
            new Shape(KOREAN, 4_980, 5_050),
            new Shape(KOREAN, 499_500, 505_000),
            new Shape(ODD, 21, 72),
            new Shape(ONE, 4_294_967_290L, 4_294_967_295L));
    private static final List<Shape> IMPOSSIBLE = List.of(
            new Shape(ONE, 0, 10),
            new Shape(ONE, 20, 10),
            new Shape(ONE, 10, 4_294_967_296L),
            new Shape(KOREAN, 1_990, 2_003),
            new Shape(List.of(), 1, 2),
            new Shape(List.of(new TickBand(0, 0)), 1, 2),
            new Shape(List.of(new TickBand(0, 2), new TickBand(5, 5)), 2, 10),
            new Shape(List.of(new TickBand(10, 1), new TickBand(10, 1)), 2, 10),
            new Shape(ONE, 1, 1 + (1 << 22)));

    private MarketTerms() {}

    static InstrumentTerms draw(final int instrumentId, final boolean listable, final Random random) {
        final List<Shape> shapes = listable ? LISTABLE : IMPOSSIBLE;
        final Shape shape = shapes.get(random.nextInt(shapes.size()));
        final boolean named = listable || random.nextInt(4) > 0;
        return new InstrumentTerms(
                instrumentId,
                named ? "S" + instrumentId : "",
                "종목 " + instrumentId,
                "Stock " + instrumentId,
                "TEST",
                listable ? within(shape, random) : shape.lower() - random.nextInt(2),
                shape.lower(),
                shape.upper(),
                AuctionTieRule.values()[random.nextInt(3)],
                shape.ticks());
    }

    private static long within(final Shape shape, final Random random) {
        return shape.lower() + random.nextInt((int) (shape.upper() - shape.lower()) + 1);
    }
}
