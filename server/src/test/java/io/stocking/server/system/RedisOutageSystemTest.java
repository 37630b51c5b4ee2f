package io.stocking.server.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stocking.testing.FaultyLink;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Redis goes away or forgets while people trade; {@code -Dstocking.soak=true} makes it a minute. */
class RedisOutageSystemTest {
    private static final Logger LOG = LoggerFactory.getLogger(RedisOutageSystemTest.class);
    private static final int CROWD = 2;
    private static final double REFUSAL_MILLIS = 3_000;
    private static final Duration RECOVERED_WITHIN = Duration.ofSeconds(5);

    @TempDir
    private static Path folder;

    private static OutageStage stage;
    private static URI url;

    @BeforeAll
    static void start() throws Exception {
        stage = new OutageStage(folder);
        url = stage.server().url();
    }

    @AfterAll
    static void stop() throws Exception {
        stage.close();
    }

    @Test
    void shouldTradeOnWhenRedisIsAway() throws Exception {
        outage("away", FaultyLink::cut);
    }

    @Test
    void shouldTradeOnWhenRedisHangs() throws Exception {
        outage("hanging", FaultyLink::silence);
    }

    @Test
    void shouldTradeOnWhenRedisIsSlow() throws Exception {
        outage("slow", link -> link.delayAnswers(Duration.ofMillis(1_500)));
    }

    private void outage(final String name, final Consumer<FaultyLink> fault) throws Exception {
        final Trader alice = Trader.guest(url).awaitMarket();
        final Trader bob = Trader.guest(url);
        final String aliceAccount = accountOf(alice);
        final String bobAccount = accountOf(bob);
        final CompletableFuture<String> closed = new CompletableFuture<>();
        final WebSocket socket = connect(alice, closed);
        try (TradingCrowd crowd = TradingCrowd.start(url, CROWD)) {
            fault.accept(stage.redisLink());
            await().atMost(OutageStage.OUTAGE.multipliedBy(3))
                    .during(OutageStage.OUTAGE)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> {
                        assertLogInIsRefused(name);
                        assertThat(accountOf(alice)).isEqualTo(aliceAccount);
                        assertThat(accountOf(bob)).isEqualTo(bobAccount);
                        return crowd.failures().isEmpty();
                    });
            stage.awaitReadiness("redis", "down");
            assertThat(stage.metric("stocking_redis_up")).isZero();
            LOG.info("Redis {}: {}", name, crowd.measurement());
            assertThat(crowd.measurement().commands()).isGreaterThan(5 * CROWD);

            stage.redisLink().restore();
            awaitLogIn(name);
            stage.awaitReadiness("redis", "up");
            crowd.close();
            assertThat(crowd.failures()).isEmpty();
        } finally {
            stage.redisLink().restore();
        }
        assertThat(closed).as("the WebSocket").isNotDone();
        socket.abort();
        assertThat(accountOf(alice)).isEqualTo(aliceAccount);
        assertThat(accountOf(bob)).isEqualTo(bobAccount);
    }

    @Test
    void shouldKeepEverybodyWhoHeIsWhenRedisIsFlushed() throws Exception {
        final Trader alice = Trader.guest(url).awaitMarket();
        final Trader bob = Trader.guest(url);
        final String aliceAccount = accountOf(alice);
        final String bobAccount = accountOf(bob);
        final CompletableFuture<String> closed = new CompletableFuture<>();
        final WebSocket socket = connect(alice, closed);

        flushRedis();

        final Trader carol = Trader.guest(url);
        assertThat(accountOf(carol)).isNotIn(aliceAccount, bobAccount);
        assertThat(accountOf(alice)).isEqualTo(aliceAccount);
        assertThat(accountOf(bob)).isEqualTo(bobAccount);
        assertThat(alice.buys(alice.anySymbol(), 1).path("status").asText()).isEqualTo("filled");
        assertThat(bob.send("POST", "/api/auth/logout", null).statusCode()).isBetween(200, 299);
        awaitNobody(bob);
        assertThat(accountOf(alice)).isEqualTo(aliceAccount);
        assertThat(closed).as("the WebSocket").isNotDone();
        socket.abort();
    }

    private static String accountOf(final Trader trader) {
        return trader.account().path("account_number").asText();
    }

    /** On a busy machine Redis may be late now and then, which is a 503. */
    private static void awaitNobody(final Trader trader) {
        await().until(() -> {
            final int status = trader.send("GET", "/v2/account", null).statusCode();
            assertThat(status).isIn(401, 503);
            return status == 401;
        });
    }

    private static void assertLogInIsRefused(final String name) {
        final long begin = System.nanoTime();
        final HttpResponse<String> answer = Trader.stranger(url).attemptLogIn();
        final double millis = (System.nanoTime() - begin) / 1e6;
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(millis).as("milliseconds for a refusal").isLessThan(REFUSAL_MILLIS);
        LOG.info("Redis {}: log-in refused in {} ms", name, millis);
    }

    private static void awaitLogIn(final String name) {
        final long begin = System.nanoTime();
        final Trader carol = Trader.stranger(url);
        await().atMost(RECOVERED_WITHIN).until(() -> carol.attemptLogIn().statusCode() == 200);
        LOG.info("Redis {}: log-in works {} ms after it was back", name, (System.nanoTime() - begin) / 1e6);
        assertThat(accountOf(carol)).isNotEmpty();
    }

    private static WebSocket connect(final Trader trader, final CompletableFuture<String> closed) {
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Cookie", trader.cookie())
                .header("Origin", url.getScheme() + "://" + url.getAuthority())
                .buildAsync(URI.create("ws://" + url.getAuthority() + "/ws"), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onClose(final WebSocket socket, final int status, final String reason) {
                        closed.complete(status + " " + reason);
                        return null;
                    }

                    @Override
                    public void onError(final WebSocket socket, final Throwable failure) {
                        closed.complete(failure.toString());
                    }
                })
                .join();
    }

    private static void flushRedis() throws Exception {
        final URI redis = URI.create(stage.redisUrl());
        final String password = redis.getUserInfo().substring(1);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), redis.getPort())) {
            final String commands = "AUTH " + password + "\r\nFLUSHALL\r\nQUIT\r\n";
            socket.getOutputStream().write(commands.getBytes(StandardCharsets.US_ASCII));
            final InputStream answers = socket.getInputStream();
            assertThat(new String(answers.readAllBytes(), StandardCharsets.US_ASCII))
                    .isEqualTo("+OK\r\n+OK\r\n+OK\r\n");
        }
    }
}
