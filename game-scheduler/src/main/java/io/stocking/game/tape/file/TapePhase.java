package io.stocking.game.tape.file;

import io.stocking.message.codec.TradingPhase;

/** The trading phases as tapes name them. Leaving a call auction uncrosses it, and a closed book keeps its orders. */
public enum TapePhase {
    OPEN_CALL(TradingPhase.CALL_AUCTION),
    OPEN_UNCROSS(TradingPhase.CLOSED),
    CONTINUOUS(TradingPhase.CONTINUOUS),
    CLOSE_CALL(TradingPhase.CALL_AUCTION),
    CLOSE_UNCROSS(TradingPhase.CLOSED);

    private final TradingPhase tradingPhase;

    TapePhase(final TradingPhase tradingPhase) {
        this.tradingPhase = tradingPhase;
    }

    /** The exchange's phase that this leads to. */
    public TradingPhase tradingPhase() {
        return tradingPhase;
    }
}
