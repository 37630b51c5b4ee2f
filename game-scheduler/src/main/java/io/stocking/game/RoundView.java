package io.stocking.game;

import io.stocking.game.timetable.ScheduledRound;
import io.stocking.message.codec.RoundPhase;

/**
 * Where the exchange's round is, as its events say. Immutable.
 *
 * @param seed what the round's prices are drawn from
 */
record RoundView(ScheduledRound round, RoundPhase phase, long seed) {}
