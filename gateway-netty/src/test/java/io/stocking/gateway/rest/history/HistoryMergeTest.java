package io.stocking.gateway.rest.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stocking.gateway.model.OrderUuid;
import io.stocking.gateway.model.order.FillView;
import io.stocking.gateway.model.order.OrderStatus;
import io.stocking.gateway.model.order.OrderView;
import io.stocking.gateway.testing.TestClient;
import io.stocking.gateway.testing.TestGateway;
import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TimeInForce;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistoryMergeTest {
    private static final long OLD_TIME = 1_700_000_000_000_000_000L;

    private TestGateway gateway;
    private TestClient alice;

    @BeforeEach
    void open() throws IOException {
        gateway = new TestGateway();
        alice = gateway.guest();
    }

    @AfterEach
    void close() throws IOException {
        gateway.close();
    }

    @Test
    void shouldReachBackOverRoundsWhenClosedOrdersAreListed() {
        gateway.history().add(order(1, "old", OrderStatus.FILLED));
        final String id = alice.limit("buy", 1, 50_000).json().get("id").asText();
        alice.delete("/v2/orders/" + id);
        final String open = alice.limit("buy", 1, 50_000).json().get("id").asText();

        final JsonNode closed = alice.get("/v2/orders?status=closed").json();
        assertThat(closed).hasSize(2);
        assertThat(closed.get(0).get("id").asText()).isEqualTo(id);
        assertThat(closed.get(1).get("client_order_id").asText()).isEqualTo("old");
        final JsonNode all = alice.get("/v2/orders?status=all&direction=asc").json();
        assertThat(all).hasSize(3);
        assertThat(all.get(2).get("id").asText()).isEqualTo(open);
        assertThat(alice.get("/v2/orders?status=open").json()).hasSize(1);
        assertThat(alice.get("/v2/orders/" + OrderUuid.ofOrder(1)).status()).isEqualTo(200);
        assertThat(alice.get("/v2/orders:by_client_order_id?client_order_id=old")
                        .status())
                .isEqualTo(200);
        assertThat(gateway.guest().get("/v2/orders/" + OrderUuid.ofOrder(1)).status())
                .isEqualTo(404);
    }

    @Test
    void shouldShowOrderOnceWhenBothKnowIt() {
        final String id = alice.limit("buy", 1, 50_000).json().get("id").asText();
        final long orderId = OrderUuid.parseOrder(id).orElseThrow();
        gateway.history().add(order(orderId, "", OrderStatus.NEW));
        alice.delete("/v2/orders/" + id);

        final JsonNode all = alice.get("/v2/orders?status=all").json();

        assertThat(all).hasSize(1);
        assertThat(all.get(0).get("status").asText()).isEqualTo("canceled");
    }

    @Test
    void shouldRefuseChangeWhenOrderIsOfAnOlderRound() {
        gateway.history().add(order(1, "old", OrderStatus.EXPIRED));

        final TestClient.Response answer = alice.delete("/v2/orders/" + OrderUuid.ofOrder(1));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("message").asText()).contains("expired");
    }

    @Test
    void shouldComeInPagesWhenPageAsksForOrders() {
        for (int i = 1; i <= 3; i++) {
            gateway.history().add(order(i, "old-" + i, OrderStatus.FILLED));
        }
        alice.limit("buy", 1, 50_000);
        alice.limit("buy", 2, 50_000);

        final List<String> seen = new ArrayList<>();
        String next = "";
        do {
            final JsonNode page =
                    alice.get("/api/orders?limit=2&cursor=" + next).json();
            page.get("items").forEach(item -> seen.add(item.get("id").asText()));
            next = page.get("next").isNull() ? null : page.get("next").asText();
        } while (next != null);

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
        assertThat(seen.get(4)).isEqualTo(OrderUuid.ofOrder(1).toString());
    }

    @Test
    void shouldMergeFillsWhenActivitiesAreListed() {
        final TestClient bob = gateway.guest();
        gateway.exchange().giveShares(alice.userId(), 5);
        gateway.history().add(new FillView(0, 0, 1, 0, OLD_TIME, "HBE", Side.BUY, 40_000, 3, 0, 0));
        bob.limit("buy", 5, 50_000);
        alice.limit("sell", 5, 50_000);

        final JsonNode fills = alice.get("/v2/account/activities?activity_types=FILL&page_size=1")
                .json();
        assertThat(fills).hasSize(1);
        assertThat(fills.get(0).get("price").asText()).isEqualTo("50000");
        final JsonNode older = alice.get("/v2/account/activities/FILL?page_token="
                        + fills.get(0).get("id").asText())
                .json();
        assertThat(older).hasSize(1);
        assertThat(older.get(0).get("price").asText()).isEqualTo("40000");
        assertThat(alice.get("/v2/account/activities?activity_types=DIV").json())
                .isEmpty();
        assertThat(alice.get("/api/fills?side=sell").json().get("items")).hasSize(1);
        assertThat(alice.get("/api/fills?direction=asc")
                        .json()
                        .get("items")
                        .get(0)
                        .get("price")
                        .asLong())
                .isEqualTo(40_000);
    }

    private OrderView order(final long orderId, final String clientOrderId, final OrderStatus status) {
        final long created = OLD_TIME + orderId;
        return new OrderView(
                new OrderView.Terms(
                        orderId,
                        alice.userId(),
                        clientOrderId,
                        1,
                        "HBE",
                        Side.BUY,
                        OrderType.LIMIT,
                        TimeInForce.DAY,
                        40_000,
                        false,
                        0,
                        0),
                status,
                3,
                3,
                120_000,
                new OrderView.Times(created, created, created, 0, 0, 0),
                0);
    }
}
