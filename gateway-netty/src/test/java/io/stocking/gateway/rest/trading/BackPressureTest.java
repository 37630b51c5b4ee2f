package io.stocking.gateway.rest.trading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stocking.gateway.http.HttpSettings;
import io.stocking.gateway.testing.TestClient;
import io.stocking.gateway.testing.TestClient.Response;
import io.stocking.gateway.testing.TestGateway;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BackPressureTest {
    private static final int MORE_THAN_FEW = 65;

    @Test
    void shouldRefuseWhenOrdersComeFasterThanTheRate() throws IOException {
        try (TestGateway gateway = new TestGateway(context -> context.orderRate(1))) {
            final TestClient alice = gateway.guest();
            for (int left = 4; left >= 0; left--) {
                final Response answer = alice.limit("buy", 1, 50_000);
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.header("x-ratelimit-limit")).isEqualTo("5");
                assertThat(Integer.parseInt(answer.header("x-ratelimit-remaining")))
                        .isGreaterThanOrEqualTo(left);
            }

            final Response refused = refusedOrder(alice);

            assertThat(refused.json().get("code").asInt()).isEqualTo(42910000);
            assertThat(refused.header("retry-after")).isEqualTo("1");
            assertThat(refused.header("x-ratelimit-remaining")).isEqualTo("0");
            assertThat(Long.parseLong(refused.header("x-ratelimit-reset")))
                    .isGreaterThanOrEqualTo(System.currentTimeMillis() / 1000);
            assertThat(alice.get("/v2/orders").status()).isEqualTo(200);
            assertThat(gateway.guest().limit("buy", 1, 50_000).status()).isEqualTo(200);
        }
    }

    /** A slow machine may earn a token between two requests, so ask until the bucket is empty. */
    private static Response refusedOrder(final TestClient client) {
        Response answer = client.limit("buy", 1, 50_000);
        while (answer.status() == 200) {
            answer = client.limit("buy", 1, 50_000);
        }
        assertThat(answer.status()).isEqualTo(429);
        return answer;
    }

    @Test
    void shouldSayBusyWhenRingIsFull() throws IOException {
        try (TestGateway gateway = new TestGateway()) {
            final TestClient alice = gateway.guest();
            gateway.exchange().full(true);

            final Response answer = alice.limit("buy", 1, 50_000);

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("retry-after")).isEqualTo("1");
            assertThat(answer.json().get("message").asText()).contains("takes no more commands");
            gateway.exchange().full(false);
            assertThat(alice.limit("buy", 1, 50_000).status()).isEqualTo(200);
        }
    }

    @Test
    void shouldTurnOrdersAwayWhenThoseBeforeThemWaitTooLong() throws IOException {
        try (TestGateway gateway =
                new TestGateway(context -> context.eventLoops(1).orderRate(0).orderPatience(Duration.ofMillis(1)))) {
            final TestClient alice = gateway.guest();
            final List<CompletableFuture<Response>> early = new ArrayList<>();
            gateway.exchange().hold();
            for (int i = 1; i <= MORE_THAN_FEW; i++) {
                early.add(CompletableFuture.supplyAsync(
                        () -> alice.limit("buy", 1, 50_000), task -> new Thread(task).start()));
            }
            await().until(() -> gateway.exchange().held() == MORE_THAN_FEW);
            final long begin = System.nanoTime();
            await().until(() -> System.nanoTime() - begin > TimeUnit.MILLISECONDS.toNanos(1));

            final Response refused = alice.limit("buy", 1, 50_000);

            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("retry-after")).isEqualTo("1");
            assertThat(alice.get("/v2/account").status()).isEqualTo(200);
            gateway.exchange().release();
            assertThat(early).allMatch(answer -> answer.join().status() == 200);
            assertThat(alice.limit("buy", 1, 50_000).status()).isEqualTo(200);
            assertThat(alice.get("/v2/orders?limit=500").json().size()).isEqualTo(MORE_THAN_FEW + 1);
        }
    }

    @Test
    void shouldRefuseWhenJournalCannotBeWritten() throws IOException {
        try (TestGateway gateway = new TestGateway()) {
            final TestClient alice = gateway.guest();
            gateway.exchange().journalAvailable(false);

            final Response answer = alice.limit("buy", 1, 50_000);

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.json().get("message").asText()).contains("journal cannot be written");
            gateway.exchange().journalAvailable(true);
            assertThat(alice.get("/v2/orders").json()).isEmpty();
            assertThat(alice.limit("buy", 1, 50_000).status()).isEqualTo(200);
        }
    }

    @Test
    void shouldSaySoWhenExchangeDoesNotAnswer() throws IOException {
        final HttpSettings impatient =
                new HttpSettings(64 * 1024, Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofMillis(300));
        try (TestGateway gateway = new TestGateway(context -> context.http(impatient))) {
            final TestClient alice = gateway.guest();
            gateway.exchange().swallow(true);

            final Response answer = alice.limit("buy", 1, 50_000);

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.json().get("message").asText())
                    .contains("whether the command was carried out is unknown");
            gateway.exchange().swallow(false);
            assertThat(alice.limit("buy", 1, 50_000).status()).isEqualTo(200);
        }
    }

    @Test
    void shouldFinishWhatItServesWhenClosing() throws Exception {
        final CountDownLatch asked = new CountDownLatch(1);
        final CountDownLatch goOn = new CountDownLatch(1);
        try (TestGateway gateway = new TestGateway()) {
            final TestClient alice = gateway.guest();
            gateway.users().beforeFind(() -> {
                asked.countDown();
                goOn.await();
            });
            final CompletableFuture<Response> served = CompletableFuture.supplyAsync(() -> alice.get("/api/me"));
            asked.await();
            final CompletableFuture<Void> closed =
                    CompletableFuture.runAsync(() -> gateway.server().close());
            await().until(() -> !gateway.isListening());
            goOn.countDown();

            assertThat(served.get().status()).isEqualTo(200);
            assertThat(served.get().header("connection")).isEqualTo("close");
            closed.get();
        }
    }
}
