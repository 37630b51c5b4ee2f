package io.stocking.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.ReadModelContext;
import io.stocking.gateway.session.RedisConnection;
import io.stocking.gateway.testing.TestRedis;
import io.stocking.testing.FaultyLink;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The chat at two gateways, the second of which reaches Redis by a link that can fail. */
class RedisChatTest {
    private static final ChatAuthor ALICE = new ChatAuthor(1, "Alice");
    private static final ChatAuthor BOB = new ChatAuthor(2, "Bob");
    private static final Duration RECOVERED = Duration.ofSeconds(15);

    private final ReadModel model = new ReadModel(new ReadModelContext().conclude());
    private TestRedis redis;
    private FaultyLink link;
    private RedisConnection hereConnection;
    private RedisConnection thereConnection;
    private RedisChat here;
    private RedisChat there;

    @BeforeEach
    void open() throws IOException {
        redis = new TestRedis();
        link = new FaultyLink(redis.port());
        hereConnection = new RedisConnection(redis.uri());
        thereConnection = new RedisConnection("redis://127.0.0.1:" + link.port());
        here = chat(hereConnection);
        there = chat(thereConnection);
        within().until(() -> post(here, ALICE, "first").isPresent());
        within().until(() -> ids(there).size() == 1);
    }

    @AfterEach
    void close() throws IOException {
        hereConnection.close();
        thereConnection.close();
        link.close();
        redis.close();
    }

    @Test
    void shouldShowTheSameOrderEverywhereWhenTwoPostersSendAThousandMessages() {
        final Seen atHere = new Seen(here);
        final Seen atThere = new Seen(there);
        final CompletableFuture<Set<Long>> hers = CompletableFuture.supplyAsync(() -> postMany(here, 1_000));
        final CompletableFuture<Set<Long>> his = CompletableFuture.supplyAsync(() -> postMany(there, 2_000));
        while (!hers.isDone() || !his.isDone()) {
            atHere.look();
            atThere.look();
        }
        final Set<Long> sent = new TreeSet<>(hers.join());
        sent.addAll(his.join());
        final long last = new TreeSet<>(sent).last();
        within().until(() -> newest(here) == last && newest(there) == last);

        assertThat(sent).hasSize(1_000);
        assertThat(ids(here))
                .isEqualTo(ids(there))
                .hasSize(Chat.KEPT)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(ids(here)).isEqualTo(List.copyOf(sent).subList(800, 1_000));
        assertThat(List.copyOf(atHere.ids)).isSorted().hasSizeGreaterThan(Chat.KEPT);
        assertThat(List.copyOf(atThere.ids)).isSorted().hasSizeGreaterThan(Chat.KEPT);
    }

    @Test
    void shouldSayNoSoonAndCatchUpWithoutDoublesWhenRedisWasAway() {
        link.cut();
        within().until(() -> !thereConnection.isUp());
        assertThatThrownBy(() -> there.post(BOB, Chat.LOBBY, "lost")
                        .toCompletableFuture()
                        .get(1, TimeUnit.SECONDS))
                .hasCauseInstanceOf(Exception.class);
        for (int message = 0; message < 4; message++) {
            assertThat(post(here, ALICE, "missed " + message)).isPresent();
        }
        within().until(() -> ids(here).size() == 5);
        assertThat(ids(there)).hasSize(1);

        link.restore();

        within().until(() -> ids(there).equals(ids(here)));
        within().until(() -> thereConnection.isUp());
        assertThat(post(there, BOB, "back")).isPresent();
        within().until(() -> ids(here).size() == 6 && ids(there).equals(ids(here)));
        assertThat(ids(here)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void shouldMissNothingWhenConnectionBreaksWhileMessagesCome() {
        final AtomicBoolean enough = new AtomicBoolean();
        final CompletableFuture<Void> poster = CompletableFuture.runAsync(() -> {
            for (long user = 1_000; !enough.get(); user++) {
                post(here, new ChatAuthor(user, "somebody"), "and on");
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
            }
        });
        final Seen atThere = new Seen(there);
        for (int outage = 0; outage < 3; outage++) {
            link.cut();
            within().until(() -> !thereConnection.isUp());
            link.restore();
            final long missed = newest(here);
            within().pollInterval(Duration.ofMillis(1)).until(() -> {
                atThere.look();
                return newest(there) > missed;
            });
        }
        enough.set(true);
        poster.join();

        within().until(() -> newest(there) == newest(here));
        assertThat(ids(there)).isEqualTo(ids(here));
        assertThat(List.copyOf(atThere.ids)).isSorted();
    }

    @Test
    void shouldSayNoSoonWhenRedisHangs() {
        link.silence();

        assertThatThrownBy(() -> there.post(BOB, Chat.LOBBY, "lost")
                        .toCompletableFuture()
                        .get(3, TimeUnit.SECONDS))
                .hasCauseInstanceOf(Exception.class);

        link.restore();
        within().ignoreExceptions().until(() -> post(there, BOB, "back").isPresent());
    }

    @Test
    void shouldGoOnWithWhatItHasWhenRedisHasLostEverything() throws IOException {
        final List<Long> before = ids(here);
        redis.stop();
        within().until(() -> !hereConnection.isUp());
        assertThat(ids(here)).isEqualTo(before);

        redis.start();

        within().ignoreExceptions().until(() -> post(here, BOB, "anew").isPresent());
        within().until(() -> ids(here).size() == 2 && ids(there).equals(ids(here)));
        assertThat(ids(here)).isSorted().startsWith(before.get(0));
    }

    @Test
    void shouldHaveHistoryWhenGatewayStartsAnew() {
        final RedisConnection connection = new RedisConnection(redis.uri());
        try {
            final RedisChat started = chat(connection);
            within().until(() -> started.messages(Chat.LOBBY).equals(here.messages(Chat.LOBBY)));
        } finally {
            connection.close();
        }
    }

    @Test
    void shouldKeepSixthMessageBackWhenFiveWereSentAtBothGatewaysInFiveSeconds() {
        for (int message = 0; message < 5; message++) {
            assertThat(post(message % 2 == 0 ? here : there, BOB, "quick")).isPresent();
        }

        assertThat(post(here, BOB, "too quick")).isEmpty();
        assertThat(post(there, BOB, "too quick")).isEmpty();
        assertThat(post(here, new ChatAuthor(3, "Carol"), "another user")).isPresent();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> post(here, BOB, "later").isPresent());
    }

    @Test
    void shouldTellNoticeOnceWhenBothGatewaysTellIt() {
        final Announcement notice =
                new Announcement("round 1", Chat.LOBBY, ChatPayload.notice(Chat.LOBBY, "시작", "begins"));
        final OptionalLong first = here.announce(notice).toCompletableFuture().join();
        final OptionalLong second = there.announce(notice).toCompletableFuture().join();

        assertThat(first).isPresent();
        assertThat(second).isEmpty();
        within().until(() -> ids(there).size() == 2);
        assertThat(there.messages(Chat.LOBBY).get(1).json())
                .contains("\"kind\":\"notice\"", "\"textKo\":\"시작\"", "\"textEn\":\"begins\"");
    }

    @Test
    void shouldKeepTwoHundredMessagesForAWeekAndTimesForFiveSecondsWhenTheyAreStored() {
        postMany(here, 1_000);

        final long messages = ask(commands -> commands.llen("chat:lobby"));
        final long seconds = ask(commands -> commands.ttl("chat:lobby"));
        final long rateMillis = ask(commands -> commands.pttl("chat-rate:1099"));

        assertThat(messages).isEqualTo(Chat.KEPT);
        assertThat(seconds).isBetween(604_000L, 604_800L);
        assertThat(rateMillis).isLessThanOrEqualTo(5_000L).isNotEqualTo(-1);
    }

    @Test
    void shouldLeaveOutWhatIsNotOursWhenItIsInTheRoom() {
        ask(commands -> commands.publish("chat", "nonsense"));
        ask(commands -> commands.publish("chat", "lobby nonsense"));
        post(here, BOB, "next");

        within().until(() -> ids(there).size() == 2);
    }

    private RedisChat chat(final RedisConnection connection) {
        final RedisChat chat = new RedisChat(connection, model);
        connection.everySecond(chat);
        return chat;
    }

    /** Sends 500 messages, no user more than five of them. */
    private static Set<Long> postMany(final RedisChat chat, final long firstUser) {
        final Set<Long> ids = new HashSet<>();
        for (int message = 0; message < 500; message++) {
            final ChatAuthor author = new ChatAuthor(firstUser + message / 5, "somebody");
            ids.add(post(chat, author, "message " + message).getAsLong());
        }
        return ids;
    }

    private static OptionalLong post(final RedisChat chat, final ChatAuthor author, final String text) {
        return chat.post(author, Chat.LOBBY, text).toCompletableFuture().join();
    }

    private static List<Long> ids(final RedisChat chat) {
        return chat.messages(Chat.LOBBY).stream().map(ChatMessage::id).toList();
    }

    private static long newest(final RedisChat chat) {
        final List<Long> ids = ids(chat);
        return ids.get(ids.size() - 1);
    }

    private <T> T ask(final Function<RedisCommands<String, String>, T> question) {
        final RedisClient client = RedisClient.create(redis.uri());
        try (StatefulRedisConnection<String, String> connection = client.connect()) {
            return question.apply(connection.sync());
        } finally {
            client.shutdown();
        }
    }

    private static ConditionFactory within() {
        return await().ignoreExceptions().atMost(RECOVERED);
    }

    /** A reader who looks again and again; keeps ids in the order he has first seen them in. */
    private static final class Seen {
        private final RedisChat chat;
        private final Set<Long> ids = new LinkedHashSet<>();

        Seen(final RedisChat chat) {
            this.chat = chat;
        }

        void look() {
            ids.addAll(RedisChatTest.ids(chat));
        }
    }
}
