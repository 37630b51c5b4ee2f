package io.stocking.gateway.ws;

import io.stocking.gateway.model.answer.Answer;
import io.stocking.gateway.model.answer.AnswerHandler;
import io.stocking.gateway.trading.OrderDesk;
import io.stocking.gateway.trading.OrderTerms;
import io.stocking.message.codec.RejectReason;
import java.util.List;

/** Answers every command at once, with the same order and, when told to, the same refusal. */
final class AcceptingDesk implements OrderDesk {
    private final long orderId;
    private final Runnable endOfBatch;
    private RejectReason reason;

    AcceptingDesk(final long orderId, final Runnable endOfBatch) {
        this.orderId = orderId;
        this.endOfBatch = endOfBatch;
    }

    /** From now on every command is against the rules. */
    void rejects(final RejectReason why) {
        reason = why;
    }

    @Override
    public void enter(final Client client, final OrderTerms terms, final AnswerHandler then) {
        answer(then);
    }

    @Override
    public void replace(final Client client, final String id, final OrderTerms terms, final AnswerHandler then) {
        answer(then);
    }

    @Override
    public void cancel(final Client client, final String id, final AnswerHandler then) {
        answer(then);
    }

    private void answer(final AnswerHandler then) {
        then.onAnswer(
                reason == null
                        ? new Answer(Answer.Outcome.ACCEPTED, 1, orderId, null, List.of(), null, 0, 0)
                        : new Answer(Answer.Outcome.REJECTED, 1, 0, null, List.of(), reason, 0, 0));
        endOfBatch.run();
    }
}
