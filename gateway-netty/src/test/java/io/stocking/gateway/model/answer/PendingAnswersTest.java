package io.stocking.gateway.model.answer;

import static io.stocking.gateway.model.ExchangeEvents.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stocking.gateway.model.ExchangeEvents;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.ReadModelContext;
import io.stocking.gateway.model.answer.Answer.Outcome;
import io.stocking.gateway.model.order.OrderStatus;
import io.stocking.message.RequestTrace;
import io.stocking.message.codec.CancelReason;
import io.stocking.message.codec.RejectReason;
import io.stocking.message.codec.Side;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class PendingAnswersTest {
    private static final int TRACE = RequestTrace.of("a-request");

    private final ReadModel model =
            new ReadModel(new ReadModelContext().pendingAnswers(4).conclude());
    private final ExchangeEvents exchange = ExchangeEvents.openRound(model);
    private final List<Answer> answers = new ArrayList<>();

    @Test
    void shouldAnswerWithOrderWhenItWasAccepted() {
        final long id = register();
        exchange.command(id, events -> ExchangeEvents.accepted(events, 1, ALICE, Side.BUY, 2, 9_900));

        assertThat(answers).hasSize(1);
        assertThat(answers.get(0).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(answers.get(0).orderId()).isEqualTo(1);
        assertThat(answers.get(0).order())
                .isEqualTo(model.accounts().order(ALICE, 1).orElseThrow());
        assertThat(answers.get(0).commandIndex()).isEqualTo(exchange.commandIndex());
    }

    @Test
    void shouldAnswerWithFirstOrderWhenRemainderWasCancelled() {
        exchange.command(register(), events -> {
            ExchangeEvents.accepted(events, 1, ALICE, Side.BUY, 2, 9_900);
            ExchangeEvents.cancelled(events, 1, ALICE, 2, CancelReason.REMAINDER);
        });

        assertThat(answers.get(0).order().status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(answers.get(0).cancelledOrderIds()).containsExactly(1L);
    }

    @Test
    void shouldAnswerWithReasonAndValuesWhenOrderWasRejected() {
        exchange.command(register(), events -> ExchangeEvents.rejected(events, ALICE, RejectReason.INSUFFICIENT_CASH));

        final Answer answer = answers.get(0);
        assertThat(answer.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(answer.reason()).isEqualTo(RejectReason.INSUFFICIENT_CASH);
        assertThat(answer.actualValue()).isEqualTo(50_000_000);
        assertThat(answer.limitValue()).isEqualTo(10_000_000);
        assertThat(answer.order()).isNull();
    }

    @Test
    void shouldAnswerWithFirstOrderWhenClientOrderIdWasRepeated() {
        exchange.buy(1, ALICE, 2, 9_900);
        exchange.command(register(), events -> events.orderRepeated(
                        new UnsafeBuffer("client-1".getBytes(StandardCharsets.US_ASCII)))
                .orderId(1)
                .accountId(ALICE));

        assertThat(answers.get(0).outcome()).isEqualTo(Outcome.REPEATED);
        assertThat(answers.get(0).order().orderId()).isEqualTo(1);
    }

    @Test
    void shouldListCancelledOrdersWhenAllWereCancelled() {
        exchange.buy(1, ALICE, 2, 9_900);
        exchange.buy(2, ALICE, 2, 9_800);
        exchange.command(register(), events -> {
            ExchangeEvents.cancelled(events, 1, ALICE, 2, CancelReason.REQUESTED);
            ExchangeEvents.cancelled(events, 2, ALICE, 2, CancelReason.REQUESTED);
            events.allOrdersCancelled().accountId(ALICE).instrumentId(0).count(2);
        });

        assertThat(answers.get(0).cancelledOrderIds()).containsExactly(1L, 2L);
    }

    @Test
    void shouldAnswerOnceWithAllPartsWhenAnswerIsLong() {
        final int orders = 30_000;
        for (int order = 0; order < orders; order++) {
            exchange.buy(order + 1, ALICE, 1, 10);
        }
        exchange.command(register(), events -> {
            for (int order = 0; order < orders; order++) {
                ExchangeEvents.cancelled(events, order + 1, ALICE, 1, CancelReason.REQUESTED);
            }
        });

        assertThat(answers).hasSize(1);
        assertThat(answers.get(0).cancelledOrderIds()).hasSize(orders);
    }

    @Test
    void shouldRefuseWhenJournalCannotWrite() {
        model.onRefused(register());
        model.onEndOfBatch();

        assertThat(answers).extracting(Answer::outcome).containsExactly(Outcome.REFUSED);
    }

    @Test
    void shouldNotAnswerWhenNobodyWaitsAnyMore() {
        final long id = register();
        assertThat(model.answers().remove(id)).isTrue();
        exchange.command(id, events -> ExchangeEvents.accepted(events, 1, ALICE, Side.BUY, 2, 9_900));

        assertThat(answers).isEmpty();
        assertThat(model.answers().remove(id)).isFalse();
    }

    @Test
    void shouldCarryTraceOfRequestInCorrelationIdWhenRegistered() {
        final long first = register();
        final long second = register();

        assertThat(RequestTrace.ofCorrelationId(first)).isEqualTo(TRACE);
        assertThat(RequestTrace.ofCorrelationId(second)).isEqualTo(TRACE);
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void shouldHaveNoRoomWhenAllPlacesAreTaken() {
        final long first = register();
        register();
        register();
        register();
        assertThat(model.answers().register(TRACE, Runnable::run, answers::add)).isEqualTo(PendingAnswers.NO_ROOM);

        model.answers().remove(first);

        assertThat(register()).isPositive().isNotEqualTo(first);
    }

    @Test
    void shouldHandOverManyAnswersAtOnceWhenTheyShareAnExecutor() {
        final PendingAnswers pending = new PendingAnswers(8);
        final List<Runnable> tasks = new ArrayList<>();
        final long first = pending.register(TRACE, tasks::add, answers::add);
        assertThat(first).isPositive();
        final Executor loop = tasks::add;
        final long second = pending.register(TRACE, loop, answers::add);
        final long third = pending.register(TRACE, loop, answers::add);
        pending.deliver(second, Answer.REFUSAL);
        pending.deliver(third, Answer.REFUSAL);
        assertThat(tasks).isEmpty();

        pending.handOver();

        assertThat(tasks).hasSize(1);
        tasks.get(0).run();
        assertThat(answers).hasSize(2);
    }

    @Test
    void shouldGoOnWhenExecutorHasEndedOrHandlerFails() {
        final PendingAnswers pending = new PendingAnswers(8);
        final long ended = pending.register(
                TRACE,
                task -> {
                    throw new RejectedExecutionException("ended");
                },
                answers::add);
        final Executor loop = Runnable::run;
        final long failing = pending.register(TRACE, loop, answer -> {
            throw new IllegalStateException("handler");
        });
        final long fine = pending.register(TRACE, loop, answers::add);
        pending.deliver(ended, Answer.REFUSAL);
        pending.deliver(failing, Answer.REFUSAL);
        pending.deliver(fine, Answer.REFUSAL);

        pending.handOver();

        assertThat(answers).hasSize(1);
    }

    @Test
    void shouldRefuseCapacityWhenItIsNotPowerOfTwo() {
        assertThatThrownBy(() -> new PendingAnswers(6)).hasMessageContaining("6");
    }

    private long register() {
        final long id = model.answers().register(TRACE, Runnable::run, answers::add);
        assertThat(id).isPositive();
        return id;
    }
}
