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
        return store(connection);
    }

    private SessionStore store(final RedisConnection own) {
        return new SessionStore(own, new EndedLogins(own), Duration.ofSeconds(30), clock, ticker::get);
    }

    private Session open(final SessionStore at, final long userId, final String nickname) {
        return get(at.open(userId, nickname, JOINED, null));
    }

    /** Ends it as a gateway does whose word of it reaches nobody. */
    private void endUnheard(final Session session) {
        get(new RedisSessions(connection, clock).markEnded(session.credential(), EndReason.LOGGED_OUT));
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
        final Session session = open(store, 1000, "용감한|수달 482");

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
        final Session first = open(store, 1000, "수달");
        final Session other = open(store, 1001, "고래");
        final Session second = open(store, 1000, "수달");

        assertThat(store.cached(first.id())).isNull();
        assertThat(get(store.find(first.id()))).isNull();
        assertThat(store.cached(second.id())).isEqualTo(second);
        assertThat(store.cached(other.id())).isEqualTo(other);
    }

    @Test
    void shouldEndAtOnceEverywhereAndSayWhyWhenASessionEnds() {
        final RedisConnection otherConnection = new RedisConnection(redis.uri());
        try {
            final EndedLogins ended = new EndedLogins(otherConnection);
            final SessionStore other =
                    new SessionStore(otherConnection, ended, Duration.ofSeconds(30), clock, ticker::get);
            await().atMost(Duration.ofSeconds(30)).until(otherConnection::isUp);
            final Session first = open(store, 1000, "수달");
            assertThat(get(other.find(first.id()))).isEqualTo(first);
            final Session second = get(store.open(1000, "수달", JOINED, first.id()));
            await().until(() -> other.cached(first.id()) == null);
            assertThat(ended.reason(first.credential())).isEqualTo("renewed");

            get(other.find(second.id()));
            get(store.endOf(1000, EndReason.PASSWORD_RESET));
            await().until(() -> other.cached(second.id()) == null);
            assertThat(ended.reason(second.credential())).isEqualTo("passwordReset");
            assertThat(get(store.find(second.id()))).isNull();
        } finally {
            otherConnection.close();
        }
    }

    @Test
    void shouldNoticeWithinRefreshTimeWhenSessionEndedElsewhere() {
        final Session session = open(store, 1000, "수달");
        endUnheard(session);
        assertThat(store.cached(session.id())).isNotNull();

        pass(CHECK_INTERVAL);

        await().until(() -> store.cached(session.id()) == null);
    }

    @Test
    void shouldEndWhenSessionIsThirtyDaysOld() {
        final Session session = open(store, 1000, "수달");

        pass(SessionStore.ABSOLUTE_EXPIRY.plusSeconds(1));

        assertThat(store.cached(session.id())).isNull();
        assertThat(get(store.find(session.id()))).isNull();
    }

    @Test
    void shouldGoOnWithKnownSessionsWhenRedisIsDown() throws IOException {
        final Session session = open(store, 1000, "수달");
        redis.stop();
        await().atMost(Duration.ofSeconds(30)).until(() -> !connection.isUp());

        pass(CHECK_INTERVAL);

        assertThat(store.cached(session.id())).isEqualTo(session);
        assertThatThrownBy(() -> get(store.find("x".repeat(43)))).hasCauseInstanceOf(RequestProblem.class);
        assertThatThrownBy(() -> open(store, 1001, "고래")).hasCauseInstanceOf(RequestProblem.class);
        assertThat(store.cached(session.id())).isEqualTo(session);
    }

    @Test
    void shouldNoticeThatSessionEndedElsewhereWhenClockIsSetBack() {
        final Session session = open(store, 1000, "수달");
        endUnheard(session);

        clock.advance(Duration.ofDays(-1));
        ticker.addAndGet(CHECK_INTERVAL.toNanos());

        await().until(() -> store.cached(session.id()) == null);
    }

    @Test
    void shouldKeepSessionsInUseAndPutThemBackWhenRedisIsFlushed() {
        final Session alice = open(store, 1000, "수달");
        final Session bob = open(store, 1001, "고래");
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
        open(store(), 1000, "수달");
        assertThat(get(store.find(alice.id())))
                .as("the user's other session counts")
                .isNull();
        assertThat(store.cached(bob.id())).isEqualTo(bob);
    }

    @Test
    void shouldEndSessionWhenItEndedElsewhereAfterAFlush() {
        final Session session = open(store, 1000, "수달");
        flush();
        endUnheard(session);

        pass(CHECK_INTERVAL);

        await().until(() -> store.cached(session.id()) == null);
        assertThat(get(store.find(session.id()))).isNull();
    }

    @Test
    void shouldEndSessionWhenItsUserLoggedInElsewhereAfterAFlush() {
        final Session first = open(store, 1000, "수달");
        flush();
        final Session second = open(store(), 1000, "수달");

        pass(CHECK_INTERVAL);

        await().until(() -> store.cached(first.id()) == null);
        assertThat(get(store.find(first.id()))).isNull();
        assertThat(get(store.find(second.id()))).isEqualTo(second);
    }

    @Test
    void shouldNotPutBackASessionThatNobodyUsedForADay() {
        final Session session = open(store, 1000, "수달");
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
