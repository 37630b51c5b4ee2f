package io.stocking.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.testing.TestClock;
import io.stocking.gateway.testing.TestRedis;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionStoreTest {
    private static final Instant JOINED = Instant.parse("2026-11-22T09:00:00Z");

    private final TestClock clock = new TestClock(JOINED);
    private TestRedis redis;
    private RedisConnection connection;
    private SessionStore store;

    @BeforeEach
    void open() throws IOException {
        redis = new TestRedis();
        connection = new RedisConnection(redis.uri());
        store = new SessionStore(connection, clock);
        await().atMost(Duration.ofSeconds(30)).until(connection::isUp);
    }

    @AfterEach
    void close() throws IOException {
        connection.close();
        redis.close();
    }

    @Test
    void shouldBeFoundByOtherGatewayWhenSessionWasOpened() {
        final Session session = get(store.open(1000, "용감한|수달 482", JOINED));

        assertThat(store.cached(session.id())).isEqualTo(session);
        final SessionStore other = new SessionStore(connection, clock);
        assertThat(other.cached(session.id())).isNull();
        assertThat(get(other.find(session.id()))).isEqualTo(session);
        assertThat(other.cached(session.id())).isEqualTo(session);
        assertThat(get(other.find("x".repeat(43)))).isNull();
        assertThat(session.toString()).doesNotContain(session.id());
    }

    @Test
    void shouldEndFirstSessionWhenUserLogsInAgain() {
        final Session first = get(store.open(1000, "수달", JOINED));
        final Session other = get(store.open(1001, "고래", JOINED));
        final Session second = get(store.open(1000, "수달", JOINED));

        assertThat(store.cached(first.id())).isNull();
        assertThat(get(store.find(first.id()))).isNull();
        assertThat(store.cached(second.id())).isEqualTo(second);
        assertThat(store.cached(other.id())).isEqualTo(other);
    }

    @Test
    void shouldNoticeWithinRefreshTimeWhenSessionEndedElsewhere() {
        final Session session = get(store.open(1000, "수달", JOINED));
        get(new SessionStore(connection, clock).end(session));
        assertThat(store.cached(session.id())).isNotNull();

        clock.advance(Duration.ofSeconds(31));

        await().until(() -> store.cached(session.id()) == null);
    }

    @Test
    void shouldEndWhenSessionIsThirtyDaysOld() {
        final Session session = get(store.open(1000, "수달", JOINED));

        clock.advance(SessionStore.ABSOLUTE_EXPIRY.plusSeconds(1));

        assertThat(store.cached(session.id())).isNull();
        assertThat(get(store.find(session.id()))).isNull();
    }

    @Test
    void shouldGoOnWithKnownSessionsWhenRedisIsDown() throws IOException {
        final Session session = get(store.open(1000, "수달", JOINED));
        redis.stop();
        await().atMost(Duration.ofSeconds(30)).until(() -> !connection.isUp());

        clock.advance(Duration.ofSeconds(31));

        assertThat(store.cached(session.id())).isEqualTo(session);
        assertThatThrownBy(() -> get(store.find("x".repeat(43)))).hasCauseInstanceOf(RequestProblem.class);
        assertThatThrownBy(() -> get(store.open(1001, "고래", JOINED))).hasCauseInstanceOf(RequestProblem.class);
        assertThat(store.cached(session.id())).isEqualTo(session);
    }

    private static <T> T get(final CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }
}
