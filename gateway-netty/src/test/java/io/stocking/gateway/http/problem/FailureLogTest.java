package io.stocking.gateway.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.gateway.testing.CapturedLog;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class FailureLogTest {
    private static final String STACK = "at " + FailureLogTest.class.getName();

    private long now;
    private final FailureLog failures = new FailureLog(LoggerFactory.getLogger("io.stocking.failures"), () -> now);

    @Test
    void shouldWriteStackOnceAMinuteWhenACauseComesAgain() {
        try (CapturedLog log = new CapturedLog()) {
            for (int request = 1; request <= 3; request++) {
                failures.write("request-" + request, "GET /", failure("of " + request));
                now += Duration.ofSeconds(25).toNanos();
            }
            assertThat(log.linesWith(STACK)).singleElement().asString().contains("request-1");
            assertThat(log.linesWith("of 3")).singleElement().asString().contains("request-3", "failed again");

            failures.write("request-4", "GET /", failure("of 4"));

            assertThat(log.linesWith(STACK)).hasSize(2);
        }
    }

    @Test
    void shouldWriteBothStacksWhenCausesDiffer() {
        try (CapturedLog log = new CapturedLog()) {
            failures.write("request-1", "GET /", failure("one"));
            failures.write("request-2", "GET /", new IllegalArgumentException("another"));

            assertThat(log.linesWith(STACK)).hasSize(2);
        }
    }

    private static RuntimeException failure(final String message) {
        return new IllegalStateException(message);
    }
}
