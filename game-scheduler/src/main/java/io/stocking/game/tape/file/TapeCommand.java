package io.stocking.game.tape.file;

import io.stocking.message.codec.Side;

/**
 * One line of a tape.
 *
 * @param seq ascending
 * @param timeNanos of the day, or from any other beginning
 * @param orderId the tape's own, any number; 0 in a PHASE
 * @param phase null unless the line is a PHASE
 * @param side null unless the line enters an order
 * @param price in the tape's own unit; 0 where the line has none
 * @param size shares; 0 where the line has none
 * @param symbol empty when the tape has no such column
 */
public record TapeCommand(
        long seq,
        long timeNanos,
        TapeOp op,
        long orderId,
        TapePhase phase,
        Side side,
        long price,
        long size,
        String symbol) {}
