package io.stocking.gateway.rest.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stocking.gateway.rest.history.RoundResults;
import io.stocking.gateway.testing.TestClient;
import io.stocking.gateway.testing.TestGateway;
import io.stocking.gateway.testing.TestMySql;
import io.stocking.persistence.history.ResultHistory;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Results of rounds, read from a real MariaDB by somebody who is not logged in. */
class ResultPagesTest {
    private static TestMySql mysql;
    private static TestGateway gateway;

    @BeforeAll
    static void open() throws IOException, SQLException {
        mysql = new TestMySql();
        mysql.execute("INSERT INTO users (id, kind, nickname, created_at, mmr, mmr_event_index) VALUES"
                + " (1000, 'guest', 'alice', 1, 200, 1), (1001, 'guest', 'bob', 1, 50, 2)");
        mysql.execute("INSERT INTO rounds (round_id, seed, seed_cash, phase, setup_at, open_at, settle_at,"
                + " intermission_at, end_at, winner_account_id, ranked_count) VALUES"
                + " (1, 0, 100, 'intermission', 1, 2000000, 3000000, 4, 5, 1000, 3),"
                + " (2, 0, 200, 'intermission', 6, 7, 8, 9, 10, NULL, 0),"
                + " (3, 0, 300, 'open', 11, 12, 13, 14, 15, NULL, NULL)");
        mysql.execute("INSERT INTO round_results VALUES (1, 1000, 110, 1000, 1, 100, 200, 1),"
                + " (1, 1001, 105, 500, 2, 50, 50, 2), (1, 7, 90, -1000, 3, 0, 0, 3)");
        mysql.execute("INSERT INTO traded_rounds VALUES (1000, 1, 1, 150, 1), (1000, 3, 2, 300, 2)");
        gateway = new TestGateway(
                context -> context.orderRate(0).results(RoundResults.of(new ResultHistory(mysql.dataSource()))));
    }

    @AfterAll
    static void close() throws IOException {
        gateway.close();
        mysql.close();
    }

    @Test
    void shouldShowPastRoundsNewestFirstWhenAsked() {
        final List<String> pages = pages("/api/rounds");

        assertThat(pages)
                .containsExactly(
                        "{\"roundId\":2,\"seedCash\":200,\"openAt\":0,\"settleAt\":0,\"winner\":null,\"players\":0}",
                        "{\"roundId\":1,\"seedCash\":100,\"openAt\":2,\"settleAt\":3,\"winner\":\"alice\",\"players\":3}");
    }

    @Test
    void shouldShowRankingWhenRoundIsSettled() {
        assertThat(pages("/api/rounds/1/ranking"))
                .containsExactly(
                        "{\"rank\":1,\"nickname\":\"alice\",\"equity\":110,\"returnBasisPoints\":1000,"
                                + "\"ratingDelta\":100,\"mmr\":200,\"tier\":\"gold\"}",
                        "{\"rank\":2,\"nickname\":\"bob\",\"equity\":105,\"returnBasisPoints\":500,"
                                + "\"ratingDelta\":50,\"mmr\":50,\"tier\":\"bronze\"}",
                        "{\"rank\":3,\"nickname\":null,\"equity\":90,\"returnBasisPoints\":-1000,"
                                + "\"ratingDelta\":0,\"mmr\":0,\"tier\":\"bronze\"}");
        assertThat(pages("/api/rounds/2/ranking")).isEmpty();
    }

    @Test
    void shouldAnswerNotFoundWhenRoundIsNotSettledOrNoNumber() {
        for (final String round : List.of("3", "4", "-1", "x", "99999999999999999999")) {
            final TestClient.Response answer = gateway.visitor().get("/api/rounds/" + round + "/ranking");

            assertThat(answer.status()).as(round).isEqualTo(404);
        }
    }

    @Test
    void shouldShowUsersByRatingWhenAsked() {
        assertThat(pages("/api/ranking/mmr"))
                .containsExactly(
                        "{\"rank\":1,\"nickname\":\"alice\",\"mmr\":200,\"tier\":\"gold\"}",
                        "{\"rank\":2,\"nickname\":\"bob\",\"mmr\":50,\"tier\":\"bronze\"}");
    }

    @Test
    void shouldNameTheFieldWhenLimitOrCursorIsBad() {
        for (final String path : List.of("/api/rounds", "/api/rounds/1/ranking", "/api/ranking/mmr")) {
            assertThat(gateway.visitor().get(path + "?limit=201").status()).isEqualTo(422);
            assertThat(gateway.visitor().get(path + "?cursor=yesterday").status())
                    .isEqualTo(422);
        }
    }

    @Test
    void shouldTellStatisticsWhenUserHasBeenRanked() {
        final TestClient first = gateway.guest();

        final JsonNode statistics = first.get("/api/me").json().get("statistics");

        assertThat(first.userId()).isEqualTo(1000);
        assertThat(statistics.toString())
                .isEqualTo("{\"rounds\":1,\"wins\":1,\"bestReturnBasisPoints\":1000,\"fills\":3,\"tradedValue\":450}");
        assertThat(gateway.guest().get("/api/me").json().get("statistics").get("rounds"))
                .hasToString("1");
        assertThat(gateway.guest().get("/api/me").json().get("statistics"))
                .hasToString("{\"rounds\":0,\"wins\":0,\"bestReturnBasisPoints\":null,\"fills\":0,\"tradedValue\":0}");
    }

    /** All items, read one a page. */
    private static List<String> pages(final String path) {
        final List<String> items = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            final JsonNode page =
                    gateway.visitor().get(path + "?limit=1&cursor=" + cursor).json();
            page.get("items").forEach(item -> items.add(item.toString()));
            cursor = page.get("next").textValue();
        }
        return items;
    }
}
