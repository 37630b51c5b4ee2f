package io.stocking.gateway.model.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PastTest {
    private static final int STEPS = 10_000;

    private final Past<Long> past = new Past<>();

    @Test
    void shouldHaveNothingAtFirst() {
        assertThat(past.size()).isZero();
        assertThat(past.items()).isEmpty();
        assertThat(past.removeOldest()).isNull();
        assertThat(past.oldestEventIndex()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void shouldKeepOrderAndNumbersHoweverItGrowsAndShrinks() {
        final Random random = new Random(1);
        final ArrayDeque<Long> expected = new ArrayDeque<>();
        long next = 0;
        for (int step = 0; step < STEPS; step++) {
            if (random.nextInt(5) < 3) {
                assertThat(past.add(-next, 10 * next)).isEqualTo(next);
                expected.add(-next);
                next++;
            } else {
                assertThat(past.removeOldest()).isEqualTo(expected.poll());
            }
            assertThat(past.size()).isEqualTo(expected.size());
            if (!expected.isEmpty()) {
                assertThat(past.oldestEventIndex()).isEqualTo(-10 * expected.peek());
                assertThat(past.item(-expected.peekFirst())).isEqualTo(expected.peekFirst());
                assertThat(past.item(-expected.peekLast())).isEqualTo(expected.peekLast());
            }
        }
        assertThat(past.items()).containsExactlyElementsOf(expected).hasSizeGreaterThan(1_000);
    }
}
