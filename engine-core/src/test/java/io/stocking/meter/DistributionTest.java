package io.stocking.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionTest {
    private final Distribution values = new Distribution(2, 5);

    @Test
    void shouldHaveTwoBucketsForEachDoublingWhenBoundsAreRead() {
        assertThat(IntStream.range(0, values.buckets()).mapToLong(values::upperBound))
                .containsExactly(4L, 6L, 8L, 12L, 16L, 24L, 32L, Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 4, 5, 6, 7, 8, 9, 12, 13, 16, 17, 24, 25, 32, 33, 1_000_000, Long.MAX_VALUE})
    void shouldCountValueInTheLowestBucketThatHoldsItWhenRecorded(final long value) {
        values.record(value);

        final int bucket = IntStream.range(0, values.buckets())
                .filter(at -> values.upperBound(at) >= value)
                .findFirst()
                .orElseThrow();
        assertThat(counts()).hasSize(values.buckets()).satisfies(all -> {
            assertThat(all.get(bucket)).isEqualTo(1);
            assertThat(all.stream().mapToLong(Long::longValue).sum()).isEqualTo(1);
        });
    }

    @Test
    void shouldAddUpWhenManyAreRecorded() {
        LongStream.rangeClosed(1, 40).forEach(values::record);

        assertThat(values.sum()).isEqualTo(820);
        assertThat(counts()).containsExactly(4L, 2L, 2L, 4L, 4L, 8L, 8L, 8L);
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "5, 5", "6, 5", "5, 62"})
    void shouldRefuseExponentsWhenTheyDoNotAscendWithinTheLimits(final int lowest, final int highest) {
        assertThatThrownBy(() -> new Distribution(lowest, highest))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("exponents " + lowest + " and " + highest + " do not ascend within 1 and 61");
    }

    private List<Long> counts() {
        return IntStream.range(0, values.buckets()).mapToObj(values::count).toList();
    }
}
