package io.stocking.gateway.session;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.protocol.CommandType;
import io.lettuce.core.protocol.RedisCommand;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to Redis, made in the background and made again when it is lost or silent; without it commands fail at
 * once. A PING every second tells whether Redis answers in time: a connection whose other end is gone without a word looks
 * open for a quarter of an hour.
 */
public final class RedisConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RedisConnection.class);
    private static final Duration COMMAND_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration PING_TIMEOUT = Duration.ofSeconds(2);
    private static final long RETRY_SECONDS = 1;
    private static final int THREADS = 2;
    private static final int MAX_QUEUED_COMMANDS = 10_000;

    private final ClientResources resources;
    private final RedisClient client;
    private final RedisURI uri;
    private volatile StatefulRedisPubSubConnection<String, String> connection;
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
    private final CountDownLatch firstConnection = new CountDownLatch(1);
    private volatile boolean answersInTime;
    private volatile boolean pinged;
    private volatile long pingedAt;
    private volatile long pongNanos;
    private volatile boolean closed;
    private boolean failureLogged;

    public RedisConnection(final String uri) {
        this.uri = RedisURI.create(uri);
        this.uri.setTimeout(CONNECT_TIMEOUT);
        resources = DefaultClientResources.builder()
                .ioThreadPoolSize(THREADS)
                .computationThreadPoolSize(THREADS)
                .reconnectDelay(Delay.constant(Duration.ofSeconds(RETRY_SECONDS)))
                .build();
        client = RedisClient.create(resources);
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(MAX_QUEUED_COMMANDS)
                .timeoutOptions(
                        TimeoutOptions.builder().timeoutSource(new Timeouts()).build())
                .socketOptions(
                        SocketOptions.builder().connectTimeout(CONNECT_TIMEOUT).build())
                .build());
        connect();
        resources
                .eventExecutorGroup()
                .scheduleWithFixedDelay(this::ping, RETRY_SECONDS, RETRY_SECONDS, TimeUnit.SECONDS);
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

    /** Whether commands have a chance: there is a connection, and Redis answers within their timeout. */
    public boolean isUp() {
        final StatefulRedisPubSubConnection<String, String> current = connection;
        return current != null && current.isOpen() && answersInTime && !(pinged && isLate());
    }

    /** How long Redis took to answer, or to fail to, when it was asked last; it is asked every second. */
    public long pongNanos() {
        return pongNanos;
    }

    /**
     * The commands, none of which blocks.
     *
     * @throws RedisException before the first connection was made
     */
    public RedisAsyncCommands<String, String> commands() {
        final StatefulRedisPubSubConnection<String, String> current = connection;
        if (current == null) {
            throw new RedisException("no connection to Redis at " + uri.getHost() + ":" + uri.getPort());
        }
        return current.async();
    }

    /**
     * Hears what is published on a channel, over every connection there will be. Neither may block.
     *
     * @param onGap called when hearing begins, also again: something may have been missed before
     */
    public synchronized void subscribe(final String channel, final Consumer<String> onMessage, final Runnable onGap) {
        final Subscription subscription = new Subscription(channel, onMessage, onGap);
        subscriptions.add(subscription);
        final StatefulRedisPubSubConnection<String, String> current = connection;
        if (current != null) {
            subscription.begin(current);
        }
    }

    /** Publishes a message if Redis can be reached; who must not miss anything has to ask too. */
    void publish(final String channel, final String message) {
        try {
            commands().publish(channel, message);
        } catch (final RedisException down) {
            LOG.debug("a message on {} is lost", channel, down);
        }
    }

    /** Calls {@code task} every second, which must not block; goes on when it fails. */
    public void everySecond(final Runnable task) {
        final Runnable guarded = () -> {
            try {
                task.run();
            } catch (final RuntimeException failure) {
                LOG.error("{} failed", task.getClass().getSimpleName(), failure);
            }
        };
        resources.eventExecutorGroup().scheduleAtFixedRate(guarded, RETRY_SECONDS, RETRY_SECONDS, TimeUnit.SECONDS);
    }

    private void connect() {
        client.connectPubSubAsync(StringCodec.UTF8, uri).whenComplete((made, failure) -> onConnected(made, failure));
    }

    private synchronized void onConnected(
            final StatefulRedisPubSubConnection<String, String> made, final Throwable failure) {
        if (closed) {
            return;
        }
        if (failure == null) {
            connection = made;
            answersInTime = true;
            failureLogged = false;
            subscriptions.forEach(subscription -> subscription.begin(made));
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

    private void ping() {
        final StatefulRedisPubSubConnection<String, String> current = connection;
        if (pinged || current == null || !current.isOpen()) {
            return;
        }
        pingedAt = System.nanoTime();
        pinged = true;
        try {
            current.async().ping().whenComplete((pong, failure) -> onPing(current, failure));
        } catch (final RedisException closedMeanwhile) {
            pinged = false;
        }
    }

    private void onPing(final StatefulRedisPubSubConnection<String, String> asked, final Throwable failure) {
        pongNanos = System.nanoTime() - pingedAt;
        answersInTime = failure == null && !isLate();
        pinged = false;
        if (failure != null) {
            replace(asked);
        }
    }

    private boolean isLate() {
        return System.nanoTime() - pingedAt > COMMAND_TIMEOUT.toNanos();
    }

    /** Gives a silent connection up; one that broke by itself comes back by itself. */
    private synchronized void replace(final StatefulRedisPubSubConnection<String, String> silent) {
        if (closed || connection != silent || !silent.isOpen()) {
            return;
        }
        LOG.warn("Redis at {}:{} has not answered for {}, connecting anew", uri.getHost(), uri.getPort(), PING_TIMEOUT);
        connection = null;
        silent.closeAsync();
        connect();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        client.shutdown(0, 1, TimeUnit.SECONDS);
        resources.shutdown(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
    }

    /** Somebody who hears a channel; the client subscribes again by itself when a connection broke and came back. */
    private record Subscription(String channel, Consumer<String> onMessage, Runnable onGap) {
        void begin(final StatefulRedisPubSubConnection<String, String> connection) {
            connection.addListener(new RedisPubSubAdapter<>() {
                @Override
                public void subscribed(final String subscribed, final long count) {
                    if (subscribed.equals(channel)) {
                        onGap.run();
                    }
                }

                @Override
                public void message(final String heard, final String message) {
                    if (heard.equals(channel)) {
                        onMessage.accept(message);
                    }
                }
            });
            connection.async().subscribe(channel);
        }
    }

    /** How long commands may take. */
    private static final class Timeouts extends TimeoutOptions.TimeoutSource {
        @Override
        public long getTimeout(final RedisCommand<?, ?, ?> command) {
            return (command.getType() == CommandType.PING ? PING_TIMEOUT : COMMAND_TIMEOUT).toMillis();
        }

        @Override
        public TimeUnit getTimeUnit() {
            return TimeUnit.MILLISECONDS;
        }
    }
}
