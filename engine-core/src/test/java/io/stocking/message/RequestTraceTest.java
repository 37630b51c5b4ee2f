package io.stocking.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RequestTraceTest {
    @Test
    void shouldStayTheSameWhenTheSameIdIsAskedForAgain() {
        // Journals hold it: another value would make their requests unfindable.
        assertThat(RequestTrace.of("order-1")).isEqualTo(RequestTrace.of(new StringBuilder("order-1")));
        assertThat("%08x".formatted(RequestTrace.of("order-1"))).isEqualTo("268069ac");
    }

    @Test
    void shouldBePositiveAndRarelyTheSameWhenIdsDiffer() {
        final Set<Integer> traces = IntStream.range(0, 10_000)
                .mapToObj(i -> RequestTrace.of("order-" + i))
                .collect(Collectors.toSet());

        assertThat(traces).allMatch(trace -> trace > 0).hasSizeGreaterThan(9_995);
        assertThat(RequestTrace.of("")).isPositive();
    }

    @Test
    void shouldGiveTraceBackWhenItIsInACorrelationId() {
        for (final int trace : new int[] {1, 77, Integer.MAX_VALUE}) {
            for (final int number : new int[] {0, 1, -1, Integer.MIN_VALUE}) {
                final long correlationId = RequestTrace.correlationId(trace, number);

                assertThat(correlationId).isPositive();
                assertThat((int) correlationId).isEqualTo(number);
                assertThat(RequestTrace.ofCorrelationId(correlationId)).isEqualTo(trace);
            }
        }
    }

    @Test
    void shouldFindNoTraceWhenNoRequestLedToTheCommand() {
        assertThat(RequestTrace.ofCorrelationId(0)).isEqualTo(RequestTrace.NONE);
        assertThat(RequestTrace.ofCorrelationId(-5)).isEqualTo(RequestTrace.NONE);
        assertThat(RequestTrace.ofCorrelationId(4_000_000_000L)).isEqualTo(RequestTrace.NONE);
    }
}
