package io.stocking.bench.load.viewer;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.stocking.bench.load.client.ClientLoop;
import io.stocking.bench.load.client.Opening;
import io.stocking.bench.load.client.WebSocketWire;
import io.stocking.bench.load.server.Listing;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** WebSockets that watch, all on one event loop of their own. */
public final class Viewers implements AutoCloseable {
    /** Fewer than what a server keeps waiting that has not accepted them yet. */
    private static final long CONNECT_SECONDS = 120;

    private static final int OPENING_AT_ONCE = 100;

    private static final int SLOW_BYTES = 1024;
    private static final int SLOW_BUFFER = 4 * 1024;

    private final ClientLoop sockets = new ClientLoop();
    private final EventLoop loop = sockets.eventLoop();
    private final Bootstrap bootstrap = sockets.bootstrap();
    private final InetSocketAddress server;
    private final List<Viewer> viewers = new ArrayList<>();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final String request;
    private final byte[] subscription;
    private final boolean slow;
    private final int wanted;
    private List<Watched> before = List.of();
    private int begun;
    private int readyCount;

    private Viewers(final URI url, final byte[] subscription, final boolean slow, final int wanted) {
        server = new InetSocketAddress(url.getHost(), url.getPort());
        request = WebSocketWire.request(url.getAuthority(), "");
        this.subscription = subscription;
        this.slow = slow;
        this.wanted = wanted;
        bootstrap.handler(new ChannelInitializer<>() {
            @Override
            protected void initChannel(final Channel channel) {
                begin(channel);
            }
        });
        if (slow) {
            bootstrap
                    .option(ChannelOption.AUTO_READ, false)
                    .option(ChannelOption.SO_RCVBUF, SLOW_BUFFER)
                    .option(
                            ChannelOption.RECVBUF_ALLOCATOR,
                            new FixedRecvByteBufAllocator(SLOW_BYTES).maxMessagesPerRead(1));
        }
    }

    /**
     * Those that read as fast as they can what the page of an instrument shows.
     *
     * @param url of the server
     * @param listings what is traded, of which the first is looked at
     * @param count how many
     * @throws IOException when not all of them get through
     */
    public static Viewers ofThePage(final URI url, final List<Listing> listings, final int count) throws IOException {
        return new Viewers(url, Channels.ofThePage(listings), false, count).open();
    }

    /** Those that ask for the same and read 1 KiB a second. */
    public static Viewers slow(final URI url, final List<Listing> listings, final int count) throws IOException {
        return new Viewers(url, Channels.ofThePage(listings), true, count).open();
    }

    /** Those that ask for nothing. */
    public static Viewers idle(final URI url, final int count) throws IOException {
        return new Viewers(url, new byte[0], false, count).open();
    }

    private Viewers open() throws IOException {
        try {
            loop.execute(() -> {
                for (int i = 0; i < Math.min(wanted, OPENING_AT_ONCE); i++) {
                    connect();
                }
            });
            if (wanted > 0) {
                Opening.await(ready, CONNECT_SECONDS, "cannot open " + wanted + " WebSockets to " + server);
            }
            return this;
        } catch (final IOException | RuntimeException failure) {
            close();
            throw failure;
        }
    }

    private void connect() {
        begun++;
        bootstrap.connect(server).addListener(connected -> {
            if (!connected.isSuccess()) {
                ready.completeExceptionally(connected.cause());
            } else if (slow) {
                onReady();
            }
        });
    }

    private void begin(final Channel channel) {
        final Viewer viewer = new Viewer(request, subscription, new Listener());
        viewers.add(viewer);
        if (slow) {
            channel.pipeline().addLast(new ReadPace());
        }
        channel.pipeline().addLast(viewer);
    }

    private void onReady() {
        readyCount++;
        if (begun < wanted) {
            connect();
        } else if (readyCount == wanted) {
            ready.complete(null);
        }
    }

    /** What has come over each from now on is what {@link #watched} says. */
    public void startCounting() {
        onLoop(() -> before = viewers.stream().map(Viewer::watched).toList());
    }

    /** What came over each since the count was started, or ever when it was not. */
    public List<Watched> watched() {
        final List<Watched> watched = new ArrayList<>();
        onLoop(() -> {
            for (int i = 0; i < viewers.size(); i++) {
                final Watched now = viewers.get(i).watched();
                watched.add(before.isEmpty() ? now : now.since(before.get(i)));
            }
        });
        return watched;
    }

    private void onLoop(final Runnable task) {
        CompletableFuture.runAsync(task, loop).join();
    }

    @Override
    public void close() {
        sockets.close();
    }

    private final class Listener implements Viewer.Listener {
        @Override
        public void onReady(final Viewer viewer) {
            if (!slow) {
                Viewers.this.onReady();
            }
        }

        @Override
        public void onLost(final Viewer viewer, final Throwable cause) {
            ready.completeExceptionally(cause == null ? new IOException("the server hung up") : cause);
        }
    }
}
