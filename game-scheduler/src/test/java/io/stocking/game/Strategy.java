package io.stocking.game;

/** How a bot plays. */
interface Strategy {
    /** Asked some times a second while the round is open. */
    void act(long now);
}
