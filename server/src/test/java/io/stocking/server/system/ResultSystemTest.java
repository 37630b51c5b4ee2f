package io.stocking.server.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a round leaves behind for somebody who has traded in it, against a server as users run it. */
class ResultSystemTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir
    private Path data;

    @Test
    void shouldTellRankAndRatingWhenTheRoundOfATradeIsSettled() throws Exception {
        try (ServerProcess server = ServerProcess.startInRounds(
                data, "--round-setup=1s", "--round-open=15s", "--round-settling=1s", "--round-intermission=60s")) {
            final Trader alice = Trader.guest(server.url()).awaitMarket();
            assertThat(alice.get("/api/ranking/live").get("players").asInt()).isEqualTo(1);

            await().atMost(PATIENCE)
                    .until(() -> alice.get("/api/me").at("/statistics/rounds").asInt() == 1);

            final JsonNode me = alice.get("/api/me");
            final JsonNode round = alice.get("/api/rounds?limit=1").get("items").get(0);
            assertThat(round.get("winner")).isEqualTo(me.get("nickname"));
            assertThat(round.get("players").asInt())
                    .as("market makers are not ranked")
                    .isEqualTo(1);
            final JsonNode place = alice.get(
                            "/api/rounds/" + round.get("roundId").asLong() + "/ranking")
                    .get("items")
                    .get(0);
            assertThat(place.get("nickname")).isEqualTo(me.get("nickname"));
            assertThat(place.get("rank").asInt()).isEqualTo(1);
            assertThat(place.get("mmr")).isEqualTo(me.get("mmr"));
            assertThat(place.get("returnBasisPoints")).isEqualTo(me.at("/statistics/bestReturnBasisPoints"));
            assertThat(new Rows(data)
                            .of(
                                    "select rating from round_results where account_id = ?",
                                    me.get("userId").asText()))
                    .isEqualTo(List.of(me.get("mmr").asText()));
        }
    }
}
