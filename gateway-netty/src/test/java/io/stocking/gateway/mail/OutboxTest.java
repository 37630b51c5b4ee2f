package io.stocking.gateway.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.stocking.gateway.testing.FreePorts;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private static final Mail MAIL = new Mail("a@example.com", "subject", "text");
    private static final long MAIL_MILLIS = 20_000;

    @Test
    void shouldTryAgainWhenTheServerComesLate() throws IOException {
        final int port = FreePorts.next();
        final GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        try (Outbox outbox =
                new Outbox(settings(port), List.of(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(5)))) {
            assertThat(outbox.offer(MAIL)).isTrue();
            server.start();
            assertThat(server.waitForIncomingEmail(MAIL_MILLIS, 1)).isTrue();
            await().until(() -> outbox.size() == 0);
        } finally {
            server.stop();
        }
    }

    @Test
    void shouldGiveUpWhenNobodyTakesIt() throws IOException {
        try (Outbox outbox = new Outbox(settings(FreePorts.next()), List.of(Duration.ofMillis(1)))) {
            assertThat(outbox.offer(MAIL)).isTrue();
            await().until(() -> outbox.size() == 0);
            assertThat(outbox.offer(MAIL)).isTrue();
        }
    }

    @Test
    void shouldRefuseWhenTooManyWait() throws IOException {
        try (Outbox outbox = new Outbox(settings(FreePorts.next()), List.of(Duration.ofHours(1)))) {
            for (int mail = 0; mail < Outbox.CAPACITY; mail++) {
                assertThat(outbox.offer(MAIL)).isTrue();
            }
            assertThat(outbox.offer(MAIL)).isFalse();
        }
    }

    private static SmtpSettings settings(final int port) {
        return SmtpSettings.parse("smtp://127.0.0.1:" + port + "?from=no-reply@stocking.example");
    }
}
