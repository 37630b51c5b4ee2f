package io.stocking.gateway.rest;

import io.netty.util.concurrent.FastThreadLocal;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Counter;
import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.model.answer.Answer;
import io.stocking.gateway.model.answer.AnswerHandler;
import io.stocking.gateway.model.answer.PendingAnswers;
import io.stocking.message.CommandWriter;
import io.stocking.message.RequestTrace;
import io.stocking.port.CommandPublisher;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends commands of requests to the exchange and brings the answers back to their event loops. Orders are turned away while those before
 * them have waited for too long (ADR 34). On event loops only.
 */
public final class CommandGate {
    /** Fewer are answered soon, whatever held them up: to refuse one more would spare nobody anything. */
    static final int FEW = 64;

    private static final int MOST_UNANSWERED = 1 << 16;
    private static final Logger LOG = LoggerFactory.getLogger(CommandGate.class);
    private static final FastThreadLocal<CommandWriter> WRITER = new FastThreadLocal<>() {
        @Override
        protected CommandWriter initialValue() {
            return new CommandWriter();
        }
    };

    private final CommandPublisher publisher;
    private final PendingAnswers pending;
    private final long patienceNanos;
    private final LongSupplier clock;
    private final FastThreadLocal<UnansweredCommands> unanswered = new FastThreadLocal<>() {
        @Override
        protected UnansweredCommands initialValue() {
            return new UnansweredCommands(MOST_UNANSWERED);
        }
    };
    private final Counter.Child withoutPatience;
    private final Counter.Child withoutSlot;
    private final Counter.Child withoutAnswer;
    private final Counter.Child withoutJournal;

    /**
     * @param patience for how long commands may wait before orders are turned away
     * @param clock in terms of {@link System#nanoTime}
     * @param registry gets the count of commands that were not taken
     */
    public CommandGate(
            final CommandPublisher publisher,
            final PendingAnswers pending,
            final Duration patience,
            final LongSupplier clock,
            final CollectorRegistry registry) {
        this.publisher = publisher;
        this.pending = pending;
        this.patienceNanos = patience.toNanos();
        this.clock = clock;
        final Counter refused = Counter.build(
                        "stocking_refused_commands_total",
                        "Commands of clients answered with 503, by what had no room.")
                .labelNames("by")
                .register(registry);
        withoutPatience = refused.labels("wait");
        withoutSlot = refused.labels("ring");
        withoutAnswer = refused.labels("answers");
        withoutJournal = refused.labels("journal");
    }

    /** Writes one command. */
    @FunctionalInterface
    public interface Command {
        /** Starts a command with the correlation id and sets all its fields. */
        void write(CommandWriter writer, long correlationId);
    }

    /**
     * To be called before anything is done for an order.
     *
     * @throws RequestProblem when too many commands of this event loop have waited for too long
     */
    public void requireShortWait() {
        if (unanswered.get().isBehind(FEW, patienceNanos, clock.getAsLong())) {
            withoutPatience.inc();
            throw busy();
        }
    }

    /**
     * Publishes a command from the event loop of the exchange, which later calls {@code then} with the answer.
     *
     * @throws RequestProblem when the exchange takes no commands at the moment
     */
    public void send(final Exchange exchange, final Command command, final Consumer<Answer> then) {
        publish(
                RequestTrace.of(exchange.requestId()),
                exchange.eventLoop(),
                command,
                answer -> onAnswer(exchange, answer, then));
    }

    /**
     * Publishes a command; {@code executor} calls {@code then} with the answer.
     *
     * @param trace of what asks for it, see {@link RequestTrace}
     * @throws RequestProblem when the exchange takes no commands at the moment
     */
    public void send(final int trace, final Executor executor, final Command command, final AnswerHandler then) {
        publish(trace, executor, command, answer -> {
            if (answer.outcome() == Answer.Outcome.REFUSED) {
                withoutJournal.inc();
            }
            then.onAnswer(answer);
        });
    }

    private void publish(final int trace, final Executor executor, final Command command, final AnswerHandler then) {
        final UnansweredCommands waiting = unanswered.get();
        if (!waiting.add(clock.getAsLong())) {
            withoutAnswer.inc();
            throw busy();
        }
        boolean published = false;
        try {
            publishAwaited(trace, executor, command, answer -> {
                waiting.onAnswered();
                then.onAnswer(answer);
            });
            published = true;
        } finally {
            if (!published) {
                waiting.takeBack();
            }
        }
    }

    private void publishAwaited(
            final int trace, final Executor executor, final Command command, final AnswerHandler then) {
        final long correlationId = pending.register(trace, executor, then);
        if (correlationId == PendingAnswers.NO_ROOM) {
            withoutAnswer.inc();
            throw busy();
        }
        final CommandWriter writer = WRITER.get();
        boolean published = false;
        try {
            command.write(writer, correlationId);
            published = publisher.tryPublish(writer);
        } finally {
            if (!published) {
                pending.remove(correlationId);
            }
        }
        if (!published) {
            withoutSlot.inc();
            throw busy();
        }
    }

    private void onAnswer(final Exchange exchange, final Answer answer, final Consumer<Answer> then) {
        // Asked first, since the number would be boxed for nothing.
        if (LOG.isDebugEnabled()) {
            LOG.atDebug()
                    .addKeyValue("requestId", exchange.requestId())
                    .addKeyValue("commandIndex", answer.commandIndex())
                    .log("{} {} {}", exchange.method(), exchange.path(), answer.outcome());
        }
        try {
            if (answer.outcome() == Answer.Outcome.REFUSED) {
                withoutJournal.inc();
                throw new RequestProblem(Problem.UNAVAILABLE, "exchange.journal");
            }
            then.accept(answer);
        } catch (final RuntimeException failure) {
            exchange.fail(failure);
        }
    }

    private static RequestProblem busy() {
        return new RequestProblem(Problem.UNAVAILABLE, "exchange.busy");
    }
}
