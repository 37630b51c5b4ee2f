package io.stocking.gateway.testing;

import static org.awaitility.Awaitility.await;

import io.stocking.gateway.GatewayContext;
import io.stocking.gateway.GatewayServer;
import java.io.IOException;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** A gateway on a free port in front of a real exchange and a real Redis. */
public final class TestGateway implements AutoCloseable {
    private final TestExchange exchange = new TestExchange();
    private final TestRedis redis = new TestRedis();
    private final InMemoryUsers users = new InMemoryUsers();
    private final InMemoryTradeHistory history = new InMemoryTradeHistory();
    private final GatewayServer server;
    private final int port;

    public TestGateway() throws IOException {
        this(context -> context.orderRate(0));
    }

    public TestGateway(final UnaryOperator<GatewayContext> settings) throws IOException {
        server = new GatewayServer(settings.apply(new GatewayContext()
                .port(0)
                .redisUri(redis.uri())
                .publisher(exchange.publisher())
                .model(exchange.model())
                .users(users)
                .history(history)
                .ringFree(exchange.pipeline()::remainingCapacity)));
        port = server.start();
        exchange.openRound(1);
        awaitRedis("up");
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
        exchange.close();
        redis.close();
    }
}
