package io.stocking.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.gateway.testing.RawConnection;
import io.stocking.gateway.testing.TestClient;
import io.stocking.gateway.testing.TestClient.Response;
import io.stocking.gateway.testing.TestGateway;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WebSocketUpgradeTest {
    private static TestGateway gateway;

    @BeforeAll
    static void open() throws IOException {
        gateway = new TestGateway();
    }

    @AfterAll
    static void close() throws IOException {
        gateway.close();
    }

    @Test
    void shouldKnowTheUserWhenCookieComesFromOwnPage() throws IOException {
        final TestClient alice = gateway.guest();

        assertThat(welcome("Cookie: " + alice.cookie() + "\r\nOrigin: http://localhost\r\n"))
                .contains("\"loggedIn\":true");
    }

    @Test
    void shouldLetAnybodyWatchWhenThereIsNoCookie() throws IOException {
        assertThat(welcome("Origin: https://elsewhere.example\r\n")).contains("\"loggedIn\":false");
        assertThat(welcome("Cookie: stocking_session=" + "x".repeat(43) + "\r\n"))
                .contains("\"loggedIn\":false");
    }

    @Test
    void shouldRefuseWhenForeignPageUsesCookie() throws IOException {
        final TestClient alice = gateway.guest();
        try (RawConnection connection = new RawConnection(gateway.port())) {
            connection.send(upgrade("Cookie: " + alice.cookie() + "\r\nOrigin: https://evil.example\r\n"));

            assertThat(connection.readLine()).startsWith("HTTP/1.1 403 ");
        }
    }

    @Test
    void shouldAskForUpgradeWhenRequestIsPlain() {
        final Response answer = gateway.visitor().get("/ws");

        assertThat(answer.status()).isEqualTo(426);
        assertThat(answer.header("sec-websocket-version")).isEqualTo("13");
        assertThat(gateway.visitor().get("/healthz").status()).isEqualTo(200);
    }

    private static String welcome(final String headers) throws IOException {
        try (RawConnection connection = new RawConnection(gateway.port())) {
            connection.send(upgrade(headers));
            assertThat(connection.readLine()).startsWith("HTTP/1.1 101 ");
            for (String line = connection.readLine(); !line.isEmpty(); line = connection.readLine()) {
                assertThat(line).contains(": ");
            }
            return connection.readFrame();
        }
    }

    private static String upgrade(final String headers) {
        return "GET /ws HTTP/1.1\r\nHost: localhost\r\nConnection: keep-alive, Upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" + headers + "\r\n";
    }
}
