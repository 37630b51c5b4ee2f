package io.stocking.game;

import io.stocking.game.timetable.ScheduledRound;
import io.stocking.message.EventBatch;
import io.stocking.message.EventListener;
import io.stocking.message.codec.RoundAdvancedDecoder;
import io.stocking.message.codec.RoundStateDecoder;

/** Where the round is: written on the egress thread, read on the game's. */
final class RoundBoard implements EventListener {
    private volatile RoundView round;

    /** Null before the first round. */
    RoundView round() {
        return round;
    }

    /** The round of a recovered state. */
    void onState(final RoundStateDecoder state) {
        final ScheduledRound scheduled = new ScheduledRound(
                state.roundId(),
                state.setupAt(),
                state.openAt(),
                state.settleAt(),
                state.intermissionAt(),
                state.endAt());
        round = state.roundId() == 0 ? null : new RoundView(scheduled, state.phase(), state.seed());
    }

    @Override
    public void onRoundAdvanced(final EventBatch at, final RoundAdvancedDecoder event) {
        final ScheduledRound scheduled = new ScheduledRound(
                event.roundId(),
                event.setupAt(),
                event.openAt(),
                event.settleAt(),
                event.intermissionAt(),
                event.endAt());
        round = new RoundView(scheduled, event.phase(), event.seed());
    }
}
