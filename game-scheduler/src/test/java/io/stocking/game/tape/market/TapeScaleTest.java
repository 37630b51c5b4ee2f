package io.stocking.game.tape.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.engine.EngineLimits;
import io.stocking.game.market.Listing;
import io.stocking.game.market.PriceTicks;
import io.stocking.game.tape.file.TapeOp;
import io.stocking.message.codec.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A tape that opens at 1,808,000 with orders of 100, in an instrument at 100,000 won with ticks of 100. */
class TapeScaleTest {
    private static final TapeDay DAY = new TapeDay(List.of(), List.of(), 1, 1, 1_808_000, 100);

    private final TapeScale scale = scale(100_000);

    private static TapeScale scale(final long referencePrice) {
        return new TapeScale(DAY, Listing.around(referencePrice), PriceTicks.KRX_2023);
    }

    @Test
    void shouldBeTheReferencePriceWhenTheTapeIsAtItsOpening() {
        for (final TapeOp op : List.of(TapeOp.NEW, TapeOp.IOC)) {
            assertThat(price(op, Side.BUY, 1_808_000)).isEqualTo(100_000);
            assertThat(price(op, Side.SELL, 1_808_000)).isEqualTo(100_000);
        }
    }

    @Test
    void shouldKeepSidesApartWhenTheTapesTicksAreFiner() {
        assertThat(price(TapeOp.NEW, Side.BUY, 1_808_010)).isEqualTo(100_000);
        assertThat(price(TapeOp.NEW, Side.SELL, 1_808_020)).isEqualTo(100_100);
        assertThat(price(TapeOp.REPLACE, Side.SELL, 1_808_020)).isEqualTo(100_100);
        assertThat(price(TapeOp.NEW, Side.SELL, 1_808_001))
                .as("a fraction of a won")
                .isEqualTo(100_100);
        assertThat(price(TapeOp.NEW, Side.BUY, 1_807_999))
                .as("a fraction of a won")
                .isEqualTo(99_900);
    }

    @Test
    void shouldReachTheOtherSideWhenAnOrderTakes() {
        for (final TapeOp op : List.of(TapeOp.IOC, TapeOp.EXEC, TapeOp.FOK)) {
            assertThat(price(op, Side.BUY, 1_808_020)).isEqualTo(price(TapeOp.NEW, Side.SELL, 1_808_020));
            assertThat(price(op, Side.SELL, 1_808_010)).isEqualTo(price(TapeOp.NEW, Side.BUY, 1_808_010));
        }
    }

    @Test
    void shouldStayWithinTheLimitsWhenTheTapeIsFarAway() {
        assertThat(price(TapeOp.NEW, Side.BUY, 1)).isEqualTo(70_000);
        assertThat(price(TapeOp.NEW, Side.SELL, 0xFFFF_FFFFL)).isEqualTo(130_000);
        assertThat(price(TapeOp.IOC, Side.BUY, 0xFFFF_FFFFL)).isEqualTo(130_000);
    }

    @Test
    void shouldMakeTheUsualOrderAMillionWonWhenSizesAreScaled() {
        assertThat(quantity(scale, 100)).isEqualTo(10);
        assertThat(quantity(scale, 240_000)).isEqualTo(24_000);
        assertThat(quantity(scale, 1)).isEqualTo(1);
        assertThat(quantity(scale(10_000), 100)).isEqualTo(100);
        assertThat(quantity(scale(500_000), 100)).isEqualTo(2);
        assertThat(quantity(scale(1_000), Integer.MAX_VALUE)).isEqualTo(EngineLimits.MAX_QUANTITY);
    }

    private long price(final TapeOp op, final Side side, final long price) {
        return scale.price(new TapeStep(0, op, 0, side, price, 100));
    }

    private static long quantity(final TapeScale scale, final long size) {
        return scale.quantity(new TapeStep(0, TapeOp.NEW, 0, Side.BUY, 1, size));
    }
}
