package io.stocking.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.gateway.testing.RawConnection;
import io.stocking.gateway.testing.TestClient;
import io.stocking.gateway.testing.TestClient.Response;
import io.stocking.gateway.testing.TestGateway;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebSocketUpgradeTest {
    private static final byte[] PING = RawConnection.textFrame("{\"op\":\"ping\"}");

    private static TestGateway gateway;
    private static TestClient alice;

    @BeforeAll
    static void open() throws IOException {
        gateway = new TestGateway();
        alice = gateway.guest();
    }

    @AfterAll
    static void close() throws IOException {
        gateway.close();
    }

    @Test
    void shouldKnowTheUserWhenCookieComesFromOwnPage() throws IOException {
        for (final String own : List.of(
                "Origin: http://localhost\r\n",
                "Origin: https://LOCALHOST\r\n",
                "Sec-Fetch-Site: same-origin\r\n",
                "Sec-Fetch-Site: none\r\n",
                "")) {
            assertThat(welcome("Cookie: " + alice.cookie() + "\r\n" + own))
                    .as(own)
                    .contains("\"loggedIn\":true");
        }
    }

    @Test
    void shouldLetAnybodyWatchWhenThereIsNoCookie() throws IOException {
        assertThat(welcome("Origin: https://elsewhere.example\r\n")).contains("\"loggedIn\":false");
        assertThat(welcome("Cookie: stocking_session=" + "x".repeat(43) + "\r\n"))
                .contains("\"loggedIn\":false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?userId=%d", "?user=%d", "?accountId=%d&token=1"})
    void shouldBeNobodyWhenUserIsOnlyClaimed(final String claim) throws IOException {
        final String path = "/ws" + claim.formatted(alice.userId());
        final String headers =
                "X-User: %1$d\r\nCookie: userId=%1$d; stocking_session=%1$d\r\n".formatted(alice.userId());
        try (RawConnection connection = new RawConnection(gateway.port())) {
            assertThat(welcome(connection, path, headers)).contains("\"loggedIn\":false");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: https://evil.example",
                "Origin: null",
                "Origin:",
                "Origin: http://localhost.evil.example",
                "Origin: http://evil-localhost",
                "Origin: http://evil.example?localhost",
                "Origin: http://evil.example#http://localhost",
                "Origin: http://localhost@evil.example",
                "Origin: http://evil.example@localhost",
                "Origin: http://localhost:81",
                "Origin: http://localhost.",
                "Origin: http://localhost/",
                "Origin: http://localhost/page",
                "Origin: http://localhost\\",
                "Origin: http://xn--lcalhost-n4a",
                "Origin: http://127.0.0.1",
                "Origin: http://[::1]",
                "Origin: localhost",
                "Origin: //localhost",
                "Origin: http:localhost",
                "Origin: javascript://localhost",
                "Origin: file://localhost",
                "Origin: chrome-extension://localhost",
                "Origin: http://localhost https://evil.example",
                "Origin: http://localhost\r\nOrigin: https://evil.example",
                "Origin: https://evil.example\r\nOrigin: http://localhost",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
            })
    void shouldRefuseWhenForeignPageUsesCookie(final String headers) throws IOException {
        try (RawConnection connection = new RawConnection(gateway.port())) {
            connection.send(upgrade("/ws", "Cookie: " + alice.cookie() + "\r\n" + headers + "\r\n"));

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

    @ParameterizedTest
    @CsvSource({
        "8101_78, 1002, not masked",
        "c181_00000000_78, 1002, a reserved bit",
        "8381_00000000_78, 1002, an unknown opcode",
        "8081_00000000_78, 1002, a continuation of nothing",
        "0980_00000000, 1002, a ping in fragments",
        "8181_00000000_ff, 1007, no UTF-8",
        "81ff_0000000000100001_00000000, 1009, a frame over 1 MiB",
        "8882_00000000_03e8, 1000, a close",
    })
    void shouldCloseWithCodeAndServeOthersWhenFrameAsksForIt(final String frame, final int code, final String name)
            throws IOException {
        try (RawConnection connection = new RawConnection(gateway.port());
                RawConnection other = new RawConnection(gateway.port())) {
            welcome(other, "");
            welcome(connection, "");
            connection.sendBytes(HexFormat.of().parseHex(frame.replace("_", "")));

            assertThat(connection.readCloseCode()).as(name).isEqualTo(code);
            assertThat(connection.readToEnd()).as(name).isEmpty();
            other.sendBytes(PING);
            assertThat(other.readFrame()).as(name).contains("\"pong\"");
        }
    }

    @Test
    void shouldCloseWithCodeWhenFragmentsMakeMoreThanAMebibyte() throws IOException {
        final byte[] half = new byte[1 << 19];
        final byte[] start = HexFormat.of().parseHex("01ff000000000008000000000000");
        final byte[] more = HexFormat.of().parseHex("00ff000000000008000000000000");
        try (RawConnection connection = new RawConnection(gateway.port())) {
            welcome(connection, "");
            connection.sendBytes(start);
            connection.sendBytes(half);
            connection.sendBytes(more);
            connection.sendBytes(half);
            connection.sendBytes(HexFormat.of().parseHex("80810000000078"));

            assertThat(connection.readCloseCode()).isEqualTo(1009);
        }
    }

    private static String welcome(final String headers) throws IOException {
        try (RawConnection connection = new RawConnection(gateway.port())) {
            return welcome(connection, headers);
        }
    }

    private static String welcome(final RawConnection connection, final String headers) throws IOException {
        return welcome(connection, "/ws", headers);
    }

    private static String welcome(final RawConnection connection, final String target, final String headers)
            throws IOException {
        connection.send(upgrade(target, headers));
        assertThat(connection.readLine()).startsWith("HTTP/1.1 101 ");
        for (String line = connection.readLine(); !line.isEmpty(); line = connection.readLine()) {
            assertThat(line).contains(": ");
        }
        return connection.readFrame();
    }

    private static String upgrade(final String target, final String headers) {
        return "GET " + target
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: keep-alive, Upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" + headers + "\r\n";
    }
}
