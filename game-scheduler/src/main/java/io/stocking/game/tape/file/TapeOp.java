package io.stocking.game.tape.file;

/** What a line of a tape does. */
public enum TapeOp {
    /** Enters a limit order for the day. */
    NEW,
    /** Enters a limit order, immediate or cancel. */
    IOC,
    /** Enters a limit order, fill or kill. */
    FOK,
    /** Enters a market order. */
    MARKET,
    /** Enters a limit order, immediate or cancel, as an exchange's own execution shows it. */
    EXEC,
    /** Cancels an open order. */
    CANCEL,
    /** Takes size away from an open order. */
    REDUCE,
    /** Gives an open order another price and open quantity. */
    REPLACE,
    /** Moves the instrument to another trading phase. */
    PHASE;

    /** Whether the line enters an order. */
    public boolean entersOrder() {
        return ordinal() <= EXEC.ordinal();
    }

    /** Whether the line says a limit price. */
    public boolean hasPrice() {
        return this != MARKET && entersOrder() || this == REPLACE;
    }

    /** Whether the line says a size. */
    public boolean hasSize() {
        return entersOrder() || this == REDUCE || this == REPLACE;
    }
}
