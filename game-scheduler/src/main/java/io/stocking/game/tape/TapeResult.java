package io.stocking.game.tape;

import io.stocking.message.codec.RejectReason;
import java.util.Map;

/**
 * What a tape run came to.
 *
 * @param commands commands of the tape, all answered
 * @param trades trades they led to
 * @param rejections how many were refused, by reason
 * @param elapsedNanos from the first command of the tape to the last answer
 */
public record TapeResult(long commands, long trades, Map<RejectReason, Long> rejections, long elapsedNanos) {
    /** A result that keeps its own copy of the rejections. */
    public TapeResult {
        rejections = Map.copyOf(rejections);
    }
}
