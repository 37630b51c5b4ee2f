package io.stocking.gateway.rest.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.stocking.gateway.model.order.FillView;
import io.stocking.gateway.testing.TestClient;
import io.stocking.gateway.testing.TestGateway;
import io.stocking.message.codec.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code /api} shows has the fields it has on {@code /ws}, which the fixtures fix. */
class PageObjectsTest {
    private static final Path FIXTURES = Path.of("..", "docs", "protocol", "fixtures");
    private static final ObjectMapper MAPPER = new ObjectMapper();

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
    void shouldHaveFieldsOfChannelsWhenSharesWereTraded() throws IOException {
        gateway.exchange().giveShares(alice.userId(), 5);
        gateway.guest().limit("buy", 5, 50_000);
        alice.limit("sell", 5, 50_000);
        final JsonNode account = fixture("account-update");

        assertThat(fields(items("/api/orders").get(0)))
                .isEqualTo(fields(account.get("orders").get(0)));
        assertThat(fields(items("/api/fills").get(0)))
                .isEqualTo(fields(account.get("fills").get(0)));
        final JsonNode candles = alice.get("/api/candles/HBE").json().get("candles");
        assertThat(fields(candles.get(0)))
                .isEqualTo(fields(fixture("candles-update").get("candles").get(0)));
        final JsonNode round = alice.get("/api/round").json();
        assertThat(fields(round.get("instruments").get(0)))
                .isEqualTo(fields(fixture("tickers-snapshot").get("tickers").get(0)));
        assertThat(fields(round)).containsAll(fields(fixture("game-round")));
    }

    @Test
    void shouldListNewsNewestFirstWhenPublished() throws IOException {
        assertThat(alice.get("/api/news").json().get("news")).isEmpty();
        gateway.exchange().publishNews(1, 1);
        gateway.exchange().publishNews(1, 2);
        alice.limit("buy", 1, 50_000);

        final JsonNode news = alice.get("/api/news").json().get("news");

        assertThat(news.findValuesAsText("number")).containsExactly("2", "1");
        assertThat(fields(news.get(0))).isEqualTo(fields(fixture("game-news")));
    }

    @Test
    void shouldNameOrderThatTookItsPlaceWhenOrderWasReplaced() {
        final String id = alice.limit("buy", 1, 50_000).json().get("id").asText();
        alice.patch("/v2/orders/" + id, "{\"limit_price\":50050}");

        final JsonNode orders = items("/api/orders?direction=asc");

        assertThat(orders).hasSize(2);
        assertThat(orders.get(0).get("replacedBy")).isEqualTo(orders.get(1).get("id"));
        assertThat(orders.get(1).get("replaces").asText()).isEqualTo(id);
        assertThat(orders.get(1).get("replacedBy").isNull()).isTrue();
    }

    @Test
    void shouldTellFillsApartWhenTheyAreOfAnOlderRound() {
        gateway.history().add(new FillView(0, 7, 1, 0, 1_000_000, "HBE", Side.BUY, 40_000, 3, 0, 0));
        gateway.history().add(new FillView(0, 7, 2, 0, 1_000_000, "HBE", Side.SELL, 40_000, 3, 0, 0));

        final List<String> ids = new ArrayList<>();
        items("/api/fills").forEach(fill -> ids.add(fill.get("id").asText()));

        assertThat(ids).containsExactlyInAnyOrder("7-buy", "7-sell");
    }

    private JsonNode items(final String path) {
        return alice.get(path).json().get("items");
    }

    private static JsonNode fixture(final String name) throws IOException {
        return MAPPER.readTree(FIXTURES.resolve(name + ".json").toFile()).get("data");
    }

    private static List<String> fields(final JsonNode object) {
        final List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
