package io.stocking.persistence.history;

/**
 * A user by rating.
 *
 * @param rank from 1; equal ratings share one
 * @param rating points
 */
public record RatedUser(long rank, long userId, String nickname, int rating) {}
