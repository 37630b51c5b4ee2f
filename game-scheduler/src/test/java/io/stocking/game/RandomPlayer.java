package io.stocking.game;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** Buys anything at any time and sells it some seconds later. */
final class RandomPlayer implements Strategy {
    private static final long INTERVAL = TimeUnit.SECONDS.toNanos(2);
    private static final long STAKE = 3_000_000;

    private final SimulatedPlayer player;
    private final GameFollower sight;
    private final SplittableRandom random;
    private final int instruments;
    private int held;
    private long actAt;

    RandomPlayer(final SimulatedPlayer player, final GameFollower sight, final int instruments, final long seed) {
        this.player = player;
        this.sight = sight;
        this.instruments = instruments;
        random = new SplittableRandom(seed);
    }

    @Override
    public void act(final long now) {
        if (now < actAt) {
            return;
        }
        actAt = now + INTERVAL;
        if (held > 0) {
            player.sellAll(held);
            held = 0;
        } else {
            held = 1 + random.nextInt(instruments);
            player.buy(held, STAKE, sight.prices().lastPrice(held));
        }
    }
}
