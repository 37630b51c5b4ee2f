package io.stocking.gateway.testing;

import java.io.IOException;
import redis.embedded.RedisServer;

/** A real Redis on a free port. */
public final class TestRedis implements AutoCloseable {
    private final int port;
    private final String password;
    private RedisServer server;

    public TestRedis() throws IOException {
        this("");
    }

    /** @param password that it asks for; empty for none */
    public TestRedis(final String password) throws IOException {
        this.password = password;
        port = FreePorts.next();
        start();
    }

    public String uri() {
        return "redis://" + (password.isEmpty() ? "" : ":" + password + "@") + "127.0.0.1:" + port;
    }

    /** Where it listens on 127.0.0.1. */
    public int port() {
        return port;
    }

    public void start() throws IOException {
        server = RedisServer.newRedisServer()
                .port(port)
                .bind("127.0.0.1")
                .setting("save \"\"")
                .setting("appendonly no")
                .setting("requirepass \"" + password + '"')
                .build();
        server.start();
    }

    public void stop() throws IOException {
        server.stop();
    }

    @Override
    public void close() throws IOException {
        stop();
    }
}
