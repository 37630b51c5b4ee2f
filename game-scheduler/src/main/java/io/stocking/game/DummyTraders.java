package io.stocking.game;

/** Who trades by itself while a round is OPEN, so that nobody who comes to trade is alone. */
interface DummyTraders {
    /**
     * Sends what is due; asked at every tick of the game.
     *
     * @param round one that is OPEN
     * @param now nanoseconds since the epoch
     */
    void step(RoundView round, long now);
}
