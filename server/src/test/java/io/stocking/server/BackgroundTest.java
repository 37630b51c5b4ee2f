package io.stocking.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    private final AtomicInteger closed = new AtomicInteger();

    @Test
    void shouldCloseWhatStartedWhenNobodyWaitedForIt() throws Exception {
        final CountDownLatch mayStart = new CountDownLatch(1);
        try (Background<AutoCloseable> background = Background.start("slow", () -> {
            mayStart.await();
            return closed::incrementAndGet;
        })) {
            assertThat(background).isNotNull();
            mayStart.countDown();
        }
        assertThat(closed).hasValue(1);
    }

    @Test
    void shouldThrowWhatKeptItFromStartingWhenAwaited() throws Exception {
        final StartFailure failure = new StartFailure("no port");
        try (Background<AutoCloseable> background = Background.start("failing", () -> {
            throw failure;
        })) {
            assertThatThrownBy(background::await).isSameAs(failure);
        }
        assertThat(closed).hasValue(0);
    }
}
