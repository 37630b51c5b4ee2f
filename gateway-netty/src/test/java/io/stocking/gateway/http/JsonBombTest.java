package io.stocking.gateway.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.stocking.gateway.testing.RawConnection;
import io.stocking.gateway.testing.TestClient;
import io.stocking.gateway.testing.TestGateway;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies that are made to hurt a reader of JSON: each is refused, whole, and nothing else notices. */
class JsonBombTest {
    private static final String FIELDS =
            "\"symbol\":\"HBE\",\"side\":\"buy\",\"type\":\"limit\",\"time_in_force\":\"day\",\"limit_price\":50000";
    private static final int DEPTH = 10_000;
    private static final int LONG = 10 << 20;

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

    @AfterEach
    void shouldServeNextOrderWhenLastOneWasABomb() {
        assertThat(alice.limit("buy", 1, 50_000).status()).isEqualTo(200);
        assertThat(alice.delete("/v2/orders").status()).isEqualTo(207);
    }

    static Stream<Arguments> bombs() {
        return Stream.of(
                row("arrays in arrays", with("\"x\":" + "[".repeat(DEPTH) + "]".repeat(DEPTH)), 400),
                row("objects in objects", "{\"a\":".repeat(DEPTH), 400),
                row("arrays that never end", "[".repeat(5 * DEPTH), 400),
                row("a string of 10 MiB", with("\"x\":\"" + "x".repeat(LONG) + '"'), 413),
                row("white space of 10 MiB", " ".repeat(LONG), 413),
                row("a name of 60,000 characters", with('"' + "x".repeat(60_000) + "\":1"), 400),
                row("a string of 60,000 characters", with("\"x\":\"" + "x".repeat(60_000) + '"'), 400),
                row("a number of 60,000 digits", with("\"qty\":" + "9".repeat(60_000)), 400),
                row("a fraction of 60,000 digits", with("\"qty\":1." + "0".repeat(60_000)), 400),
                row("1e9999", with("\"qty\":1e9999"), 422),
                row("-1e9999", with("\"qty\":-1e9999"), 422),
                row("1e-9999", with("\"qty\":1e-9999"), 422),
                row("an exponent above an int", with("\"qty\":1e99999999999"), 422),
                row("1e9999 as text", with("\"qty\":\"1e9999\""), 422),
                row("NaN", with("\"qty\":NaN"), 400),
                row("Infinity", with("\"qty\":Infinity"), 400),
                row("hexadecimal", with("\"x\":0x10"), 400),
                row("leading zero", with("\"qty\":01"), 400),
                row("leading plus", with("\"qty\":+1"), 400),
                row("no digit before the point", with("\"qty\":.5"), 400),
                row("no digit behind the point", with("\"qty\":1."), 400),
                row("a known name twice", with("\"qty\":1,\"qty\":1"), 400),
                row("an unknown name twice", with("\"qty\":1,\"x\":1,\"x\":2"), 400),
                row("a name twice, once escaped", with("\"qty\":1,\"\\u0071ty\":2"), 400),
                row("a name twice, deep", with("\"qty\":1,\"x\":{\"y\":1,\"y\":2}"), 400),
                row("a lone high surrogate", with("\"qty\":1,\"client_order_id\":\"a\\ud800\""), 400),
                row("a lone low surrogate", with("\"qty\":1,\"client_order_id\":\"\\udc00a\""), 400),
                row("surrogates the wrong way round", with("\"qty\":1,\"client_order_id\":\"\\udc00\\ud800\""), 400),
                row("a lone surrogate in a name", with("\"qty\":1,\"\\ud800\":1"), 400),
                row("a byte that is no UTF-8", with("\"qty\":1,\"client_order_id\":\"\u00ff\""), 400),
                row("an overlong slash", with("\"qty\":1,\"client_order_id\":\"\u00c0\u00af\""), 400),
                row("a surrogate as UTF-8", with("\"qty\":1,\"client_order_id\":\"\u00ed\u00a0\u0080\""), 400),
                row("half a character", with("\"qty\":1,\"client_order_id\":\"\u00e2\u0082\""), 400),
                row("above U+10FFFF", with("\"qty\":1,\"client_order_id\":\"\u00f4\u0090\u0080\u0080\""), 400),
                row("NUL in a string", with("\"qty\":1,\"client_order_id\":\"\0\""), 400),
                row("a line end in a string", with("\"qty\":1,\"client_order_id\":\"\n\""), 400),
                row("an unknown escape", with("\"qty\":1,\"client_order_id\":\"\\x41\""), 400),
                row("half an escape", with("\"qty\":1,\"client_order_id\":\"\\u12\""), 400),
                row("UTF-16, big end first", new String(with("\"qty\":1").getBytes(UTF_16BE), ISO_8859_1), 400),
                row("UTF-16, little end first", new String(with("\"qty\":1").getBytes(UTF_16LE), ISO_8859_1), 400),
                row("a comment", with("/* */\"qty\":1"), 400),
                row("a comma at the end", with("\"qty\":1,"), 400),
                row("single quotes", with("'qty':1"), 400),
                row("a name without quotes", with("qty:1"), 400),
                row("two values", with("\"qty\":1") + with("\"qty\":1"), 400),
                row("half an object", "{" + FIELDS, 400));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void shouldRefuseWhenJsonIsABomb(final String name, final String body, final int status) throws IOException {
        try (RawConnection connection = new RawConnection(gateway.port())) {
            connection.sendBytes(("POST /v2/orders HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: "
                            + alice.cookie() + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                            + "\r\n\r\n")
                    .getBytes(UTF_8));
            connection.sendBytes(body.getBytes(ISO_8859_1));

            assertThat(connection.readLine()).startsWith("HTTP/1.1 " + status + " ");
        }
    }

    private static String with(final String fields) {
        return "{" + FIELDS + "," + fields + "}";
    }

    /** The body's characters are its bytes. */
    private static Arguments row(final String name, final String body, final int status) {
        return arguments(name, body, status);
    }
}
