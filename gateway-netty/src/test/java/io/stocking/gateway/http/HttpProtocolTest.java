package io.stocking.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.stocking.gateway.testing.RawConnection;
import io.stocking.gateway.testing.TestClient;
import io.stocking.gateway.testing.TestGateway;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HttpProtocolTest {
    private static final String HOST = "Host: localhost\r\n";

    private TestGateway gateway;

    @BeforeEach
    void open() throws IOException {
        gateway = new TestGateway(context -> context.orderRate(0)
                .http(new HttpSettings(
                        64 * 1024, Duration.ofSeconds(2), Duration.ofMillis(500), Duration.ofMillis(500))));
    }

    @AfterEach
    void close() throws IOException {
        gateway.close();
    }

    static Stream<Arguments> tooLong() {
        return Stream.of(
                arguments("GET /" + "x".repeat(5_000) + " HTTP/1.1\r\n" + HOST + "\r\n", 414),
                arguments("GET /healthz HTTP/1.1\r\n" + HOST + "X-A: " + "x".repeat(10_000) + "\r\n\r\n", 431));
    }

    @ParameterizedTest
    @MethodSource("tooLong")
    void shouldAnswerAndCloseWhenRequestIsTooLong(final String request, final int status) throws IOException {
        try (RawConnection connection = new RawConnection(gateway.port())) {
            connection.send(request + "GET /healthz HTTP/1.1\r\n" + HOST + "\r\n");

            final String everything = connection.readToEnd();

            assertThat(everything).startsWith("HTTP/1.1 " + status + " ").containsIgnoringCase("connection: close");
            assertThat(everything.split("HTTP/1.1 ")).hasSize(2);
        }
        assertThat(gateway.visitor().get("/healthz").status()).isEqualTo(200);
    }

    @Test
    void shouldAnswerInOrderWhenRequestsArePipelined() throws IOException {
        final TestClient alice = gateway.guest();
        final String order = "{\"symbol\":\"HBE\",\"qty\":1,\"side\":\"buy\",\"type\":\"limit\",\"limit_price\":50000}";
        final StringBuilder requests = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            requests.append("POST /v2/orders HTTP/1.1\r\n" + HOST + "X-Request-ID: order-" + i + "\r\nCookie: "
                    + alice.cookie() + "\r\nContent-Type: application/json\r\nContent-Length: " + order.length()
                    + "\r\n\r\n" + order);
            requests.append("GET /healthz HTTP/1.1\r\n" + HOST + "X-Request-ID: health-" + i + "\r\n\r\n");
        }
        requests.append("GET /healthz HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");
        try (RawConnection connection = new RawConnection(gateway.port())) {
            connection.send(requests.toString());

            final String[] answers = connection.readToEnd().split("HTTP/1.1 ");

            assertThat(answers).hasSize(402);
            for (int i = 0; i < 200; i++) {
                assertThat(answers[1 + 2 * i])
                        .startsWith("200")
                        .contains("order-" + i + "\r\n")
                        .contains("\"new\"");
                assertThat(answers[2 + 2 * i]).startsWith("200").contains("health-" + i + "\r\n");
            }
        }
    }

    @Test
    void shouldRefuseWhenTargetIsBadlyEncoded() throws IOException {
        try (RawConnection connection = new RawConnection(gateway.port())) {
            connection.send("GET /v2/orders?after=%zz HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");

            assertThat(connection.readToEnd()).startsWith("HTTP/1.1 400 ").contains("not well encoded");
        }
    }

    @Test
    void shouldServeWhenTargetIsWholeAddress() throws IOException {
        try (RawConnection connection = new RawConnection(gateway.port())) {
            connection.send("GET http://localhost/healthz?x=1 HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");

            assertThat(connection.readToEnd()).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void shouldGiveHeadersOnlyWhenMethodIsHead() throws IOException {
        try (RawConnection connection = new RawConnection(gateway.port())) {
            connection.send("HEAD /healthz HTTP/1.1\r\n" + HOST + "\r\nGET /healthz HTTP/1.0\r\n\r\n");

            final String[] answers = connection.readToEnd().split("HTTP/1.1 ");

            assertThat(answers[1]).contains("content-length: 15").endsWith("\r\n\r\n");
            assertThat(answers[2]).endsWith("{\"status\":\"up\"}");
        }
    }

    @Test
    void shouldNameMethodsWhenAskedForOptions() {
        final TestClient.Response answer = gateway.visitor().send("OPTIONS", "/api/auth/guest", null);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("allow")).isEqualTo("OPTIONS, POST");
    }

    @Test
    void shouldTakeBodyWhenItComesInChunksAfterContinue() throws IOException {
        final TestClient alice = gateway.guest();
        try (RawConnection connection = new RawConnection(gateway.port())) {
            connection.send("POST /v2/orders HTTP/1.1\r\n" + HOST + "Cookie: " + alice.cookie()
                    + "\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nConnection: close\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n");
            assertThat(connection.readLine()).isEqualTo("HTTP/1.1 100 Continue");

            connection.send("f\r\n{\"symbol\":\"HBE\"\r\n");
            connection.send("2c\r\n,\"qty\":1,\"side\":\"buy\",\"type\":\"market\"      }\r\n0\r\n\r\n");

            assertThat(connection.readToEnd()).contains("HTTP/1.1 200 ").contains("\"canceled\"");
        }
    }

    @Test
    void shouldCloseWhenRequestArrivesTooSlowly() throws IOException {
        try (RawConnection headless = new RawConnection(gateway.port());
                RawConnection bodiless = new RawConnection(gateway.port())) {
            headless.send("GET /healthz HTTP/1.1\r\nHos");
            bodiless.send("POST /v2/orders HTTP/1.1\r\n" + HOST + "Content-Length: 10\r\n\r\n{");

            assertThat(headless.readToEnd()).isEmpty();
            assertThat(bodiless.readToEnd()).startsWith("HTTP/1.1 408 ");
        }
    }

    @Test
    void shouldCloseWhenConnectionIsIdle() throws IOException {
        try (RawConnection connection = new RawConnection(gateway.port())) {
            connection.send("GET /healthz HTTP/1.1\r\n" + HOST + "\r\n");

            assertThat(connection.readToEnd()).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void shouldRefuseBodyWhenChunksExceedLimit() throws IOException {
        try (RawConnection connection = new RawConnection(gateway.port())) {
            connection.send("POST /v2/orders HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n");
            final String chunk = "4000\r\n" + "x".repeat(0x4000) + "\r\n";
            connection.send(chunk.repeat(6));

            assertThat(connection.readToEnd()).startsWith("HTTP/1.1 413 ").contains("41310000");
        }
    }

    @Test
    void shouldKeepRequestIdWhenItIsSane() {
        assertThat(gateway.visitor()
                        .get("/healthz", "X-Request-ID", "abc-1.2_3")
                        .header("x-request-id"))
                .isEqualTo("abc-1.2_3");
        assertThat(gateway.visitor().get("/healthz", "X-Request-ID", "<script>").header("x-request-id"))
                .hasSize(16);
    }
}
