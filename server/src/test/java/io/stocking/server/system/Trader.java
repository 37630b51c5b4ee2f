package io.stocking.server.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A guest who trades over HTTP, as a page would. */
final class Trader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    // One connection pool for all: a client of its own for everybody would be a thread each.
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private URI server;
    private String cookie = "";

    /** Logs a new guest in. */
    static Trader guest(final URI server) {
        final Trader trader = stranger(server);
        await().atMost(PATIENCE).until(() -> trader.attemptLogIn().statusCode() == 200);
        return trader;
    }

    /** Somebody who has not logged in yet. */
    static Trader stranger(final URI server) {
        final Trader trader = new Trader();
        trader.server = server;
        return trader;
    }

    /** Logs in as a guest, or as who he is already, unless it is refused. */
    HttpResponse<String> attemptLogIn() {
        final HttpResponse<String> answer = send("POST", "/api/auth/guest", JSON.createObjectNode());
        answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
        return answer;
    }

    /** What a browser would send along. */
    String cookie() {
        return cookie;
    }

    /** Goes on with the same session at a server that was started again. */
    void reconnect(final URI restarted) {
        server = restarted;
        await().atMost(PATIENCE)
                .until(() -> get("/readyz").path("redis").asText().equals("up"));
    }

    JsonNode buys(final String symbol, final long quantity) {
        return order(symbol, "buy", quantity, null);
    }

    JsonNode buys(final String symbol, final long quantity, final long price) {
        return order(symbol, "buy", quantity, price);
    }

    JsonNode sells(final String symbol, final long quantity) {
        return order(symbol, "sell", quantity, null);
    }

    /** Sends a market order that may well be refused. */
    HttpResponse<String> attempt(final String symbol, final String side, final long quantity) {
        return send("POST", "/v2/orders", json(symbol, side, quantity, null));
    }

    /** Sends a limit order that may well be refused. */
    HttpResponse<String> attempt(final String symbol, final String side, final long quantity, final long price) {
        return send("POST", "/v2/orders", json(symbol, side, quantity, price));
    }

    private JsonNode order(final String symbol, final String side, final long quantity, final Long price) {
        return ok("POST", "/v2/orders", json(symbol, side, quantity, price));
    }

    static ObjectNode json(final String symbol, final String side, final long quantity, final Long price) {
        final ObjectNode order = JSON.createObjectNode()
                .put("symbol", symbol)
                .put("qty", Long.toString(quantity))
                .put("side", side)
                .put("type", price == null ? "market" : "limit")
                .put("time_in_force", "day");
        if (price != null) {
            order.put("limit_price", Long.toString(price));
        }
        return order;
    }

    JsonNode replaces(final JsonNode order, final long quantity, final long price) {
        return ok(
                "PATCH",
                "/v2/orders/" + order.path("id").asText(),
                JSON.createObjectNode().put("qty", Long.toString(quantity)).put("limit_price", Long.toString(price)));
    }

    void cancels(final JsonNode order) {
        final HttpResponse<String> answer =
                send("DELETE", "/v2/orders/" + order.path("id").asText(), null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    JsonNode order(final JsonNode order) {
        return order(order.path("id").asText());
    }

    JsonNode order(final String id) {
        return get("/v2/orders/" + id);
    }

    JsonNode orders(final String status) {
        return get("/v2/orders?limit=500&status=" + status);
    }

    JsonNode account() {
        return get("/v2/account");
    }

    JsonNode position(final String symbol) {
        return get("/v2/positions/" + symbol);
    }

    JsonNode positions() {
        return get("/v2/positions");
    }

    /** A symbol that can be traded. */
    String anySymbol() {
        return get("/v2/assets").get(0).path("symbol").asText();
    }

    /** Waits until trading is open and somebody sells. */
    Trader awaitMarket() {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> get("/v2/clock").path("is_open").asBoolean()
                        && buys(anySymbol(), 1).path("filled_qty").asLong() == 1);
        return this;
    }

    JsonNode get(final String path) {
        return ok("GET", path, null);
    }

    private JsonNode ok(final String method, final String path, final JsonNode body) {
        final HttpResponse<String> answer = send(method, path, body);
        assertThat(answer.statusCode())
                .as(method + " " + path + ": " + answer.body())
                .isBetween(200, 299);
        try {
            return JSON.readTree(answer.body());
        } catch (final IOException e) {
            throw new UncheckedIOException(method + " " + path + " answered no JSON: " + answer.body(), e);
        }
    }

    HttpResponse<String> send(final String method, final String path, final JsonNode body) {
        return send(method, path, body, "");
    }

    /** The same with an id of the client's own for the request; an empty one is none. */
    HttpResponse<String> send(final String method, final String path, final JsonNode body, final String requestId) {
        final BodyPublisher publisher =
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString());
        final String origin = server.getScheme() + "://" + server.getAuthority();
        try {
            return CLIENT.send(
                    HttpRequest.newBuilder(server.resolve(path))
                            .header("Content-Type", "application/json")
                            .header("Origin", origin)
                            .header("Cookie", cookie)
                            .header("X-Request-ID", requestId)
                            .timeout(PATIENCE)
                            .method(method, publisher)
                            .build(),
                    BodyHandlers.ofString());
        } catch (final IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (final InterruptedException e) {
            throw new IllegalStateException(method + " " + path + " was interrupted", e);
        }
    }
}
