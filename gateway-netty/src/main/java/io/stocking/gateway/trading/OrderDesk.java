package io.stocking.gateway.trading;

import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.model.answer.AnswerHandler;

/**
 * Takes orders that come by message. Called on event loops and never blocks; the answer comes on the egress thread, in the order of the
 * exchange. What cannot be published is a {@link RequestProblem} at once.
 */
public interface OrderDesk {
    /** Takes nothing. */
    OrderDesk CLOSED = new OrderDesk() {
        @Override
        public void enter(final Client client, final OrderTerms terms, final AnswerHandler then) {
            throw refusal();
        }

        @Override
        public void replace(
                final Client client, final String orderId, final OrderTerms terms, final AnswerHandler then) {
            throw refusal();
        }

        @Override
        public void cancel(final Client client, final String orderId, final AnswerHandler then) {
            throw refusal();
        }

        private RequestProblem refusal() {
            return new RequestProblem(Problem.UNAVAILABLE, "stopping");
        }
    };

    /**
     * Who asks.
     *
     * @param trace of the message, see {@link io.stocking.message.RequestTrace}
     */
    record Client(long accountId, int trace) {}

    /** Enters an order. */
    void enter(Client client, OrderTerms terms, AnswerHandler then);

    /** Replaces an open order. */
    void replace(Client client, String orderId, OrderTerms terms, AnswerHandler then);

    /** Cancels an open order. */
    void cancel(Client client, String orderId, AnswerHandler then);
}
