package io.stocking.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stocking.gateway.testing.TestRedis;
import io.stocking.testing.FaultyLink;
import java.io.IOException;
import java.time.Duration;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedisConnectionTest {
    // Long enough for a reconnect whose pauses double to be in a pause of eight seconds.
    private static final Duration OUTAGE = Duration.ofSeconds(9);
    private static final Duration NOTICED = Duration.ofSeconds(10);
    private static final Duration RECOVERED = Duration.ofSeconds(5);

    private TestRedis redis;
    private FaultyLink link;
    private RedisConnection connection;

    @BeforeEach
    void connect() throws IOException {
        redis = new TestRedis();
        link = new FaultyLink(redis.port());
        connection = new RedisConnection("redis://127.0.0.1:" + link.port());
        within(Duration.ofSeconds(30)).until(connection::isUp);
    }

    @AfterEach
    void close() throws IOException {
        connection.close();
        link.close();
        redis.close();
    }

    @Test
    void shouldBeUpSoonWhenRedisIsBackAfterALongOutage() {
        link.cut();
        within(NOTICED).until(() -> !connection.isUp());
        within(OUTAGE.multipliedBy(2)).during(OUTAGE).until(() -> !connection.isUp());

        link.restore();

        assertUpSoon();
    }

    @Test
    void shouldBeDownWhenRedisHangsAndUpSoonWhenItGoesOn() {
        link.silence();
        within(NOTICED).until(() -> !connection.isUp());

        link.restore();

        assertUpSoon();
    }

    @Test
    void shouldConnectAnewWhenItsConnectionIsNeverAnsweredAgain() {
        link.forgetConnections();
        within(NOTICED).until(() -> !connection.isUp());

        assertUpSoon();
    }

    @Test
    void shouldBeDownWhenAnswersComeTooLateAndUpWhenInTimeAgain() {
        link.delayAnswers(Duration.ofMillis(1_500));
        within(NOTICED).until(() -> !connection.isUp());
        within(NOTICED).during(Duration.ofSeconds(3)).until(() -> !connection.isUp());

        link.restore();

        assertUpSoon();
    }

    private void assertUpSoon() {
        within(RECOVERED).untilAsserted(() -> assertThat(
                        connection.commands().ping().toCompletableFuture().join())
                .isEqualTo("PONG"));
        within(RECOVERED).until(connection::isUp);
    }

    private static ConditionFactory within(final Duration patience) {
        return await().ignoreExceptions().atMost(patience);
    }
}
