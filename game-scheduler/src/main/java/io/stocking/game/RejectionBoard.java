package io.stocking.game;

import io.stocking.message.EventBatch;
import io.stocking.message.EventListener;
import io.stocking.message.codec.CommandRejectedDecoder;
import io.stocking.message.codec.EnterOrderDecoder;
import io.stocking.message.codec.OrderRejectedDecoder;

/** The rejection seen last: written on the egress thread, read on the game's. */
final class RejectionBoard implements EventListener {
    private volatile GameRejection last;

    /** Null when nothing was refused. */
    GameRejection last() {
        return last;
    }

    @Override
    public void onCommandRejected(final EventBatch at, final CommandRejectedDecoder event) {
        last = new GameRejection(
                event.templateId(), event.reason(), event.actualValue(), event.limitValue(), event.accountId());
    }

    @Override
    public void onOrderRejected(final EventBatch at, final OrderRejectedDecoder event) {
        last = new GameRejection(
                EnterOrderDecoder.TEMPLATE_ID,
                event.reason(),
                event.actualValue(),
                event.limitValue(),
                event.accountId());
    }
}
