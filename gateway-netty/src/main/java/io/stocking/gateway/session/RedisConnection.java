package io.stocking.gateway.session;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection to Redis, made in the background and made again when it is lost; without it commands fail at once. */
public final class RedisConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RedisConnection.class);
    private static final Duration COMMAND_TIMEOUT = Duration.ofMillis(300);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final long RETRY_SECONDS = 1;
    private static final int THREADS = 2;
    private static final int MAX_QUEUED_COMMANDS = 10_000;

    private final ClientResources resources;
    private final RedisClient client;
    private final RedisURI uri;
    private volatile StatefulRedisConnection<String, String> connection;
    private final CountDownLatch firstConnection = new CountDownLatch(1);
    private volatile boolean closed;
    private boolean failureLogged;

    public RedisConnection(final String uri) {
        this.uri = RedisURI.create(uri);
        this.uri.setTimeout(CONNECT_TIMEOUT);
        resources = DefaultClientResources.builder()
                .ioThreadPoolSize(THREADS)
                .computationThreadPoolSize(THREADS)
                .build();
        client = RedisClient.create(resources);
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(MAX_QUEUED_COMMANDS)
                .timeoutOptions(TimeoutOptions.enabled(COMMAND_TIMEOUT))
                .socketOptions(
                        SocketOptions.builder().connectTimeout(CONNECT_TIMEOUT).build())
                .build());
        connect();
    }

    /** Waits for the first connection, so that the first log-in after a start does not come too early for it. */
    public void awaitFirst(final Duration patience) {
        try {
            if (!firstConnection.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                LOG.warn("going on without Redis after {}", patience);
            }
        } catch (final InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether commands have a chance. */
    public boolean isUp() {
        final StatefulRedisConnection<String, String> current = connection;
        return current != null && current.isOpen();
    }

    /**
     * The commands, none of which blocks.
     *
     * @throws RedisException before the first connection was made
     */
    RedisAsyncCommands<String, String> commands() {
        final StatefulRedisConnection<String, String> current = connection;
        if (current == null) {
            throw new RedisException("no connection to Redis at " + uri.getHost() + ":" + uri.getPort());
        }
        return current.async();
    }

    private void connect() {
        client.connectAsync(StringCodec.UTF8, uri).whenComplete((made, failure) -> onConnected(made, failure));
    }

    private synchronized void onConnected(final StatefulRedisConnection<String, String> made, final Throwable failure) {
        if (closed) {
            return;
        }
        if (failure == null) {
            connection = made;
            firstConnection.countDown();
            LOG.info("connected to Redis at {}:{}", uri.getHost(), uri.getPort());
            return;
        }
        if (!failureLogged) {
            failureLogged = true;
            LOG.warn(
                    "Redis at {}:{} cannot be reached, trying again every {} s: {}",
                    uri.getHost(),
                    uri.getPort(),
                    RETRY_SECONDS,
                    failure.getCause() == null
                            ? failure.toString()
                            : failure.getCause().toString());
        }
        resources.eventExecutorGroup().schedule(this::connect, RETRY_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        client.shutdown(0, 1, TimeUnit.SECONDS);
        resources.shutdown(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
    }
}
