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
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionStoreTest {
    private static final Instant JOINED = Instant.parse("2026-11-22T09:00:00Z");

    private static final Duration CHECK_INTERVAL = Duration.ofSeconds(31);

    private final TestClock clock = new TestClock(JOINED);
    private final AtomicLong ticker = new AtomicLong();
    private TestRedis redis;
    private RedisConnection connection;
    private SessionStore store;

    @BeforeEach
    void open() throws IOException {
        redis = new TestRedis();
        connection = new RedisConnection(redis.uri());
        store = store();
        await().atMost(Duration.ofSeconds(30)).until(connection::isUp);
    }

    /** A gateway's sessions. */
    private SessionStore store() {
        return new SessionStore(connection, clock, ticker::get);
    }

    /** Time goes by, on all clocks. */
    private void pass(final Duration duration) {
        clock.advance(duration);
        ticker.addAndGet(duration.toNanos());
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
        final SessionStore other = store();
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
        get(store().end(session));
        assertThat(store.cached(session.id())).isNotNull();

        pass(CHECK_INTERVAL);

        await().until(() -> store.cached(session.id()) == null);
    }

    @Test
    void shouldEndWhenSessionIsThirtyDaysOld() {
        final Session session = get(store.open(1000, "수달", JOINED));

        pass(SessionStore.ABSOLUTE_EXPIRY.plusSeconds(1));

        assertThat(store.cached(session.id())).isNull();
        assertThat(get(store.find(session.id()))).isNull();
    }

    @Test
    void shouldGoOnWithKnownSessionsWhenRedisIsDown() throws IOException {
        final Session session = get(store.open(1000, "수달", JOINED));
        redis.stop();
        await().atMost(Duration.ofSeconds(30)).until(() -> !connection.isUp());

        pass(CHECK_INTERVAL);

        assertThat(store.cached(session.id())).isEqualTo(session);
        assertThatThrownBy(() -> get(store.find("x".repeat(43)))).hasCauseInstanceOf(RequestProblem.class);
        assertThatThrownBy(() -> get(store.open(1001, "고래", JOINED))).hasCauseInstanceOf(RequestProblem.class);
        assertThat(store.cached(session.id())).isEqualTo(session);
    }

    @Test
    void shouldNoticeThatSessionEndedElsewhereWhenClockIsSetBack() {
        final Session session = get(store.open(1000, "수달", JOINED));
        get(store().end(session));

        clock.advance(Duration.ofDays(-1));
        ticker.addAndGet(CHECK_INTERVAL.toNanos());

        await().until(() -> store.cached(session.id()) == null);
    }

    @Test
    void shouldKeepSessionsInUseAndPutThemBackWhenRedisIsFlushed() {
        final Session alice = get(store.open(1000, "수달", JOINED));
        final Session bob = get(store.open(1001, "고래", JOINED));
        flush();
        assertThat(get(store().find(alice.id()))).isNull();

        pass(CHECK_INTERVAL);

        assertThat(store.cached(alice.id())).isEqualTo(alice);
        assertThat(store.cached(bob.id())).isEqualTo(bob);
        await().untilAsserted(() -> {
            assertThat(get(store().find(alice.id()))).isEqualTo(alice);
            assertThat(get(store().find(bob.id()))).isEqualTo(bob);
        });
        assertThat(store.cached(alice.id())).isEqualTo(alice);
        get(store().open(1000, "수달", JOINED));
        assertThat(get(store.find(alice.id())))
                .as("the user's other session counts")
                .isNull();
        assertThat(store.cached(bob.id())).isEqualTo(bob);
    }

    @Test
    void shouldEndSessionWhenItEndedElsewhereAfterAFlush() {
        final Session session = get(store.open(1000, "수달", JOINED));
        flush();
        get(store().end(session));

        pass(CHECK_INTERVAL);

        await().until(() -> store.cached(session.id()) == null);
        assertThat(get(store.find(session.id()))).isNull();
    }

    @Test
    void shouldEndSessionWhenItsUserLoggedInElsewhereAfterAFlush() {
        final Session first = get(store.open(1000, "수달", JOINED));
        flush();
        final Session second = get(store().open(1000, "수달", JOINED));

        pass(CHECK_INTERVAL);

        await().until(() -> store.cached(first.id()) == null);
        assertThat(get(store.find(first.id()))).isNull();
        assertThat(get(store.find(second.id()))).isEqualTo(second);
    }

    @Test
    void shouldNotPutBackASessionThatNobodyUsedForADay() {
        final Session session = get(store.open(1000, "수달", JOINED));
        flush();

        pass(RedisSessions.IDLE_EXPIRY.plusSeconds(1));

        assertThat(store.cached(session.id())).isNull();
        assertThat(get(store.find(session.id()))).isNull();
    }

    private void flush() {
        get(connection.commands().flushall());
    }

    private static <T> T get(final CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }
}
