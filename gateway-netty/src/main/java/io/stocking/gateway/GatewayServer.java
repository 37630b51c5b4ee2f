package io.stocking.gateway;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import io.stocking.gateway.http.ConnectionLimit;
import io.stocking.gateway.http.HttpInitializer;
import io.stocking.gateway.http.HttpServices;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door of the exchange: HTTP and WebSocket on one port. */
public final class GatewayServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GatewayServer.class);
    private static final int BACKLOG = 4096;
    private static final long DRAIN_MILLIS = 2_000;
    private static final Duration POLL = Duration.ofMillis(10);
    private static final long SHUTDOWN_SECONDS = 5;
    private static final Duration REDIS_PATIENCE = Duration.ofSeconds(3);

    private final GatewayContext context;
    private final GatewayServices services;
    private final Transport transport = Transport.available().get(0);
    private final EventLoopGroup eventLoops;
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);
    private volatile boolean stopping;
    private volatile boolean draining;
    private Channel listener;

    /** A gateway that is not open yet. */
    public GatewayServer(final GatewayContext context) {
        this.context = context.conclude();
        services = new GatewayServices(this.context);
        eventLoops = transport.eventLoops(this.context.eventLoops());
    }

    /**
     * Opens the port, once Redis answers or has had its chance: without Redis nobody can log in, but sessions trade on.
     *
     * @return the port, which matters when any free one was asked for
     * @throws IOException when the port cannot be opened
     */
    public int start() throws IOException {
        services.awaitRedis(REDIS_PATIENCE);
        final HttpServices http = new GatewayRoutes(context, services).http(() -> stopping, () -> draining);
        final ConnectionLimit limit =
                new ConnectionLimit(OpenFiles.connections(context.connections()), context.connectionsPerAddress());
        final var opened = transport
                .listener(eventLoops)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new HttpInitializer(http, connections, limit))
                .bind(context.host(), context.port())
                .awaitUninterruptibly();
        if (!opened.isSuccess()) {
            close();
            throw new IOException(
                    "cannot listen on " + context.host() + ":" + context.port() + ": "
                            + opened.cause().getMessage(),
                    opened.cause());
        }
        listener = opened.channel();
        final InetSocketAddress address = (InetSocketAddress) listener.localAddress();
        services.listeningAt(address);
        final int port = address.getPort();
        LOG.info("listening on {}:{}, by {}", context.host(), port, transport);
        return port;
    }

    /**
     * Says that it stops and serves on for the notice it is to give; then takes no more connections, sends WebSockets away to
     * come back, answers what is being served, refuses what still comes, and ends.
     */
    @Override
    public void close() {
        stopping = true;
        if (listener != null && !draining) {
            sleep(context.stopNotice());
        }
        draining = true;
        if (listener != null) {
            listener.close().awaitUninterruptibly();
        }
        services.webSockets.close();
        awaitAnswers();
        connections.close().awaitUninterruptibly(DRAIN_MILLIS, TimeUnit.MILLISECONDS);
        services.close();
        eventLoops
                .shutdownGracefully(0, SHUTDOWN_SECONDS, TimeUnit.SECONDS)
                .awaitUninterruptibly(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
    }

    private void awaitAnswers() {
        final long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(DRAIN_MILLIS);
        while (services.exchangesInFlight() > 0 && System.nanoTime() < deadline) {
            if (!sleep(POLL)) {
                return;
            }
        }
    }

    /** False when it was interrupted, which whoever waits next will notice too. */
    private static boolean sleep(final Duration time) {
        try {
            Thread.sleep(time.toMillis());
            return true;
        } catch (final InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
