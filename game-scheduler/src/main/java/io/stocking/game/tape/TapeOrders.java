package io.stocking.game.tape;

import org.agrona.collections.Long2ObjectHashMap;

/** The orders of the tape that may still be open, by the tape's number within an instrument and by the exchange's. */
final class TapeOrders {
    private final Long2ObjectHashMap<TapeOrder>[] byTapeId;
    private final Long2ObjectHashMap<TapeOrder> byEngineId = new Long2ObjectHashMap<>();

    @SuppressWarnings({"unchecked", "rawtypes"})
    TapeOrders(final int instruments) {
        byTapeId = new Long2ObjectHashMap[instruments + 1];
        for (int instrumentId = 1; instrumentId <= instruments; instrumentId++) {
            byTapeId[instrumentId] = new Long2ObjectHashMap<>();
        }
    }

    /** An order is on its way; a tape that uses a number again means the newer order from here on. */
    void add(final TapeOrder order) {
        byTapeId[order.instrumentId()].put(order.tapeId(), order);
    }

    /** Null when the tape's order is unknown or done. */
    TapeOrder byTapeId(final int instrumentId, final long tapeId) {
        return byTapeId[instrumentId].get(tapeId);
    }

    /** Null when the order is unknown or done. */
    TapeOrder byEngineId(final long engineId) {
        return byEngineId.get(engineId);
    }

    /** The exchange has given an order its number. */
    void onNumbered(final TapeOrder order) {
        byEngineId.put(order.engineId(), order);
    }

    /** The exchange has taken the number away, another one follows. */
    void onRenumbered(final long oldEngineId) {
        byEngineId.remove(oldEngineId);
    }

    /** The order is done. */
    void remove(final TapeOrder order) {
        byEngineId.remove(order.engineId());
        if (byTapeId(order.instrumentId(), order.tapeId()) == order) {
            byTapeId[order.instrumentId()].remove(order.tapeId());
        }
    }
}
