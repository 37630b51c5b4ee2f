package io.stocking.gateway.rest.trading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.stocking.gateway.testing.TestClient;
import io.stocking.gateway.testing.TestClient.Response;
import io.stocking.gateway.testing.TestGateway;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One row a bad input: every one gets a clear answer, and the gateway works on. */
class BadRequestTest {
    private static final String GOOD =
            "{\"symbol\":\"HBE\",\"qty\":1,\"side\":\"buy\",\"type\":\"limit\",\"time_in_force\":\"day\",\"limit_price\":50000}";

    private static TestGateway gateway;
    private static TestClient alice;
    private static TestClient bob;
    private static String ordersOfBob;

    @BeforeAll
    static void open() throws IOException {
        gateway = new TestGateway();
        alice = gateway.guest();
        bob = gateway.guest();
        ordersOfBob = bob.limit("buy", 1, 40_000).json().get("id").asText();
    }

    @AfterAll
    static void close() throws IOException {
        gateway.close();
    }

    @AfterEach
    void shouldServeNextOrderWhenLastOneWasBad() {
        final Response answer = alice.post("/v2/orders", GOOD);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(alice.delete("/v2/orders").status()).isEqualTo(207);
        assertThat(gateway.exchange().failure()).isNull();
    }

    static Stream<Arguments> badOrders() {
        return Stream.of(
                row("", 400, 40010000, "body is empty"),
                row("hello", 400, 40010000, "no valid JSON"),
                row("{\"symbol\":\"HBE\"", 400, 40010000, "no valid JSON"),
                row("[]", 400, 40010000, "no valid JSON object"),
                row("null", 400, 40010000, "no valid JSON object"),
                row(GOOD + "{}", 400, 40010000, "something follows"),
                row("[".repeat(100), 400, 40010000, "no valid JSON"),
                row(
                        GOOD.replace("}", ",\"x\":" + "[".repeat(50) + "]".repeat(50) + "}"),
                        400,
                        40010000,
                        "no valid JSON"),
                row(GOOD.replace("HBE", "x".repeat(10_000)), 400, 40010000, "no valid JSON"),
                row(GOOD.replace("\"qty\":1", "\"qty\":" + "9".repeat(500)), 400, 40010000, "no valid JSON"),
                row(GOOD.replace("\"qty\":1", "\"qty\":1,\"qty\":2"), 400, 40010000, "Duplicate field 'qty'"),
                row(GOOD.replace("\"HBE\"", "5"), 400, 40010000, "symbol must be a string, not 5"),
                row(GOOD.replace("\"HBE\"", "{}"), 400, 40010000, "symbol must be a string"),
                row(GOOD.replace("\"buy\"", "true"), 400, 40010000, "side must be a string, not true"),
                row(GOOD.replace("\"qty\":1", "\"qty\":true"), 400, 40010000, "qty must be a whole number, not true"),
                row(
                        GOOD.replace("\"qty\":1", "\"qty\":\"many\""),
                        400,
                        40010000,
                        "qty must be a whole number, not \"many\""),
                row(GOOD.replace("\"qty\":1", "\"qty\":[1]"), 400, 40010000, "qty must be a whole number"),
                row(GOOD.replace("\"qty\":1", "\"qty\":\"\""), 400, 40010000, "qty must be a whole number"),
                row(
                        GOOD.replace("\"qty\":1", "\"qty\":0"),
                        422,
                        42210000,
                        "qty must be a whole number from 1 to 2147483647, not 0"),
                row(
                        GOOD.replace("\"qty\":1", "\"qty\":-1"),
                        422,
                        42210000,
                        "qty must be a whole number from 1 to 2147483647, not -1"),
                row(GOOD.replace("\"qty\":1", "\"qty\":1.5"), 422, 42210000, "not 1.5"),
                row(GOOD.replace("\"qty\":1", "\"qty\":1e30"), 422, 42210000, "not 1e30"),
                row(GOOD.replace("\"qty\":1", "\"qty\":\"1e3\""), 422, 42210000, "not 1e3"),
                row(GOOD.replace("\"qty\":1", "\"qty\":9223372036854775808"), 422, 42210000, "not 9223372036854775808"),
                row(GOOD.replace("50000", "0"), 422, 42210000, "limit_price must be a whole number from 1 to"),
                row(GOOD.replace("50000", "-50000"), 422, 42210000, "not -50000"),
                row(GOOD.replace("50000", "50000.5"), 422, 42210000, "not 50000.5"),
                row(GOOD.replace("50000", "1e30"), 422, 42210000, "not 1e30"),
                row(
                        GOOD.replace("50000", "50001"),
                        422,
                        42210000,
                        "50001 is off the tick, it must be a multiple of 50"),
                row(GOOD.replace("50000", "65050"), 422, 42210000, "65050 is above the upper price limit of 65000"),
                row(GOOD.replace("50000", "34950"), 422, 42210000, "34950 is below the lower price limit of 35000"),
                row(GOOD.replace("HBE", "NONE"), 422, 42210000, "symbol NONE is not listed"),
                row(GOOD.replace("HBE", "한빛"), 422, 42210000, "symbol 한빛 is not listed"),
                row(GOOD.replace("\"buy\"", "\"hold\""), 422, 42210000, "side must be one of buy, sell, not hold"),
                row(
                        GOOD.replace("\"limit\"", "\"stop\""),
                        422,
                        42210000,
                        "type must be one of market, limit, not stop"),
                row(GOOD.replace("\"day\"", "\"cls\""), 422, 42210000, "time_in_force must be one of"),
                row(GOOD.replace("\"symbol\":\"HBE\",", ""), 422, 42210000, "symbol is missing"),
                row(GOOD.replace("\"qty\":1,", ""), 422, 42210000, "qty is missing"),
                row(GOOD.replace("\"qty\":1,", "\"qty\":null,"), 422, 42210000, "qty is missing"),
                row(GOOD.replace("\"side\":\"buy\",", ""), 422, 42210000, "side is missing"),
                row(GOOD.replace("\"type\":\"limit\",", ""), 422, 42210000, "type is missing"),
                row(GOOD.replace(",\"limit_price\":50000", ""), 422, 42210000, "limit_price is missing"),
                row(
                        GOOD.replace("\"limit\"", "\"market\""),
                        422,
                        42210000,
                        "limit_price must not be given for a market order"),
                row(GOOD.replace("}", ",\"client_order_id\":\"\"}"), 422, 42210000, "client_order_id must be 1 to 128"),
                row(
                        GOOD.replace("}", ",\"client_order_id\":\"" + "x".repeat(129) + "\"}"),
                        422,
                        42210000,
                        "it is 129 characters long"),
                row(GOOD.replace("}", ",\"client_order_id\":\"한글\"}"), 422, 42210000, "not printable ASCII"),
                row(
                        GOOD.replace("\"qty\":1", "\"qty\":201"),
                        403,
                        40310000,
                        "10050000 won needed, 10000000 won available"),
                row(GOOD.replace("buy", "sell"), 403, 40310000, "1 shares needed, 0 shares available"));
    }

    @ParameterizedTest
    @MethodSource("badOrders")
    void shouldSayWhatIsWrongWhenOrderIsBad(final String body, final int status, final int code, final String message) {
        final Response answer = alice.post("/v2/orders", body, "Content-Type", "application/json");

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        final JsonNode error = answer.json();
        assertThat(error.get("code").asInt()).isEqualTo(code);
        assertThat(error.get("message").asText()).contains(message);
        assertThat(answer.header("x-request-id")).isNotEmpty();
    }

    static Stream<Arguments> badPaths() {
        return Stream.of(
                arguments("GET", "/v2/orders/nonsense", 404, "order nonsense not found"),
                arguments("GET", "/v2/orders/00000000-0000-0000-0000-000000000000", 404, "not found"),
                arguments("DELETE", "/v2/orders/nonsense", 404, "not found"),
                arguments("GET", "/v2/orders:by_client_order_id", 422, "client_order_id is missing"),
                arguments("GET", "/v2/orders:by_client_order_id?client_order_id=x", 404, "order x not found"),
                arguments("GET", "/v2/orders?limit=501", 422, "limit must be a whole number from 1 to 500, not 501"),
                arguments("GET", "/v2/orders?limit=ten", 400, "limit must be a whole number"),
                arguments("GET", "/v2/orders?status=done", 422, "status must be one of open, closed, all, not done"),
                arguments("GET", "/v2/orders?after=yesterday", 422, "after must be an RFC 3339 time"),
                arguments("GET", "/v2/account/activities?page_token=x", 422, "page_token must be a cursor"),
                arguments("GET", "/v2/positions/HBE", 404, "no position in HBE"),
                arguments("GET", "/v2/nothing", 404, "nothing at /v2/nothing"),
                arguments(
                        "PUT",
                        "/v2/orders",
                        405,
                        "PUT is not served at /v2/orders, only DELETE, GET, HEAD, OPTIONS, POST"));
    }

    @ParameterizedTest
    @MethodSource("badPaths")
    void shouldSayWhatIsWrongWhenTargetIsBad(
            final String method, final String path, final int status, final String message) {
        final Response answer = alice.send(method, path, null);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().get("message").asText()).contains(message);
    }

    @Test
    void shouldFindNothingWhenOrderIsSomebodyElses() {
        assertThat(alice.get("/v2/orders/" + ordersOfBob).status()).isEqualTo(404);
        assertThat(alice.delete("/v2/orders/" + ordersOfBob).status()).isEqualTo(404);
        assertThat(alice.patch("/v2/orders/" + ordersOfBob, "{\"qty\":5}").status())
                .isEqualTo(404);
        assertThat(bob.get("/v2/orders/" + ordersOfBob).json().get("status").asText())
                .isEqualTo("new");
    }

    @Test
    void shouldRefuseBodyWhenItIsMebibyteLong() {
        final Response answer = alice.post("/v2/orders", GOOD + " ".repeat(1 << 20));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().get("message").asText()).contains("limit of 65536 bytes");
    }

    @Test
    void shouldTakeOrderWhenNumbersAreTextAndUnknownFieldsFollow() {
        final String body = GOOD.replace("\"qty\":1", "\"qty\":\"1.0\"")
                .replace("50000", "50000.00")
                .replace("}", ",\"extended_hours\":false,\"legs\":[{\"a\":1}],\"client_order_id\":null}");

        assertThat(alice.post("/v2/orders", body).status()).isEqualTo(200);
    }

    @Test
    void shouldRefuseReplacementWhenItChangesNothing() {
        final String id = alice.limit("buy", 5, 50_000).json().get("id").asText();

        assertThat(alice.patch("/v2/orders/" + id, "{}").json().get("message").asText())
                .contains("nothing to replace");
        assertThat(alice.patch("/v2/orders/" + id, "{\"limit_price\":1}")
                        .json()
                        .get("message")
                        .asText())
                .contains("below the lower price limit");
        assertThat(alice.get("/v2/orders/" + id).json().get("status").asText()).isEqualTo("new");
    }

    private static Arguments row(final String body, final int status, final int code, final String message) {
        return arguments(body, status, code, message);
    }
}
