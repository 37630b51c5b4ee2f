package io.stocking.gateway.ws;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import io.stocking.gateway.ws.channel.TickCache;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wakes the connections of one event loop regularly, as long as there are any; on that loop only. */
final class LoopTicker {
    private static final Logger LOG = LoggerFactory.getLogger(LoopTicker.class);

    private final EventLoop loop;
    private final int flushMillis;
    private final TickCache cache = new TickCache();
    private final Set<WebSocketSession> sessions = new LinkedHashSet<>();
    private Future<?> timer;

    LoopTicker(final EventLoop loop, final int flushMillis) {
        this.loop = loop;
        this.flushMillis = flushMillis;
    }

    TickCache cache() {
        return cache;
    }

    void add(final WebSocketSession session) {
        sessions.add(session);
        if (timer == null) {
            timer = loop.scheduleWithFixedDelay(this::tick, flushMillis, flushMillis, TimeUnit.MILLISECONDS);
        }
    }

    void remove(final WebSocketSession session) {
        sessions.remove(session);
        if (sessions.isEmpty() && timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    private void tick() {
        cache.clear();
        final List<WebSocketSession> present = new ArrayList<>(sessions);
        present.forEach(LoopTicker::tick);
    }

    /** One broken connection must not stop the others. */
    private static void tick(final WebSocketSession session) {
        try {
            session.onTick();
        } catch (final RuntimeException failure) {
            LOG.error("Closing a WebSocket that could not be served", failure);
            session.close(CloseReason.INTERNAL_ERROR, "internal error");
        }
    }
}
