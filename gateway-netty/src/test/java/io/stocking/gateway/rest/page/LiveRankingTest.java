package io.stocking.gateway.rest.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stocking.gateway.testing.InMemoryResults;
import io.stocking.gateway.testing.TestClient;
import io.stocking.gateway.testing.TestClock;
import io.stocking.gateway.testing.TestGateway;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveRankingTest {
    private static final String PATH = "/api/ranking/live";
    private static final String FIRST = "\"rank\":1,\"equity\":10250000,\"returnBasisPoints\":250";
    private static final String SECOND = "\"rank\":2,\"equity\":10000000,\"returnBasisPoints\":0";

    private final TestClock clock = new TestClock(Instant.now());
    private final InMemoryResults mysql = new InMemoryResults();
    private TestGateway gateway;
    private TestClient alice;
    private TestClient bob;

    @BeforeEach
    void open() throws IOException {
        gateway = new TestGateway(context -> context.orderRate(0).clock(clock).results(mysql));
        alice = gateway.guest();
        bob = gateway.guest();
    }

    @AfterEach
    void close() throws IOException {
        gateway.close();
    }

    private void trade() {
        gateway.exchange().giveShares(alice.userId(), 5);
        alice.limit("sell", 5, 50_000);
        bob.limit("buy", 5, 50_000);
    }

    @Test
    void shouldRankByReturnWhenPlayersHaveTraded() {
        trade();

        final JsonNode ranking = gateway.visitor().get(PATH).json();

        assertThat(ranking)
                .hasToString("{\"roundId\":1,\"players\":2,\"items\":[{" + FIRST + ",\"nickname\":\"user "
                        + alice.userId() + "\"},{" + SECOND + ",\"nickname\":\"user " + bob.userId()
                        + "\"}],\"own\":null}");
    }

    @Test
    void shouldTellOwnPlaceWhenAskedByAPlayer() {
        trade();

        assertThat(bob.get(PATH).json().get("own")).hasToString("{" + SECOND + "}");
        assertThat(alice.get(PATH).json().get("own")).hasToString("{" + FIRST + "}");
        assertThat(gateway.guest().get(PATH).json().get("own").isNull())
                .as("who has not traded has no place")
                .isTrue();
    }

    @Test
    void shouldTellOnlyTheOwnPlaceWhenNoItemsAreWanted() {
        trade();

        assertThat(bob.get(PATH + "?limit=0").json())
                .hasToString("{\"roundId\":1,\"players\":2,\"items\":[],\"own\":{" + SECOND + "}}");
        assertThat(bob.get(PATH + "?limit=1").json().get("items")).hasSize(1);
        assertThat(bob.get(PATH + "?limit=101").status()).isEqualTo(422);
    }

    @Test
    void shouldBeMadeAnewOnlyWhenASecondHasPassed() {
        assertThat(players()).isZero();
        trade();

        clock.advance(Duration.ofMillis(999));
        assertThat(players()).isZero();
        clock.advance(Duration.ofMillis(1));
        assertThat(players()).isEqualTo(2);
    }

    @Test
    void shouldGoOnWithTheNamesItKnowsWhenMySqlIsAway() {
        gateway.exchange().giveShares(alice.userId(), 5);
        alice.limit("sell", 5, 50_000);
        final TestClient carol = gateway.guest();
        carol.limit("buy", 1, 50_000);
        assertThat(players()).isEqualTo(2);
        mysql.down(true);
        bob.limit("buy", 1, 50_000);
        clock.advance(Duration.ofMinutes(2));

        final JsonNode items = gateway.visitor().get(PATH).json().get("items");

        assertThat(items).hasSize(3);
        assertThat(items.findValuesAsText("nickname"))
                .containsExactly("user " + alice.userId(), "null", "user " + carol.userId());
        mysql.down(false);
        clock.advance(Duration.ofSeconds(5));
        assertThat(gateway.visitor().get(PATH).json().findValuesAsText("nickname"))
                .contains("user " + bob.userId());
    }

    @Test
    void shouldBeginWithNobodyWhenARoundBegins() {
        trade();
        assertThat(players()).isEqualTo(2);

        gateway.exchange().endRound(1);
        gateway.exchange().openRound(2);
        gateway.guest();

        assertThat(gateway.visitor().get(PATH).json())
                .hasToString("{\"roundId\":2,\"players\":0,\"items\":[],\"own\":null}");
    }

    @Test
    void shouldLeaveOthersOutWhenTheyAreNoPlayers() {
        final long house = 7;
        gateway.exchange().openAccount(house);
        gateway.exchange().giveShares(alice.userId(), 1);
        alice.limit("sell", 1, 50_000);
        gateway.exchange().buy(house, 1, 50_000);

        final JsonNode ranking = alice.get(PATH).json();

        assertThat(ranking.get("players").asInt()).isEqualTo(1);
        assertThat(ranking.get("own").get("rank").asInt()).isEqualTo(1);
    }

    private int players() {
        return gateway.visitor().get(PATH).json().get("players").asInt();
    }
}
