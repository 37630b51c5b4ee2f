package io.stocking.gateway.rest.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stocking.gateway.http.HttpSettings;
import io.stocking.gateway.password.PasswordHasher;
import io.stocking.gateway.testing.HashingThreads;
import io.stocking.gateway.testing.OrderLatencies;
import io.stocking.gateway.testing.TestClient;
import io.stocking.gateway.testing.TestClient.Response;
import io.stocking.gateway.testing.TestGateway;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A hundred people log in at once; {@code -Dstocking.soak=true} also prints what that does to the latency of orders. */
class ParallelLogInsTest {
    private static final int LOG_INS = 100;
    private static final int QUEUED = 32;
    private static final int MEASURED_ROUNDS = Boolean.getBoolean("stocking.soak") ? 10 : 0;
    private static final int MEASURED_ORDERS = 5_000;
    private static final int VISITS = 5;
    private static final String PASSWORD = "correct horse";
    private static final String HASH = new PasswordHasher().hash(PASSWORD);
    /** Of another password, at fifty times the usual cost. */
    private static final String DEAR_HASH =
            "$argon2id$v=19$m=19456,t=100,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    private final ExecutorService clients = Executors.newFixedThreadPool(LOG_INS);
    private TestGateway gateway;

    @AfterEach
    void close() throws IOException {
        clients.shutdownNow();
        gateway.close();
    }

    @Test
    void shouldServeEveryOrderAndLogEverybodyInWhenAHundredComeAtOnce() throws IOException {
        gateway = new TestGateway();
        final TestClient trader = gateway.guest();
        try (HashingThreads hashing = new HashingThreads()) {
            assertThat(latenciesAmongLogIns(trader, "first").count()).isPositive();

            assertThat(hashing.seen()).containsExactly("gateway-password-1");
        }
        // Without anybody who looks at the threads, for which all of them have to stop.
        for (int round = 0; round < MEASURED_ROUNDS; round++) {
            final OrderLatencies alone = OrderLatencies.measure(trader, MEASURED_ORDERS);
            final OrderLatencies amongVisitors = latenciesAmong(trader, i -> lookAround());
            final OrderLatencies amongLogIns = latenciesAmongLogIns(trader, "round" + round);
            System.out.printf(
                    "orders alone %s, among %d visitors %s, among as many log-ins %s%n",
                    alone, LOG_INS, amongVisitors, amongLogIns);
        }
    }

    private OrderLatencies latenciesAmongLogIns(final TestClient trader, final String round) {
        addUsers(round, HASH);
        return latenciesAmong(trader, i -> logInPatiently(email(round + "-" + i)));
    }

    private OrderLatencies latenciesAmong(final TestClient trader, final IntFunction<Response> client) {
        final CompletableFuture<Void> all =
                CompletableFuture.allOf(inParallel(client).toArray(CompletableFuture[]::new));
        final OrderLatencies latencies = OrderLatencies.measure(trader, all::isDone);
        all.join();
        return latencies;
    }

    /** As many requests as of those who log in, but no password. */
    private Response lookAround() {
        final AtomicInteger looks = new AtomicInteger();
        return await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofSeconds(1))
                .pollInSameThread()
                .until(() -> gateway.visitor().get("/api/round"), answer -> looks.incrementAndGet() == VISITS);
    }

    @Test
    void shouldRefuseAtOnceWhenQueueIsFull() throws IOException {
        gateway = new TestGateway(context -> context.http(
                new HttpSettings(64 * 1024, Duration.ofSeconds(75), Duration.ofSeconds(10), Duration.ofMinutes(5))));
        addUsers("0", HASH);
        gateway.users().create(email("dear"), "dear", DEAR_HASH);
        try (HashingThreads hashing = new HashingThreads()) {
            final CompletableFuture<Response> dear = CompletableFuture.supplyAsync(() -> logIn(email("dear")));
            await().until(() -> !hashing.seen().isEmpty());

            final List<Response> answers = inParallel(i -> logIn(email("0-" + i))).stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(answers)
                    .filteredOn(answer -> answer.status() != 200)
                    .hasSize(LOG_INS - QUEUED)
                    .allSatisfy(this::assertBusy);
            assertThat(dear.join().status()).isEqualTo(401);
        }
    }

    @Test
    void shouldNotCountAsGuessWhenServerCouldNotTell() throws IOException {
        gateway = new TestGateway();
        addUsers("0", HASH);
        gateway.users().down(true);
        for (int attempt = 0; attempt < 10; attempt++) {
            assertThat(logIn(email("0-0")).status()).isEqualTo(503);
        }

        gateway.users().down(false);

        assertThat(logIn(email("0-0")).status()).isEqualTo(200);
    }

    private void addUsers(final String round, final String hash) {
        for (int i = 0; i < LOG_INS; i++) {
            gateway.users().create(email(round + "-" + i), "user " + round + " " + i, hash);
        }
    }

    /** Comes again when it is told to. */
    private Response logInPatiently(final String email) {
        return await().atMost(Duration.ofMinutes(2))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofSeconds(1))
                .pollInSameThread()
                .until(
                        () -> {
                            final Response answer = logIn(email);
                            if (answer.status() != 200) {
                                assertToldToComeAgain(answer);
                            }
                            return answer;
                        },
                        answer -> answer.status() == 200);
    }

    /** Because too many wait, Redis is late on a busy machine, or a hundred from one address are under way. */
    private void assertToldToComeAgain(final Response answer) {
        assertThat(answer.status()).as(answer.text()).isIn(503, 429);
        assertThat(answer.header("retry-after")).isNotNull();
        assertThat(answer.text()).doesNotContain("no answer came in time");
    }

    private void assertBusy(final Response answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        assertThat(answer.header("retry-after")).isEqualTo("1");
        assertThat(answer.json().get("detail").asText()).contains("too many log-ins wait");
    }

    private List<CompletableFuture<Response>> inParallel(final IntFunction<Response> client) {
        return IntStream.range(0, LOG_INS)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> client.apply(i), clients))
                .toList();
    }

    private Response logIn(final String email) {
        return gateway.visitor()
                .post("/api/auth/login", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, PASSWORD));
    }

    private static String email(final String name) {
        return name + "@example.com";
    }
}
