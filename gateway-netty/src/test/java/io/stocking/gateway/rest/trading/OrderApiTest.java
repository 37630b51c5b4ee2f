package io.stocking.gateway.rest.trading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stocking.gateway.testing.TestClient;
import io.stocking.gateway.testing.TestClient.Response;
import io.stocking.gateway.testing.TestExchange;
import io.stocking.gateway.testing.TestGateway;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderApiTest {
    private TestGateway gateway;
    private TestClient alice;
    private TestClient bob;

    @BeforeEach
    void open() throws IOException {
        gateway = new TestGateway();
        alice = gateway.guest();
        bob = gateway.guest();
    }

    @AfterEach
    void close() throws IOException {
        gateway.close();
    }

    @Test
    void shouldAnswerWithOrderWhenLimitOrderRests() {
        final Response answer = alice.limit("buy", 10, 50_000);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        final JsonNode order = answer.json();
        assertThat(order.get("status").asText()).isEqualTo("new");
        assertThat(order.get("qty").asText()).isEqualTo("10");
        assertThat(order.get("filled_qty").asText()).isEqualTo("0");
        assertThat(order.get("filled_avg_price").isNull()).isTrue();
        assertThat(order.get("limit_price").asText()).isEqualTo("50000");
        assertThat(order.get("symbol").asText()).isEqualTo(TestExchange.SYMBOL);
        assertThat(order.get("client_order_id")).isEqualTo(order.get("id"));
        assertThat(order.get("created_at").asText()).endsWith("Z");
        assertThat(order.get("replaced_by").isNull()).isTrue();
        assertThat(order.get("order_class").asText()).isEmpty();
    }

    @Test
    void shouldShowOwnWritesWhenOrderWasAcknowledged() {
        final String id = alice.limit("buy", 10, 50_000).json().get("id").asText();

        assertThat(alice.get("/v2/orders/" + id).json().get("status").asText()).isEqualTo("new");
        assertThat(alice.get("/v2/orders:by_client_order_id?client_order_id=" + id)
                        .json()
                        .get("id")
                        .asText())
                .isEqualTo(id);
        assertThat(alice.get("/v2/orders").json()).hasSize(1);
        assertThat(alice.get("/v2/account").json().get("buying_power").asText()).isEqualTo("9500000");
        assertThat(alice.get("/v2/account").json().get("cash").asText()).isEqualTo("10000000");
    }

    @Test
    void shouldMoveCashAndSharesWhenOrdersMatch() {
        gateway.exchange().giveShares(bob.userId(), 10);
        bob.limit("sell", 10, 50_000);

        final JsonNode order = alice.limit("buy", 4, 51_000).json();

        assertThat(order.get("status").asText()).isEqualTo("filled");
        assertThat(order.get("filled_avg_price").asText()).isEqualTo("50000");
        assertThat(order.get("filled_at").isNull()).isFalse();
        assertThat(alice.get("/v2/account").json().get("cash").asText()).isEqualTo("9800000");
        final JsonNode position = alice.get("/v2/positions/HBE").json();
        assertThat(position.get("qty").asText()).isEqualTo("4");
        assertThat(position.get("avg_entry_price").asText()).isEqualTo("50000");
        assertThat(alice.get("/v2/positions").json()).hasSize(1);
        assertThat(bob.get("/v2/orders?status=open").json().get(0).get("status").asText())
                .isEqualTo("partially_filled");
        final JsonNode fill = bob.get("/v2/account/activities/FILL").json().get(0);
        assertThat(fill.get("qty").asText()).isEqualTo("4");
        assertThat(fill.get("side").asText()).isEqualTo("sell");
    }

    @Test
    void shouldCancelRemainderWhenMarketOrderFindsTooLittle() {
        gateway.exchange().giveShares(bob.userId(), 3);
        bob.limit("sell", 3, 50_000);

        final JsonNode order = alice.post(
                        "/v2/orders",
                        "{\"symbol\":\"HBE\",\"qty\":\"5\",\"side\":\"buy\",\"type\":\"market\",\"time_in_force\":\"gtc\"}")
                .json();

        assertThat(order.get("status").asText()).isEqualTo("canceled");
        assertThat(order.get("filled_qty").asText()).isEqualTo("3");
        assertThat(order.get("limit_price").isNull()).isTrue();
    }

    @Test
    void shouldGiveNewOrderWhenOrderIsReplaced() {
        final String first = alice.limit("buy", 10, 50_000).json().get("id").asText();

        final Response answer = alice.patch("/v2/orders/" + first, "{\"limit_price\":\"49000\",\"qty\":8}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        final JsonNode second = answer.json();
        assertThat(second.get("replaces").asText()).isEqualTo(first);
        assertThat(second.get("limit_price").asText()).isEqualTo("49000");
        final JsonNode old = alice.get("/v2/orders/" + first).json();
        assertThat(old.get("status").asText()).isEqualTo("replaced");
        assertThat(old.get("replaced_by")).isEqualTo(second.get("id"));
    }

    @Test
    void shouldBeGoneWhenOrderIsCancelled() {
        final String id = alice.limit("buy", 10, 50_000).json().get("id").asText();

        final Response answer = alice.delete("/v2/orders/" + id);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.text()).isEmpty();
        assertThat(alice.get("/v2/orders/" + id).json().get("status").asText()).isEqualTo("canceled");
        assertThat(alice.get("/v2/orders").json()).isEmpty();
        assertThat(alice.get("/v2/orders?status=closed").json()).hasSize(1);
        final Response again = alice.delete("/v2/orders/" + id);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.json().get("message").asText()).contains(id).contains("canceled");
    }

    @Test
    void shouldListAllWhenAllOrdersAreCancelled() {
        alice.limit("buy", 1, 50_000);
        alice.limit("buy", 2, 49_950);
        bob.limit("buy", 3, 49_900);

        final Response answer = alice.delete("/v2/orders");

        assertThat(answer.status()).isEqualTo(207);
        assertThat(answer.json()).hasSize(2);
        assertThat(answer.json().get(0).get("status").asInt()).isEqualTo(200);
        assertThat(alice.get("/v2/orders").json()).isEmpty();
        assertThat(bob.get("/v2/orders").json()).hasSize(1);
    }

    @Test
    void shouldSellAllWhenPositionIsClosed() {
        gateway.exchange().giveShares(alice.userId(), 7);
        bob.limit("buy", 10, 50_000);

        final Response answer = alice.delete("/v2/positions/HBE");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("status").asText()).isEqualTo("filled");
        assertThat(answer.json().get("side").asText()).isEqualTo("sell");
        assertThat(alice.get("/v2/positions").json()).isEmpty();
        assertThat(alice.get("/v2/positions/HBE").status()).isEqualTo(404);
        assertThat(alice.delete("/v2/positions/HBE").status()).isEqualTo(404);
    }

    @Test
    void shouldAnswerWithFirstOrderWhenClientOrderIdIsRepeated() {
        final String body = "{\"symbol\":\"HBE\",\"qty\":1,\"side\":\"buy\",\"type\":\"limit\",\"limit_price\":50000,"
                + "\"time_in_force\":\"day\",\"client_order_id\":\"mine \\\" 1\"}";
        final JsonNode first = alice.post("/v2/orders", body).json();

        assertThat(alice.post("/v2/orders", body).json().get("id")).isEqualTo(first.get("id"));
        assertThat(first.get("client_order_id").asText()).isEqualTo("mine \" 1");
        assertThat(alice.get("/v2/orders:by_client_order_id?client_order_id=mine%20%22%201")
                        .json())
                .isEqualTo(first);
        final Response other = alice.post("/v2/orders", body.replace("\"qty\":1", "\"qty\":2"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().get("code").asInt()).isEqualTo(40010001);
        assertThat(bob.post("/v2/orders", body).status()).isEqualTo(200);
    }

    @Test
    void shouldSortAndFilterWhenOrdersAreListed() {
        final JsonNode first = alice.limit("buy", 1, 50_000).json();
        final JsonNode second = alice.limit("buy", 2, 49_950).json();

        assertThat(alice.get("/v2/orders").json().get(0)).isEqualTo(second);
        assertThat(alice.get("/v2/orders?direction=asc").json().get(0)).isEqualTo(first);
        assertThat(alice.get("/v2/orders?limit=1").json()).hasSize(1);
        assertThat(alice.get("/v2/orders?side=sell").json()).isEmpty();
        assertThat(alice.get("/v2/orders?symbols=HBE,XYZ").json()).hasSize(2);
        assertThat(alice.get("/v2/orders?symbols=XYZ").json()).isEmpty();
        assertThat(alice.get("/v2/orders?after=" + first.get("created_at").asText())
                        .json())
                .hasSize(1);
        assertThat(alice.get("/v2/orders?status=all&until=2020-01-01T00:00:00%2B09:00")
                        .json())
                .isEmpty();
    }

    @Test
    void shouldDescribeMarketWhenAsked() {
        final JsonNode asset = alice.get("/v2/assets/HBE").json();
        assertThat(asset.get("price_increment").asText()).isEqualTo("50");
        assertThat(alice.get("/v2/assets/" + asset.get("id").asText()).json()).isEqualTo(asset);
        assertThat(alice.get("/v2/assets?status=active").json()).hasSize(1);
        assertThat(alice.get("/v2/assets?status=inactive").json()).isEmpty();
        assertThat(alice.get("/v2/assets/NONE").status()).isEqualTo(404);
        final JsonNode clock = alice.get("/v2/clock").json();
        assertThat(clock.get("is_open").asBoolean()).isTrue();
        assertThat(clock.get("timestamp").asText()).endsWith("+09:00");
        assertThat(clock.get("next_close").asText())
                .isLessThan(clock.get("next_open").asText());
        final JsonNode history = alice.get("/v2/account/portfolio/history").json();
        assertThat(history.get("equity").get(0).asLong()).isEqualTo(TestExchange.SEED_CASH);
        assertThat(history.get("profit_loss_pct").get(0).asDouble()).isZero();
    }

    @Test
    void shouldRefuseChangeWhenOrderIsFilled() {
        gateway.exchange().giveShares(bob.userId(), 1);
        bob.limit("sell", 1, 45_000);
        final String id = alice.limit("buy", 1, 45_000).json().get("id").asText();

        final Response answer = alice.patch("/v2/orders/" + id, "{\"qty\":10}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("message").asText()).contains("not open, it is filled");
        assertThat(alice.delete("/v2/orders/" + id).status()).isEqualTo(422);
    }

    @Test
    void shouldRefuseWhenMarketIsClosed() {
        gateway.exchange().endRound(1);

        final Response answer = alice.limit("buy", 1, 50_000);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("code").asInt()).isEqualTo(42210000);
        assertThat(answer.json().get("message").asText())
                .contains(
                        "market is closed",
                        alice.get("/v2/clock").json().get("next_open").asText());
        assertThat(alice.get("/v2/clock").json().get("is_open").asBoolean()).isFalse();
    }
}
