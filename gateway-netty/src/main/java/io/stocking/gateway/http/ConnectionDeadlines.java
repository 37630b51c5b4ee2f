package io.stocking.gateway.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.concurrent.TimeUnit;

/**
 * Ends connections on which nothing happens, on which a request takes too long to arrive, or whose answer stays away.
 * Stands in front of the codec, since it has to see the first byte of a request.
 */
final class ConnectionDeadlines extends ChannelInboundHandlerAdapter {
    private static final long MAX_CHECK_INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long NONE = Long.MAX_VALUE;

    private final long idleNanos;
    private final long requestNanos;
    private final long answerNanos;
    private final long checkIntervalNanos;
    private ConnectionHandler connection;
    private ChannelHandlerContext context;
    private long requestSince = NONE;
    private long idleSince;

    ConnectionDeadlines(final HttpSettings settings) {
        idleNanos = settings.idleTimeout().toNanos();
        requestNanos = settings.requestTimeout().toNanos();
        answerNanos = settings.answerTimeout().toNanos();
        final long shortest = Math.min(idleNanos, Math.min(requestNanos, answerNanos));
        checkIntervalNanos = Math.min(MAX_CHECK_INTERVAL_NANOS, Math.max(1, shortest / 2));
    }

    void watch(final ConnectionHandler handler) {
        connection = handler;
    }

    @Override
    public void handlerAdded(final ChannelHandlerContext ctx) {
        context = ctx;
        idleSince = System.nanoTime();
        scheduleCheck();
    }

    @Override
    public void channelRead(final ChannelHandlerContext ctx, final Object message) {
        if (requestSince == NONE) {
            requestSince = System.nanoTime();
        }
        ctx.fireChannelRead(message);
    }

    void onRequestComplete() {
        requestSince = NONE;
        idleSince = System.nanoTime();
    }

    private void scheduleCheck() {
        context.executor().schedule(this::check, checkIntervalNanos, TimeUnit.NANOSECONDS);
    }

    private void check() {
        if (context.isRemoved() || !context.channel().isActive()) {
            return;
        }
        final long now = System.nanoTime();
        final long waitingSince = connection.oldestWaitingNanos();
        if (waitingSince != NONE) {
            if (now - waitingSince > answerNanos) {
                connection.answerTimedOut();
            }
        } else if (requestSince != NONE && now - requestSince > requestNanos) {
            requestSince = NONE;
            connection.requestTimedOut();
        } else if (requestSince == NONE && now - idleSince > idleNanos) {
            context.close();
        }
        scheduleCheck();
    }
}
