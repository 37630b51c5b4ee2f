package io.stocking.gateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.prometheus.client.CollectorRegistry;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.ReadModelContext;
import java.time.Duration;
import java.util.ArrayDeque;
import org.junit.jupiter.api.Test;

class CommandGateTest {
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private long now;
    private long answered;
    private boolean full;
    private final ReadModel model = new ReadModel(new ReadModelContext().conclude());
    private final CollectorRegistry registry = new CollectorRegistry();
    private final ArrayDeque<Long> sent = new ArrayDeque<>();
    private final CommandGate gate =
            new CommandGate((command, offset, length) -> !full, model.answers(), PATIENCE, () -> now, registry);

    @Test
    void shouldTurnOrdersAwayWhenManyCommandsHaveWaitedTooLong() {
        send(CommandGate.FEW + 1);
        now = PATIENCE.toNanos() + 1;

        assertThatThrownBy(gate::requireShortWait)
                .isInstanceOfSatisfying(RequestProblem.class, refusal -> assertThat(refusal.problem())
                        .isEqualTo(Problem.UNAVAILABLE));
        assertThat(refused("wait")).isEqualTo(1);
    }

    @Test
    void shouldTakeOrdersWhenManyCommandsHaveNotWaitedLong() {
        send(10 * CommandGate.FEW);
        now = PATIENCE.toNanos();

        assertThatCode(gate::requireShortWait).doesNotThrowAnyException();
    }

    @Test
    void shouldTakeOrdersWhenOnlyFewWaitHoweverLong() {
        send(CommandGate.FEW);
        now = Duration.ofHours(1).toNanos();

        assertThatCode(gate::requireShortWait).doesNotThrowAnyException();
        assertThat(refused("wait")).isZero();
    }

    @Test
    void shouldTakeOrdersAgainWhenThoseThatWaitedAreAnswered() {
        send(CommandGate.FEW + 1);
        now = PATIENCE.toNanos() + 1;
        send(CommandGate.FEW + 1);
        answer(CommandGate.FEW + 1);

        assertThatCode(gate::requireShortWait).doesNotThrowAnyException();
        assertThat(answered).isEqualTo(CommandGate.FEW + 1);
    }

    @Test
    void shouldNotCountCommandsAsWaitingWhenTheRingHadNoRoom() {
        full = true;
        for (int i = 0; i <= CommandGate.FEW; i++) {
            assertThatThrownBy(() -> send(1)).isInstanceOf(RequestProblem.class);
        }
        now = PATIENCE.toNanos() + 1;

        assertThatCode(gate::requireShortWait).doesNotThrowAnyException();
        assertThat(refused("ring")).isEqualTo(CommandGate.FEW + 1);
    }

    private void send(final int commands) {
        for (int i = 0; i < commands; i++) {
            gate.send(
                    0,
                    Runnable::run,
                    (writer, correlationId) -> {
                        sent.add(correlationId);
                        writer.cancelAllOrders(correlationId).accountId(1).instrumentId(0);
                    },
                    answer -> answered++);
        }
    }

    private void answer(final int commands) {
        for (int i = 0; i < commands; i++) {
            model.onRefused(sent.remove());
        }
        model.onEndOfBatch();
    }

    private double refused(final String by) {
        return registry.getSampleValue("stocking_refused_commands_total", new String[] {"by"}, new String[] {by});
    }
}
