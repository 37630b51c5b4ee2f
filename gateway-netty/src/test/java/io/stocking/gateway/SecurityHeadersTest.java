package io.stocking.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.stocking.gateway.http.HttpSettings;
import io.stocking.gateway.testing.RawConnection;
import io.stocking.gateway.testing.TestClient;
import io.stocking.gateway.testing.TestClient.Response;
import io.stocking.gateway.testing.TestGateway;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer tells browsers what they may do with it, whatever was asked and however it ended. */
class SecurityHeadersTest {
    private static final String HOST = "Host: localhost\r\n";
    private static final Map<String, String> ALWAYS = Map.of(
            "x-content-type-options",
            "nosniff",
            "referrer-policy",
            "no-referrer",
            "x-frame-options",
            "DENY",
            "cross-origin-opener-policy",
            "same-origin",
            "cross-origin-resource-policy",
            "same-origin",
            "permissions-policy",
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
            "strict-transport-security",
            "max-age=31536000");
    private static final String POLICY_OF_DATA = "default-src 'none'; frame-ancestors 'none'";
    private static final String POLICY_OF_PAGE = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static GatewayContext context;
    private static TestGateway gateway;

    @BeforeAll
    static void open() throws IOException {
        final AtomicReference<GatewayContext> settings = new AtomicReference<>();
        gateway = new TestGateway(given -> {
            settings.set(given.orderRate(0)
                    .people(people -> people.publicUrl(URI.create("https://stocking.example")))
                    .http(new HttpSettings(
                            64 * 1024, Duration.ofSeconds(75), Duration.ofSeconds(1), Duration.ofSeconds(10))));
            return given;
        });
        context = settings.get();
    }

    @AfterAll
    static void close() throws IOException {
        gateway.close();
    }

    static List<String> routes() {
        try (GatewayServices services = new GatewayServices(context)) {
            return new GatewayRoutes(context, services)
                    .http(() -> false, () -> false)
                    .router()
                    .routes();
        }
    }

    static Stream<Arguments> errors() {
        return Stream.of(
                arguments("GET /missing HTTP/1.1\r\n" + HOST + "\r\n", 404),
                arguments("PUT /v2/orders HTTP/1.1\r\n" + HOST + "\r\n", 405),
                arguments("POST /metrics HTTP/1.1\r\n" + HOST + "\r\n", 405),
                arguments("GET /v2/orders?after=%zz HTTP/1.1\r\n" + HOST + "\r\n", 400),
                arguments("GET /v2/orders HTTP/1.1\r\n\r\n", 400),
                arguments("nonsense\r\n\r\n", 400),
                arguments("GET / HTTP/1.1\r\n" + HOST + "X-A : b\r\n\r\n", 400),
                arguments("POST /v2/orders HTTP/1.1\r\n" + HOST + "Content-Length: 1\r\n\r\n", 408),
                arguments("POST /v2/orders HTTP/1.1\r\n" + HOST + "Content-Length: 99999\r\n\r\n", 413),
                arguments("GET /" + "x".repeat(5_000) + " HTTP/1.1\r\n" + HOST + "\r\n", 414),
                arguments("GET / HTTP/1.1\r\n" + HOST + "X-A: " + "x".repeat(9_000) + "\r\n\r\n", 431),
                arguments("OPTIONS /v2/orders HTTP/1.1\r\n" + HOST + "\r\n", 204),
                arguments("HEAD /healthz HTTP/1.1\r\n" + HOST + "\r\n", 200),
                arguments("HEAD /missing HTTP/1.0\r\n\r\n", 404),
                arguments(upgrade("GET"), 101),
                arguments(upgrade("HEAD"), 426));
    }

    @Test
    void shouldKnowTheRoutesOfAllPartsWhenTheyAreListed() {
        assertThat(routes())
                .contains("GET /healthz", "POST /v2/orders", "PATCH /v2/orders/{id}", "DELETE /api/me", "GET /ws")
                .hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void shouldHaveEveryHeaderWhenRouteAnswersVisitorOrGuest(final String route) {
        final String[] parts = route.replaceAll("\\{\\w+}", "x").split(" ");
        final String body = parts[0].equals("GET") ? null : "{}";
        for (final TestClient client : List.of(gateway.visitor(), gateway.guest())) {
            final Response answer = client.send(parts[0], parts[1], body);

            assertHeaders(headers(answer), POLICY_OF_DATA, "no-store");
        }
    }

    @ParameterizedTest
    @MethodSource("errors")
    void shouldHaveEveryHeaderWhenRequestIsOddOrRefused(final String request, final int status) throws IOException {
        try (RawConnection connection = new RawConnection(gateway.port())) {
            connection.send(request);

            assertThat(connection.readLine()).startsWith("HTTP/1.1 " + status + " ");
            assertHeaders(connection.readHeaders(), POLICY_OF_DATA, "no-store");
        }
    }

    @Test
    void shouldHaveEveryHeaderWhenServerFailsOrIsBusy() {
        final TestClient guest = gateway.guest();
        gateway.users().beforeFind(() -> {
            throw new IllegalStateException("for the test");
        });
        final Response failed = guest.get("/api/me");
        gateway.users().beforeFind(() -> {});
        gateway.exchange().full(true);
        final Response busy = guest.limit("buy", 1, 50_000);
        gateway.exchange().full(false);

        assertThat(failed.status()).isEqualTo(500);
        assertHeaders(headers(failed), POLICY_OF_DATA, "no-store");
        assertThat(busy.status()).isEqualTo(503);
        assertHeaders(headers(busy), POLICY_OF_DATA, "no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html"})
    void shouldLetPageLoadOnlyItsOwnWhenItIsServed(final String path) {
        final Response page = gateway.visitor().get(path);
        assertThat(page.status()).isEqualTo(200);
        assertHeaders(headers(page), POLICY_OF_PAGE, "no-cache");

        final Response known = gateway.visitor().get(path, "If-None-Match", page.header("etag"));
        assertThat(known.status()).isEqualTo(304);
        assertHeaders(headers(known), POLICY_OF_PAGE, "no-cache");
    }

    @Test
    void shouldLetFileBeKeptWhenItsNameChangesWithItsContent() {
        final Response file = gateway.visitor().get("/assets/app-1a2b.js");

        assertHeaders(headers(file), POLICY_OF_PAGE, "public, max-age=31536000, immutable");
    }

    @Test
    void shouldNotInsistOnHttpsWhenPublicAddressIsHttp() throws IOException {
        try (TestGateway plain = new TestGateway(given ->
                given.orderRate(0).people(people -> people.publicUrl(URI.create("http://stocking.example"))))) {
            for (final String path : List.of("/", "/healthz", "/v2/account", "/missing")) {
                final Response answer = plain.visitor().get(path);

                assertThat(answer.header("strict-transport-security")).as(path).isNull();
                assertThat(answer.header("x-content-type-options")).as(path).isEqualTo("nosniff");
            }
        }
    }

    private static void assertHeaders(
            final Map<String, List<String>> headers, final String policy, final String cacheControl) {
        ALWAYS.forEach((name, value) -> assertThat(headers.get(name)).as(name).containsExactly(value));
        assertThat(headers.get("content-security-policy")).containsExactly(policy);
        assertThat(headers.get("cache-control")).containsExactly(cacheControl);
    }

    private static Map<String, List<String>> headers(final Response answer) {
        return answer.http().headers().map().entrySet().stream()
                .collect(Collectors.toMap(header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    }

    private static String upgrade(final String method) {
        return method + " /ws HTTP/1.1\r\n" + HOST + "Connection: Upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    }
}
