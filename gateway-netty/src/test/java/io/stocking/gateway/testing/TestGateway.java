package io.stocking.gateway.testing;

import static org.awaitility.Awaitility.await;

import io.stocking.gateway.GatewayContext;
import io.stocking.gateway.GatewayServer;
import java.io.IOException;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** A gateway on a free port in front of a real exchange and a real Redis. */
public final class TestGateway implements AutoCloseable {
    private final TestExchange exchange;
    private final TestRedis redis;
    private final InMemoryUsers users;
    private final InMemoryKeys keys;
    private final InMemoryTradeHistory history = new InMemoryTradeHistory();
    private final GatewayServer server;
    private final int port;
    private final boolean first;

    public TestGateway() throws IOException {
        this(context -> context.orderRate(0));
    }

    public TestGateway(final UnaryOperator<GatewayContext> settings) throws IOException {
        first = true;
        exchange = new TestExchange();
        redis = new TestRedis();
        users = new InMemoryUsers();
        keys = new InMemoryKeys();
        server = newServer(settings);
        port = server.start();
        exchange.openRound(1);
        awaitRedis("up");
    }

    private TestGateway(final TestGateway beside) throws IOException {
        first = false;
        exchange = beside.exchange;
        redis = beside.redis;
        users = beside.users;
        keys = beside.keys;
        server = newServer(context -> context.orderRate(0));
        port = server.start();
        awaitRedis("up");
    }

    private GatewayServer newServer(final UnaryOperator<GatewayContext> settings) {
        return new GatewayServer(settings.apply(new GatewayContext()
                .port(0)
                .redisUri(redis.uri())
                .publisher(exchange.publisher())
                .model(exchange.model())
                .users(users)
                .keys(keys)
                .history(history)
                .results(new InMemoryResults())
                .pastRounds(new NoPastRounds())));
    }

    /** A second gateway in front of the same exchange, Redis and users; close it before this one. */
    public TestGateway another() throws IOException {
        return new TestGateway(this);
    }

    /** Waits until the gateway has noticed that Redis is up or down. */
    public void awaitRedis(final String state) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> visitor().get("/readyz").json().get("redis").asText(), state::equals);
    }

    public TestExchange exchange() {
        return exchange;
    }

    public TestRedis redis() {
        return redis;
    }

    public InMemoryUsers users() {
        return users;
    }

    public InMemoryKeys keys() {
        return keys;
    }

    public InMemoryTradeHistory history() {
        return history;
    }

    public GatewayServer server() {
        return server;
    }

    /** Whether the port takes connections. */
    public boolean isListening() {
        try (RawConnection connection = new RawConnection(port)) {
            return true;
        } catch (final IOException refused) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    /** Somebody who is not logged in. */
    public TestClient visitor() {
        return new TestClient(port);
    }

    /** A guest with an account, seed cash and a session. */
    public TestClient guest() {
        return visitor().logIn();
    }

    @Override
    public void close() throws IOException {
        server.close();
        if (first) {
            exchange.close();
            redis.close();
        }
    }
}
