package io.stocking.game.market;

import java.util.List;

/** Bands of prices, each with its price step, in won. */
public record PriceTicks(List<Band> bands) {
    /** The Korean Exchange's table of 2023. */
    public static final PriceTicks KRX_2023 = new PriceTicks(List.of(
            new Band(0, 1),
            new Band(2_000, 5),
            new Band(5_000, 10),
            new Band(20_000, 50),
            new Band(50_000, 100),
            new Band(200_000, 500),
            new Band(500_000, 1_000)));

    /** One step of a won at every price. */
    public static final PriceTicks ONE_WON = new PriceTicks(List.of(new Band(0, 1)));

    /**
     * From a price on, a step.
     *
     * @param fromPrice first price of the band, a multiple of its tick and of the band before
     * @param tick distance between two prices
     */
    public record Band(long fromPrice, long tick) {}

    /** Bands in ascending order. */
    public PriceTicks {
        bands = List.copyOf(bands);
    }

    /** The step from this price up. */
    public long tickAt(final long price) {
        long tick = bands.get(0).tick();
        for (final Band band : bands) {
            if (price >= band.fromPrice()) {
                tick = band.tick();
            }
        }
        return tick;
    }

    /** The greatest price on tick that is not above. */
    public long floor(final long price) {
        return price - price % tickAt(price);
    }

    /** The least price on tick that is not below. */
    public long ceiling(final long price) {
        final long floor = floor(price);
        return floor == price ? price : floor + tickAt(floor);
    }

    /** The price so many steps above a price on tick, or below when negative. */
    public long move(final long price, final int steps) {
        long moved = price;
        for (int step = 0; step < steps; step++) {
            moved += tickAt(moved);
        }
        for (int step = 0; step > steps; step--) {
            moved -= tickAt(moved - 1);
        }
        return moved;
    }
}
