package io.stocking.game.market;

import java.util.SplittableRandom;

/** Independent random streams out of one seed. */
public final class Draws {
    private static final long STREAM_FACTOR = 0x9E3779B97F4A7C15L;

    private Draws() {}

    /** The stream with this number. */
    public static SplittableRandom of(final long seed, final long stream) {
        return new SplittableRandom(new SplittableRandom(seed ^ stream * STREAM_FACTOR).nextLong());
    }
}
