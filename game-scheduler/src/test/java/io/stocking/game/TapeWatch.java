package io.stocking.game;

import io.stocking.message.EventBatch;
import io.stocking.message.EventListener;
import io.stocking.message.codec.CommandRejectedDecoder;
import io.stocking.message.codec.OrderRejectedDecoder;
import io.stocking.message.codec.OrderRepeatedDecoder;
import io.stocking.message.codec.TradeDecoder;
import io.stocking.port.EventSubscriber;
import java.util.Map;
import java.util.TreeMap;

/** Counts what the exchange says about the tape's accounts. */
final class TapeWatch implements EventSubscriber, EventListener {
    private final Map<String, Integer> refusals = new TreeMap<>();
    private long trades;
    private long playersTrades;
    private long lowest = Long.MAX_VALUE;
    private long highest;

    @Override
    public void onEvents(final EventBatch batch, final long correlationId) {
        batch.forEach(this);
    }

    @Override
    public void onTrade(final EventBatch at, final TradeDecoder event) {
        if (event.instrumentId() == TapeGame.TAPED) {
            trades++;
            lowest = Math.min(lowest, event.price());
            highest = Math.max(highest, event.price());
            if (event.makerAccountId() == TapeGame.PLAYER || event.takerAccountId() == TapeGame.PLAYER) {
                playersTrades++;
            }
        }
    }

    @Override
    public void onOrderRejected(final EventBatch at, final OrderRejectedDecoder event) {
        refuse(event.accountId(), event.reason().name());
    }

    @Override
    public void onCommandRejected(final EventBatch at, final CommandRejectedDecoder event) {
        refuse(event.accountId(), event.reason().name());
    }

    @Override
    public void onOrderRepeated(final EventBatch at, final OrderRepeatedDecoder event) {
        refuse(event.accountId(), "repeated");
    }

    private void refuse(final long accountId, final String reason) {
        if (accountId == 100 || accountId == 101) {
            refusals.merge(reason, 1, Integer::sum);
        }
    }

    Map<String, Integer> refusals() {
        return refusals;
    }

    long trades() {
        return trades;
    }

    long playersTrades() {
        return playersTrades;
    }

    long lowest() {
        return lowest;
    }

    long highest() {
        return highest;
    }
}
