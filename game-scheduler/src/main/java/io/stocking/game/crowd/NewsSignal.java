package io.stocking.game.crowd;

/**
 * News as a trader sees it.
 *
 * @param basisPoints by how much it moves the value at its peak, negative when it is bad
 * @param age since it came out, in nanoseconds
 */
public record NewsSignal(long basisPoints, long age) {}
