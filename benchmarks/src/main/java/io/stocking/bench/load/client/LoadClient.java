package io.stocking.bench.load.client;

import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.stocking.bench.load.client.OrderRun.WhenBusy;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;

/** Connections to one server, all on one event loop, and one run of orders over them after the other. */
public final class LoadClient implements AutoCloseable {
    private static final long CONNECT_SECONDS = 30;

    private final ClientLoop sockets = new ClientLoop();
    private final EventLoop loop = sockets.eventLoop();
    private final int inFlight;
    private final List<OrderConnection> open = new ArrayList<>();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final OrderConnection.Listener listener = new Listener();
    private int awaited;
    private OrderRun run;

    private LoadClient(final int inFlight) {
        this.inFlight = inFlight;
    }

    /**
     * Connects.
     *
     * @param wires how connection N speaks
     * @param connections how many
     * @param inFlight orders that a connection has on their way at most
     * @throws IOException when not all of them get through
     */
    public static LoadClient connect(
            final InetSocketAddress server, final IntFunction<Wire> wires, final int connections, final int inFlight)
            throws IOException {
        final LoadClient client = new LoadClient(inFlight);
        try {
            client.open(server, wires, connections);
            return client;
        } catch (final IOException | RuntimeException failure) {
            client.close();
            throw failure;
        }
    }

    private void open(final InetSocketAddress server, final IntFunction<Wire> wires, final int connections)
            throws IOException {
        awaited = connections;
        for (int i = 0; i < connections; i++) {
            sockets.bootstrap()
                    .option(ChannelOption.TCP_NODELAY, true)
                    .handler(new OrderConnection(wires.apply(i), listener, inFlight))
                    .connect(server)
                    .addListener(connected -> {
                        if (!connected.isSuccess()) {
                            ready.completeExceptionally(connected.cause());
                        }
                    });
        }
        Opening.await(ready, CONNECT_SECONDS, "cannot open " + connections + " connections to " + server);
    }

    /**
     * Sends orders and returns when all are answered.
     *
     * @param rate orders a second; 0 = as fast as they go
     */
    public LoadResult run(final OrderFlow flow, final long orders, final double rate) {
        return run(new OrderRun(loop, flow, orders, rate, WhenBusy.WAIT), Integer.MAX_VALUE, inFlight);
    }

    /**
     * Sends orders as fast as they go and returns when all are answered.
     *
     * @param connections that they go over
     * @param onEach orders that a connection has on their way at most, no more than it was opened for
     */
    public LoadResult runClosed(final OrderFlow flow, final long orders, final int connections, final int onEach) {
        return run(new OrderRun(loop, flow, orders, 0, WhenBusy.WAIT), connections, onEach);
    }

    /**
     * Sends each order when it is due, however many are unanswered, and returns when all that were sent are answered. One that finds
     * every connection with as many on their way as it can have is not sent at all.
     *
     * @param orders that become due
     * @param rate orders a second
     */
    public LoadResult offer(final OrderFlow flow, final long orders, final double rate) {
        return run(new OrderRun(loop, flow, orders, rate, WhenBusy.SKIP), Integer.MAX_VALUE, inFlight);
    }

    private LoadResult run(final OrderRun next, final int mostConnections, final int onEach) {
        loop.execute(() -> {
            run = next;
            next.start(open.subList(0, Math.min(open.size(), mostConnections)), onEach);
        });
        return next.result().join();
    }

    @Override
    public void close() {
        sockets.close();
    }

    private final class Listener implements OrderConnection.Listener {
        @Override
        public void onReady(final OrderConnection connection) {
            open.add(connection);
            if (open.size() == awaited) {
                ready.complete(null);
            }
        }

        @Override
        public void onAnswer(final OrderConnection connection, final Answer answer, final long due) {
            run.onAnswer(connection, answer, due);
        }

        @Override
        public void onLost(final OrderConnection connection, final Throwable cause) {
            final boolean known = open.remove(connection);
            if (!ready.isDone()) {
                ready.completeExceptionally(cause == null ? new IOException("the server hung up") : cause);
            } else if (known && run != null) {
                run.onLost(connection, cause, open.isEmpty());
            }
        }
    }
}
