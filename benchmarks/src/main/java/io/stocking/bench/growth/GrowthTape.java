package io.stocking.bench.growth;

import io.stocking.bench.tape.CommandTape;
import io.stocking.engine.MatchingEngine;
import io.stocking.message.ArrayBuffer;

/** Commands of a steady flow, in passes, and what has to come of them. */
final class GrowthTape {
    private static final int ANSWER_LENGTH = 1 << 13;

    private final CommandTape tape;
    private final int commandsAPass;
    private final long[] trades;
    private final long[] nextEventIndexes;
    private final ArrayBuffer answer = new ArrayBuffer(ANSWER_LENGTH);
    private int pass;

    GrowthTape(final CommandTape tape, final int commandsAPass, final long[] trades, final long[] nextEventIndexes) {
        this.tape = tape;
        this.commandsAPass = commandsAPass;
        this.trades = trades;
        this.nextEventIndexes = nextEventIndexes;
    }

    /** Has an engine, equal to the one the tape was recorded with, execute the next pass. */
    void execute(final MatchingEngine engine) {
        final int from = pass * commandsAPass;
        for (int command = from; command < from + commandsAPass; command++) {
            engine.onCommand(tape.buffer(), tape.start(command), answer);
        }
    }

    /**
     * Ends a pass.
     *
     * @return how many trades it made
     * @throws IllegalStateException when the engine has not given as many events as at the recording, where nothing was
     *     refused
     */
    long finish(final MatchingEngine engine) {
        if (engine.nextEventIndex() != nextEventIndexes[pass]) {
            throw new IllegalStateException("the next event is " + engine.nextEventIndex() + ", recorded was "
                    + nextEventIndexes[pass] + " after pass " + pass);
        }
        return trades[pass++];
    }
}
