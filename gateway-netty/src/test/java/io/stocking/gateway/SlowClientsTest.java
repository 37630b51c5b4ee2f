package io.stocking.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stocking.gateway.http.HttpSettings;
import io.stocking.gateway.testing.RawConnection;
import io.stocking.gateway.testing.SlowConnection;
import io.stocking.gateway.testing.TestClient;
import io.stocking.gateway.testing.TestGateway;
import io.stocking.gateway.ws.WebSocketContext;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A thousand clients that take their time, in six ways, take nobody else's, and none of them stays. */
class SlowClientsTest {
    private static final int OF_EACH_KIND = 167;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final AtomicBoolean over = new AtomicBoolean();
    private final List<SlowConnection> slow = new ArrayList<>();
    private TestGateway gateway;

    @BeforeEach
    void open() throws IOException {
        gateway = new TestGateway(context -> context.orderRate(0)
                .http(new HttpSettings(64 * 1024, Duration.ofSeconds(4), Duration.ofSeconds(3), Duration.ofSeconds(30)))
                .webSockets(new WebSocketContext().silenceSeconds(2)));
    }

    @AfterEach
    void close() throws IOException {
        over.set(true);
        for (final SlowConnection connection : slow) {
            connection.close();
        }
        gateway.close();
    }

    @Test
    void shouldEndEveryConnectionAndServeOthersWhenAThousandAreSlow() throws IOException {
        final TestClient trader = gateway.guest();
        final CompletableFuture<Integer> orders = CompletableFuture.supplyAsync(() -> trade(trader));
        for (int i = 0; i < OF_EACH_KIND; i++) {
            for (final SlowConnection.Kind kind : SlowConnection.Kind.values()) {
                slow.add(new SlowConnection(gateway.port(), kind));
            }
        }
        assertThat(slow).hasSizeGreaterThan(1_000);

        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> {
            slow.forEach(SlowConnection::goOn);
            return openConnections() <= 2;
        });

        over.set(true);
        assertThat(orders.join()).isPositive();
        await().atMost(PATIENCE).until(() -> openConnections() == 1);
        assertThat(metrics()).contains("stocking_ws_connections 0.0");
    }

    /** Orders of another client, every one of which is accepted. */
    private int trade(final TestClient trader) {
        int orders = 0;
        while (!over.get()) {
            assertThat(trader.limit("buy", 1, 35_000 + orders % 100 * 50).status())
                    .isEqualTo(200);
            assertThat(trader.delete("/v2/orders").status()).isEqualTo(207);
            orders++;
        }
        return orders;
    }

    /** Those that ask for the number included: at least one. */
    private double openConnections() throws IOException {
        return metrics()
                .lines()
                .filter(line -> line.startsWith("stocking_http_connections "))
                .mapToDouble(line -> Double.parseDouble(line.split(" ")[1]))
                .sum();
    }

    private String metrics() throws IOException {
        try (RawConnection connection = new RawConnection(gateway.port())) {
            connection.send("GET /metrics HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            return connection.readToEnd();
        }
    }
}
