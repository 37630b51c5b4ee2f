package io.stocking.gateway.ws;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import io.stocking.gateway.ws.channel.TickCache;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Wakes the connections of one event loop regularly, as long as there are any; on that loop only. */
final class LoopTicker {
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
        present.forEach(WebSocketSession::onTick);
    }
}
