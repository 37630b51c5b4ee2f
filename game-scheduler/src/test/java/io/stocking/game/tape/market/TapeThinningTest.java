package io.stocking.game.tape.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.game.tape.file.TapeOp;
import io.stocking.message.codec.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A day of ten seconds: the first holds 100 orders with a cancellation each at the end of the day, the second holds 5. */
class TapeThinningTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long PHASE = 10 * SECOND;
    private static final int CROWDED = 100;
    private static final int CALM = 5;

    private final List<TapeStep> opening = new ArrayList<>();
    private final List<TapeStep> steps = new ArrayList<>();

    TapeThinningTest() {
        for (int order = 0; order < CROWDED; order++) {
            steps.add(step(order * SECOND / CROWDED, TapeOp.NEW, order));
        }
        for (int order = CROWDED; order < CROWDED + CALM; order++) {
            steps.add(step(SECOND + order, TapeOp.NEW, order));
        }
        for (int order = 0; order < CROWDED; order++) {
            steps.add(step(9 * SECOND, TapeOp.CANCEL, order));
        }
    }

    private static TapeStep step(final long at, final TapeOp op, final int order) {
        return new TapeStep(at, op, order, Side.BUY, 1, 1);
    }

    @Test
    void shouldKeepEverythingWhenTheRateSuffices() {
        assertThat(thin(2 * CROWDED)).isEqualTo(steps);
    }

    @Test
    void shouldLeaveOutWholeOrdersEvenlyWhenASecondIsTooDense() {
        final List<TapeStep> kept = thin(50);

        final List<Integer> entered = orders(kept, TapeOp.NEW);
        assertThat(entered.subList(0, 25))
                .as("every fourth of those that begin in the crowded second")
                .containsExactlyElementsOf(
                        IntStream.range(0, 25).mapToObj(n -> 4 * n + 3).toList());
        assertThat(entered.subList(25, entered.size())).containsExactly(100, 101, 102, 103, 104);
        assertThat(orders(kept, TapeOp.CANCEL)).isEqualTo(entered.subList(0, 25));
    }

    @Test
    void shouldThinTheOpeningBookOnItsOwnWhenItIsTooLarge() {
        for (int order = CROWDED + CALM; order < 2 * CROWDED + CALM; order++) {
            opening.add(step(0, TapeOp.NEW, order));
            steps.add(step(9 * SECOND, TapeOp.CANCEL, order));
        }

        final List<TapeStep> kept = thin(2 * CROWDED);
        assertThat(kept.subList(0, CROWDED)).isEqualTo(opening);
        assertThat(orders(thin(CROWDED / 2), TapeOp.CANCEL)).hasSize(CROWDED / 4 + CROWDED / 2);
    }

    @Test
    void shouldLeaveOutStepsWhenTheirOrderDidNotOutliveTheOpening() {
        steps.add(step(9 * SECOND, TapeOp.CANCEL, CROWDED + CALM));

        assertThat(thin(1_000)).isEqualTo(steps.subList(0, steps.size() - 1));
    }

    private List<TapeStep> thin(final int perSecond) {
        return TapeThinning.thin(new TapeDay(opening, steps, PHASE, 2 * CROWDED + CALM + 1, 1, 1), PHASE, perSecond);
    }

    private static List<Integer> orders(final List<TapeStep> steps, final TapeOp op) {
        return steps.stream()
                .filter(step -> step.op() == op)
                .map(TapeStep::order)
                .toList();
    }
}
