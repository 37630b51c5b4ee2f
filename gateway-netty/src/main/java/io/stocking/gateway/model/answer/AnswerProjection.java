package io.stocking.gateway.model.answer;

import io.stocking.gateway.model.account.Accounts;
import io.stocking.gateway.model.answer.Answer.Outcome;
import io.stocking.gateway.model.order.OrderView;
import io.stocking.message.EventBatch;
import io.stocking.message.EventListener;
import io.stocking.message.codec.CommandRejectedDecoder;
import io.stocking.message.codec.OrderAcceptedDecoder;
import io.stocking.message.codec.OrderCancelledDecoder;
import io.stocking.message.codec.OrderReducedDecoder;
import io.stocking.message.codec.OrderRejectedDecoder;
import io.stocking.message.codec.OrderRepeatedDecoder;
import io.stocking.message.codec.OrderReplacedDecoder;
import io.stocking.message.codec.RejectReason;
import java.util.ArrayList;
import java.util.List;

/** Turns the events of a command into the answer to its publisher; for the egress thread. */
public final class AnswerProjection {
    private static final long NOBODY = 0;

    private final PendingAnswers pending;
    private final Accounts accounts;
    private final EventListener listener = new Listener();
    private final List<Long> cancelledOrderIds = new ArrayList<>();
    private Outcome outcome;
    private long accountId;
    private long orderId;
    private RejectReason reason;
    private long actualValue;
    private long limitValue;
    private boolean begun;

    /** @param accounts have applied the events before they come here */
    public AnswerProjection(final PendingAnswers pending, final Accounts accounts) {
        this.pending = pending;
        this.accounts = accounts;
    }

    /** Reads the events of a command, or a part of them; the last part answers it. */
    public void apply(final EventBatch batch, final long correlationId) {
        if (correlationId == NOBODY || !pending.awaits(correlationId)) {
            begun = false;
            return;
        }
        if (!begun) {
            begin();
        }
        batch.forEach(listener);
        begun = !batch.last();
        if (batch.last()) {
            pending.deliver(correlationId, answer(batch.commandIndex()));
        }
    }

    /** Answers a command that was not taken. */
    public void refuse(final long correlationId) {
        pending.deliver(correlationId, Answer.REFUSAL);
    }

    /** Hands the answers to the event loops. */
    public void onEndOfBatch() {
        pending.handOver();
    }

    private void begin() {
        outcome = Outcome.ACCEPTED;
        accountId = 0;
        orderId = 0;
        reason = null;
        actualValue = 0;
        limitValue = 0;
        cancelledOrderIds.clear();
    }

    private Answer answer(final long commandIndex) {
        final OrderView order =
                orderId == 0 ? null : accounts.order(accountId, orderId).orElse(null);
        return new Answer(
                outcome, commandIndex, orderId, order, List.copyOf(cancelledOrderIds), reason, actualValue, limitValue);
    }

    /** The first order named is the one the command was about. */
    private void about(final long namedAccountId, final long namedOrderId) {
        if (orderId == 0) {
            accountId = namedAccountId;
            orderId = namedOrderId;
        }
    }

    private void reject(final RejectReason why, final long actual, final long limit) {
        outcome = Outcome.REJECTED;
        reason = why;
        actualValue = actual;
        limitValue = limit;
    }

    private final class Listener implements EventListener {
        @Override
        public void onOrderAccepted(final EventBatch at, final OrderAcceptedDecoder event) {
            about(event.accountId(), event.orderId());
        }

        @Override
        public void onOrderRepeated(final EventBatch at, final OrderRepeatedDecoder event) {
            outcome = Outcome.REPEATED;
            about(event.accountId(), event.orderId());
        }

        @Override
        public void onOrderReplaced(final EventBatch at, final OrderReplacedDecoder event) {
            about(event.accountId(), event.orderId());
        }

        @Override
        public void onOrderReduced(final EventBatch at, final OrderReducedDecoder event) {
            about(event.accountId(), event.orderId());
        }

        @Override
        public void onOrderCancelled(final EventBatch at, final OrderCancelledDecoder event) {
            about(event.accountId(), event.orderId());
            cancelledOrderIds.add(event.orderId());
        }

        @Override
        public void onOrderRejected(final EventBatch at, final OrderRejectedDecoder event) {
            reject(event.reason(), event.actualValue(), event.limitValue());
        }

        @Override
        public void onCommandRejected(final EventBatch at, final CommandRejectedDecoder event) {
            about(event.accountId(), event.orderId());
            reject(event.reason(), event.actualValue(), event.limitValue());
        }
    }
}
