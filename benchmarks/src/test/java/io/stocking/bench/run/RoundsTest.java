package io.stocking.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of many passes. */
final class RoundsTest {
    private static final BenchTask TASK = BenchTask.measure(RoundsTest.class, Contender.STOCKING, Map.of());

    private final Rounds rounds = new Rounds();

    @Test
    void shouldTakeTheMedianOfTheProcessesMediansWhenAsked() {
        rounds.add(TASK, List.of(pass(1), pass(2), pass(900)));
        rounds.add(TASK, List.of(pass(7), pass(5), pass(6)));
        rounds.add(TASK, List.of(pass(4), pass(4), pass(4)));

        assertThat(rounds.median(TASK, BenchPass::nanos)).isEqualTo(4);
    }

    @Test
    void shouldTakeTheMiddleBetweenTwoWhenTheirNumberIsEven() {
        rounds.add(TASK, List.of(pass(1), pass(2)));

        assertThat(rounds.median(TASK, BenchPass::nanos)).isEqualTo(1.5);
    }

    private static BenchPass pass(final double nanos) {
        return new BenchPass(nanos, Map.of());
    }
}
