package io.stocking.game.tape;

import io.stocking.message.codec.Side;

/** An order of the tape and what became of it at the exchange. */
final class TapeOrder {
    private final long tapeId;
    private final int instrumentId;
    private final Side side;
    private long engineId;
    private long price;
    private long leaves;
    private long filled;
    private boolean awaitsAnswer;

    TapeOrder(final long tapeId, final int instrumentId, final Side side) {
        this.tapeId = tapeId;
        this.instrumentId = instrumentId;
        this.side = side;
    }

    long tapeId() {
        return tapeId;
    }

    int instrumentId() {
        return instrumentId;
    }

    Side side() {
        return side;
    }

    /** The exchange's number of it, 0 before it was accepted. */
    long engineId() {
        return engineId;
    }

    long price() {
        return price;
    }

    long leaves() {
        return leaves;
    }

    long filled() {
        return filled;
    }

    /** Whether its exchange number may change by an answer that is still to come. */
    boolean awaitsAnswer() {
        return awaitsAnswer;
    }

    void awaitAnswer() {
        awaitsAnswer = true;
    }

    void onAnswered() {
        awaitsAnswer = false;
    }

    void onOpen(final long newEngineId, final long newPrice, final long newLeaves) {
        engineId = newEngineId;
        price = newPrice;
        leaves = newLeaves;
    }

    void onFilled(final long quantity) {
        leaves -= quantity;
        filled += quantity;
    }

    void onTakenAway(final long quantity) {
        leaves -= quantity;
    }
}
