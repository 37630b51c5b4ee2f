package io.stocking.game;

import java.util.List;

/**
 * News that came out in a simulated round.
 *
 * @param moment when
 * @param direction 1 when it is good, -1 when it is bad
 * @param instruments whom it is about
 */
record NewsMark(int moment, int direction, List<Integer> instruments) {}
