package io.stocking.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.stocking.gateway.testing.TestClient;
import io.stocking.gateway.testing.TestGateway;
import io.stocking.message.codec.NewsScope;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** News and results in the rooms, told by two gateways on one Redis. */
class AnnouncementsTest {
    private static final Duration SEVERAL_LOOKS = Duration.ofSeconds(3);

    private TestGateway here;
    private TestGateway there;

    @BeforeEach
    void open() throws IOException {
        here = new TestGateway();
        there = here.another();
    }

    @AfterEach
    void close() throws IOException {
        there.close();
        here.close();
    }

    @Test
    void shouldTellNewsInTheRoomsItIsAboutWhenItComesOut() {
        here.exchange().publishNews(1, 1, NewsScope.MARKET);
        here.exchange().publishNews(1, 2, NewsScope.SECTOR);
        here.exchange().publishNews(1, 3, NewsScope.COMPANY);

        within().until(() -> numbers("lobby").equals(List.of(1, 2, 3)));
        within().until(() -> numbers("HBE").equals(List.of(2, 3)));
        final JsonNode news = of("news", "HBE").get(0);
        assertThat(news.get("room").asText()).isEqualTo("HBE");
        assertThat(news.get("textKo").asText()).isEqualTo("무역 흑자, 사상 최대");
        assertThat(news.get("textEn").asText()).isEqualTo("Trade surplus at record high");
        assertThat(news.get("direction").asText()).isEqualTo("good");
        assertThat(news.get("roundId").asLong()).isEqualTo(1);
    }

    @Test
    void shouldTellNewsOnceWhenGatewaysStartAnew() throws IOException {
        for (int number = 1; number <= 5; number++) {
            here.exchange().publishNews(1, number, NewsScope.COMPANY);
        }
        within().until(() -> numbers("HBE").size() == 5);
        there.close();
        there = here.another();
        here.exchange().publishNews(1, 6, NewsScope.COMPANY);

        within().until(() -> numbers("HBE").contains(6));
        within().during(SEVERAL_LOOKS)
                .until(() -> numbers("HBE").equals(List.of(1, 2, 3, 4, 5, 6))
                        && numbers("lobby").equals(List.of(1, 2, 3, 4, 5, 6)));
    }

    @Test
    void shouldTellInOrderWhatCameOutMeanwhileWhenRedisWasAway() throws IOException {
        here.redis().stop();
        here.awaitRedis("down");
        for (int number = 1; number <= 20; number++) {
            here.exchange().publishNews(1, number, NewsScope.COMPANY);
        }
        here.redis().start();

        within().until(() -> numbers("lobby").size() == 20 && numbers("HBE").size() == 20);
        assertThat(numbers("lobby")).isSorted();
        assertThat(numbers("HBE")).isSorted();
    }

    @Test
    void shouldNameTheWinnerOnceWhenRoundIsSettled() {
        final TestClient alice = here.guest();
        final TestClient bob = there.guest();
        here.exchange().giveShares(alice.userId(), 5);
        alice.limit("sell", 5, 50_000);
        bob.limit("buy", 5, 50_000);
        here.exchange().endRound(1);
        final String sentence = "Round 1: user " + alice.userId() + " has won with +2.50 %, 2 ranked.";

        within().until(() -> texts("textEn").contains(sentence));
        within().during(SEVERAL_LOOKS)
                .until(() -> texts("textEn").stream().filter(sentence::equals).count() == 1);
        assertThat(texts("textKo")).contains("1라운드 우승: user " + alice.userId() + " (+2.50 %), 순위에 든 사람은 2명입니다.");
        assertThat(texts("textEn").indexOf("Round 1 has ended."))
                .isBetween(0, texts("textEn").indexOf(sentence));
    }

    @Test
    void shouldSaySoWhenNobodyHasTraded() {
        here.exchange().endRound(1);

        within().until(() -> texts("textEn").contains("Round 1: nobody has traded, so nobody has won."));
    }

    private List<Integer> numbers(final String room) {
        return of("news", room).stream()
                .map(message -> message.get("number").asInt())
                .toList();
    }

    private List<String> texts(final String field) {
        return of("notice", "lobby").stream()
                .map(message -> message.get(field).asText())
                .toList();
    }

    private List<JsonNode> of(final String kind, final String room) {
        final JsonNode messages =
                there.visitor().get("/api/chat/" + room).json().get("messages");
        return StreamSupport.stream(messages.spliterator(), false)
                .filter(message -> message.get("kind").asText().equals(kind))
                .toList();
    }

    private static ConditionFactory within() {
        return await().atMost(Duration.ofSeconds(20));
    }
}
