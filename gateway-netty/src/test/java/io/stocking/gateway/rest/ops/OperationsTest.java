package io.stocking.gateway.rest.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stocking.gateway.testing.RawConnection;
import io.stocking.gateway.testing.TestClient;
import io.stocking.gateway.testing.TestClient.Response;
import io.stocking.gateway.testing.TestGateway;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class OperationsTest {
    @Test
    void shouldBeReadyOnlyWhenRecovered() throws IOException {
        final AtomicBoolean ready = new AtomicBoolean();
        try (TestGateway gateway =
                new TestGateway(context -> context.ready(ready::get).mysqlUp(() -> false))) {
            final Response before = gateway.visitor().get("/readyz");
            assertThat(before.status()).isEqualTo(503);
            assertThat(before.text()).isEqualTo("{\"status\":\"recovering\",\"mysql\":\"down\",\"redis\":\"up\"}");
            assertThat(gateway.visitor().get("/healthz").status()).isEqualTo(200);

            ready.set(true);

            assertThat(gateway.visitor().get("/readyz").status()).isEqualTo(200);
        }
    }

    @Test
    void shouldSayThatItStopsAndServeOnWhenItGivesNotice() throws Exception {
        try (TestGateway gateway = new TestGateway(context -> context.stopNotice(Duration.ofSeconds(3)))) {
            final TestClient alice = gateway.guest();
            final Thread closing = new Thread(() -> gateway.server().close());
            closing.start();

            await().until(() -> gateway.visitor().get("/readyz").status() == 503);

            assertThat(gateway.visitor().get("/readyz").json().get("status").asText())
                    .isEqualTo("stopping");
            assertThat(alice.limit("buy", 1, 50_000).status()).isEqualTo(200);
            closing.join();
            assertThat(gateway.isListening()).isFalse();
        }
    }

    @Test
    void shouldCountWhenOrdersAreAnswered() throws IOException {
        try (TestGateway gateway = new TestGateway()) {
            final TestClient alice = gateway.guest();
            alice.limit("buy", 1, 50_000);
            alice.limit("buy", 1, 50_001);

            final Response answer = gateway.visitor().get("/metrics");

            assertThat(answer.header("content-type")).startsWith("text/plain");
            assertThat(answer.text())
                    .contains("stocking_orders_total{type=\"limit\",result=\"accepted\",} 1.0")
                    .contains("stocking_orders_total{type=\"limit\",result=\"rejected\",} 1.0")
                    .contains("stocking_order_rejections_total{reason=\"price_off_tick\",} 1.0")
                    .contains("stocking_http_requests_total{method=\"POST\",route=\"/v2/orders\",status=\"422\",} 1.0")
                    .contains("stocking_order_ack_seconds_count 2.0")
                    .contains("stocking_refused_commands_total{by=\"ring\",} 0.0")
                    .contains("stocking_round_phase{phase=\"open\",} 1.0")
                    .contains("stocking_ready 1.0")
                    .contains("stocking_redis_up 1.0")
                    .contains("stocking_ws_connections 0.0")
                    .contains("jvm_memory_bytes_used")
                    .doesNotContain("null_val");
        }
    }

    /** Every label is kept for as long as the server runs. */
    @Test
    void shouldCountTogetherWhenMethodsAreMadeUp() throws IOException {
        try (TestGateway gateway = new TestGateway();
                RawConnection connection = new RawConnection(gateway.port())) {
            connection.send("FROB /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(connection.readToEnd()).startsWith("HTTP/1.1 405 ");

            assertThat(gateway.visitor().get("/metrics").text())
                    .contains("stocking_http_requests_total{method=\"other\",")
                    .doesNotContain("FROB");
        }
    }

    @Test
    void shouldAnswerEverythingOfTheOperatorWhenAllWorkersWaitForMySql() throws Exception {
        final CountDownLatch asked = new CountDownLatch(1);
        final CountDownLatch released = new CountDownLatch(1);
        try (TestGateway gateway = new TestGateway(context -> context.workers(1))) {
            final TestClient alice = gateway.guest();
            gateway.users().beforeFind(() -> {
                asked.countDown();
                released.await();
            });
            final CompletableFuture<Response> waiting = CompletableFuture.supplyAsync(() -> alice.get("/api/me"));
            asked.await();

            assertThat(gateway.visitor().get("/metrics").status()).isEqualTo(200);
            assertThat(gateway.visitor().get("/readyz").status()).isEqualTo(200);
            assertThat(gateway.visitor().get("/healthz").status()).isEqualTo(200);
            assertThat(waiting).isNotDone();

            released.countDown();
            assertThat(waiting.join().status()).isEqualTo(200);
        }
    }
}
