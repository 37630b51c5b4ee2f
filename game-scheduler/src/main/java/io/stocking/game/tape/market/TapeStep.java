package io.stocking.game.tape.market;

import io.stocking.game.tape.file.TapeOp;
import io.stocking.message.codec.Side;

/**
 * A command of a recorded day.
 *
 * @param at nanoseconds of trading time since the opening
 * @param op anything but PHASE
 * @param order number of the order on its tape, from 0, which the step enters or changes
 * @param side of that order
 * @param price in the tape's unit, 0 where there is none
 * @param size in the tape's shares, 0 where there is none
 */
public record TapeStep(long at, TapeOp op, int order, Side side, long price, long size) {
    TapeStep withSize(final long newSize) {
        return new TapeStep(at, op, order, side, price, newSize);
    }
}
