package io.stocking.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BitIndexTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 65, 4_095, 4_096, 4_097, 262_144, 262_145, 16_777_216})
    void shouldFindTheNextOfASortedSetWhenNumbersComeAndGo(final int capacity) {
        final Random random = new Random(capacity);
        final BitIndex index = new BitIndex(capacity);
        final TreeSet<Integer> expected = new TreeSet<>();
        for (int step = 0; step < 5_000; step++) {
            final int number = random.nextInt(capacity);
            if (expected.remove(number)) {
                index.remove(number);
            } else if (random.nextInt(3) > 0) {
                expected.add(number);
                index.add(number);
            }
            final int from = random.nextInt(capacity);
            assertThat(index.contains(from)).isEqualTo(expected.contains(from));
            assertThat(index.next(from)).isEqualTo(orNone(expected.ceiling(from)));
        }
    }

    @Test
    void shouldFindNothingWhenEmptyOrBeyondTheEnds() {
        final BitIndex index = new BitIndex(128);
        assertThat(index.next(0)).isEqualTo(BitIndex.NONE);

        index.add(0);
        index.add(127);

        assertThat(index.next(128)).isEqualTo(BitIndex.NONE);
        assertThat(index.next(1)).isEqualTo(127);
    }

    @Test
    void shouldHoldANumberOnceWhenItIsAddedTwice() {
        final BitIndex index = new BitIndex(10_000);
        index.add(5_000);
        index.add(5_000);
        index.remove(5_000);

        assertThat(index.next(0)).isEqualTo(BitIndex.NONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, BitIndex.MAX_CAPACITY + 1})
    void shouldRefuseCapacityWhenOutOfRange(final int capacity) {
        assertThatIllegalArgumentException().isThrownBy(() -> new BitIndex(capacity));
    }

    private static int orNone(final Integer found) {
        return found == null ? BitIndex.NONE : found;
    }
}
