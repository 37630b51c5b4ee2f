package io.stocking.gateway.trading;

import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.answer.Answer;
import io.stocking.gateway.model.answer.AnswerHandler;
import io.stocking.gateway.model.order.OrderView;
import io.stocking.gateway.rest.CommandGate;
import io.stocking.gateway.rest.RateLimit;

/** The desk of the exchange: the same checks, rate and counters as for orders over HTTP. */
public final class ExchangeDesk implements OrderDesk {
    private final ReadModel model;
    private final CommandGate gate;
    private final RateLimit rate;
    private final OrderMetrics metrics;

    /** @param rate of order commands by account, shared with other ways in */
    public ExchangeDesk(
            final ReadModel model, final CommandGate gate, final RateLimit rate, final OrderMetrics metrics) {
        this.model = model;
        this.gate = gate;
        this.rate = rate;
        this.metrics = metrics;
    }

    @Override
    public void enter(final Client client, final OrderTerms terms, final AnswerHandler then) {
        final CommandGate.Command command = OrderCommands.enter(model.market(), client.accountId(), terms);
        send(client, command, then, (nanos, answer) -> metrics.onAnswer(nanos, terms.type(), answer));
    }

    @Override
    public void replace(final Client client, final String orderId, final OrderTerms terms, final AnswerHandler then) {
        change(client, OrderCommands.replace(order(client.accountId(), orderId), terms), then);
    }

    @Override
    public void cancel(final Client client, final String orderId, final AnswerHandler then) {
        change(client, OrderCommands.cancel(order(client.accountId(), orderId)), then);
    }

    private void change(final Client client, final CommandGate.Command command, final AnswerHandler then) {
        send(client, command, then, metrics::onAnswer);
    }

    private void send(
            final Client client, final CommandGate.Command command, final AnswerHandler then, final Meter meter) {
        gate.requireShortWait();
        if (!rate.tryTake(client.accountId())) {
            throw new RequestProblem(Problem.RATE_LIMITED, "rate.limited", rate.perSecond(), RateLimit.RETRY_SECONDS);
        }
        final long begin = System.nanoTime();
        gate.send(client.trace(), Runnable::run, command, answer -> {
            // What was refused has not been answered by the exchange; the gate counts it.
            if (answer.outcome() != Answer.Outcome.REFUSED) {
                meter.onAnswer(System.nanoTime() - begin, answer);
            }
            then.onAnswer(answer);
        });
    }

    @FunctionalInterface
    private interface Meter {
        void onAnswer(long ageNanos, Answer answer);
    }

    /** What is open is in the read model. */
    private OrderView order(final long accountId, final String orderId) {
        return model.accounts()
                .order(accountId, OrderCommands.orderId(orderId))
                .orElseThrow(() -> OrderCommands.unknown(orderId));
    }
}
