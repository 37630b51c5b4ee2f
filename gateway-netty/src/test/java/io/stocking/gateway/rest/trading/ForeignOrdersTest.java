package io.stocking.gateway.rest.trading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stocking.gateway.model.OrderUuid;
import io.stocking.gateway.model.order.OrderStatus;
import io.stocking.gateway.model.order.OrderView;
import io.stocking.gateway.testing.TestClient;
import io.stocking.gateway.testing.TestClient.Response;
import io.stocking.gateway.testing.TestGateway;
import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TimeInForce;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What belongs to somebody else looks as if it had never existed, in every answer of the trading API and of the page. */
class ForeignOrdersTest {
    private static final String CLIENT_ID = "alices-own-order";
    private static final String OLD_CLIENT_ID = "alices-old-order";
    private static final long OLD_ID = 7;
    private static final String NEVER_WAS = OrderUuid.ofOrder((1L << 62) - 1).toString();
    private static final List<String> CHANGING = List.of("date", "x-request-id");

    private static TestGateway gateway;
    private static TestClient alice;
    private static TestClient bob;

    @BeforeAll
    static void open() throws IOException {
        gateway = new TestGateway();
        alice = gateway.guest();
        bob = gateway.guest();
        enterOrders();
    }

    @AfterAll
    static void close() throws IOException {
        gateway.close();
    }

    /** Open, cancelled, replaced, filled, refused ones, one with a client order id, one of an older round. */
    private static void enterOrders() {
        gateway.exchange().giveShares(alice.userId(), 10);
        alice.limit("buy", 1, 40_000);
        final String cancelled = id(alice.limit("buy", 1, 40_000));
        alice.delete("/v2/orders/" + cancelled);
        alice.patch("/v2/orders/" + id(alice.limit("buy", 1, 40_000)), "{\"qty\":2}");
        alice.post(
                "/v2/orders",
                "{\"symbol\":\"HBE\",\"side\":\"buy\",\"type\":\"limit\",\"qty\":1,\"limit_price\":40000,"
                        + "\"client_order_id\":\"" + CLIENT_ID + "\"}");
        final TestClient carol = gateway.guest();
        alice.limit("sell", 2, 50_000);
        carol.limit("buy", 2, 50_000);
        gateway.history().add(oldOrder());
    }

    static Stream<Case> cases() {
        final List<Case> cases = new ArrayList<>();
        for (final JsonNode order : alice.get("/v2/orders?status=all").json()) {
            final String id = order.get("id").asText();
            for (final String method : List.of("GET", "PATCH", "DELETE")) {
                cases.add(new Case(method, "/v2/orders/", id, NEVER_WAS));
            }
            cases.add(new Case("GET", "/v2/orders:by_client_order_id?client_order_id=", id, NEVER_WAS));
        }
        for (final String own : List.of(CLIENT_ID, OLD_CLIENT_ID)) {
            cases.add(new Case("GET", "/v2/orders:by_client_order_id?client_order_id=", own, "never-was-there-"));
        }
        for (final String method : List.of("GET", "DELETE")) {
            cases.add(new Case(method, "/v2/positions/", "HBE", "XYZ"));
            cases.add(new Case(
                    method,
                    "/v2/positions/",
                    OrderUuid.ofInstrument(1).toString(),
                    OrderUuid.ofInstrument(999).toString()));
            cases.add(new Case(method, "/v2/positions/", "HBE?qty=1", "XYZ?qty=1"));
        }
        for (final String path : List.of("/api/orders", "/api/fills")) {
            final String cursor =
                    alice.get(path + "?limit=1").json().get("next").asText();
            cases.add(new Case("GET", path + "?cursor=", cursor, neverWas(cursor)));
            cases.add(new Case("GET", path + "?symbol=", "HBE", "XYZ"));
        }
        final String activity =
                alice.get("/v2/account/activities").json().get(0).get("id").asText();
        cases.add(new Case("GET", "/v2/account/activities?page_token=", activity, neverWas(activity)));
        cases.add(new Case("GET", "/v2/orders?status=all&symbols=", "HBE", "XYZ"));
        return cases.stream();
    }

    @Test
    void shouldCoverEveryStateOfAnOrderWhenCasesAreMade() {
        final List<String> states = new ArrayList<>();
        alice.get("/v2/orders?status=all")
                .json()
                .forEach(order -> states.add(order.get("status").asText()));

        assertThat(states).contains("new", "canceled", "replaced", "filled");
        assertThat(states).hasSize(7);
        assertThat(cases()).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldAnswerAsIfItHadNeverBeenWhenItIsSomebodyElses(final Case example) {
        final Response foreign = bob.send(example.method, example.path + example.foreign, example.body());
        final Response unknown = bob.send(example.method, example.path + example.unknown, example.body());

        assertThat(foreign.status()).isEqualTo(unknown.status());
        final String said = foreign.text().replace(name(example.foreign), "ID");
        assertThat(said).isEqualTo(unknown.text().replace(name(example.unknown), "ID"));
        assertThat(said).doesNotContain("40000").doesNotContain("50000");
        assertThat(headers(foreign)).isEqualTo(headers(unknown));
    }

    @Test
    void shouldTakeClientOrderIdWhenSomebodyElseUsesItToo() {
        final TestClient dave = gateway.guest();

        final Response answer = dave.post(
                "/v2/orders",
                "{\"symbol\":\"HBE\",\"side\":\"buy\",\"type\":\"limit\",\"qty\":3,\"limit_price\":36000,"
                        + "\"client_order_id\":\"" + CLIENT_ID + "\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("qty").asText()).isEqualTo("3");
    }

    private static String name(final String value) {
        return value.split("\\?")[0];
    }

    private static Map<String, List<String>> headers(final Response answer) {
        return answer.http().headers().map().entrySet().stream()
                .filter(header -> !CHANGING.contains(header.getKey().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The same with its last digit changed. */
    private static String neverWas(final String cursor) {
        final char last = cursor.charAt(cursor.length() - 1);
        return cursor.substring(0, cursor.length() - 1) + (last == '1' ? '2' : '1');
    }

    private static String id(final Response answer) {
        return answer.json().get("id").asText();
    }

    private static OrderView oldOrder() {
        return new OrderView(
                new OrderView.Terms(
                        OLD_ID,
                        alice.userId(),
                        OLD_CLIENT_ID,
                        1,
                        "HBE",
                        Side.BUY,
                        OrderType.LIMIT,
                        TimeInForce.DAY,
                        40_000,
                        false,
                        0,
                        0),
                OrderStatus.FILLED,
                1,
                1,
                40_000,
                new OrderView.Times(1_000_000_000, 1_000_000_000, 1_000_000_000, 0, 0, 0),
                0);
    }

    private record Case(String method, String path, String foreign, String unknown) {
        String body() {
            return method.equals("PATCH") ? "{\"qty\":5}" : null;
        }
    }
}
