package io.stocking.gateway.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A client of the gateway, with the session cookie it got. */
public final class TestClient {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final int port;
    private String cookie;
    private long userId;

    TestClient(final int port) {
        this.port = port;
    }

    public TestClient logIn() {
        enter(post("/api/auth/guest", ""));
        return this;
    }

    /** Goes on with the session that an answer starts. */
    public Response enter(final Response answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        cookie = answer.header("set-cookie").split(";")[0];
        userId = answer.json().get("userId").asLong();
        return answer;
    }

    public String cookie() {
        return cookie;
    }

    public long userId() {
        return userId;
    }

    public Response get(final String path, final String... headers) {
        return send("GET", path, null, headers);
    }

    public Response post(final String path, final String body, final String... headers) {
        return send("POST", path, body, headers);
    }

    public Response patch(final String path, final String body) {
        return send("PATCH", path, body);
    }

    public Response delete(final String path, final String... headers) {
        return send("DELETE", path, null, headers);
    }

    /** Enters a limit order for the day. */
    public Response limit(final String side, final long quantity, final long price) {
        return post(
                "/v2/orders",
                "{\"symbol\":\"HBE\",\"side\":\"%s\",\"type\":\"limit\",\"time_in_force\":\"day\",\"qty\":%d,\"limit_price\":%d}"
                        .formatted(side, quantity, price));
    }

    public Response send(final String method, final String path, final String body, final String... headers) {
        final HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null && !body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            return new Response(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (final IOException failure) {
            throw new UncheckedIOException(method + " " + path, failure);
        } catch (final InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(method + " " + path, interrupted);
        }
    }

    /** What the gateway answered. */
    public record Response(HttpResponse<byte[]> http) {
        public int status() {
            return http.statusCode();
        }

        public String text() {
            return new String(http.body(), StandardCharsets.UTF_8);
        }

        public byte[] bytes() {
            return http.body();
        }

        public String header(final String name) {
            return http.headers().firstValue(name).orElse(null);
        }

        public JsonNode json() {
            try {
                return MAPPER.readTree(http.body());
            } catch (final IOException notJson) {
                throw new UncheckedIOException("not JSON: " + text(), notJson);
            }
        }
    }
}
