package io.stocking.gateway.ws;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import io.stocking.gateway.ws.channel.TickCache;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes the connections of one event loop regularly, as long as there are any; on that loop only. The same loop answers orders, which
 * must not wait for a thousand viewers: so these are served in slices, with rests between them. A round over all of them that is not
 * done when the next tick comes swallows it: viewers then get the same less often, together.
 */
final class LoopTicker {
    private static final Logger LOG = LoggerFactory.getLogger(LoopTicker.class);
    /** The longest that an order waits for viewers, but for the one that is being served. */
    private static final long SLICE_NANOS = 500_000;
    /** How much longer than a slice the rest behind it is. */
    private static final int RESTS = 17;
    /** A round that takes longer goes on without rests, so that viewers get five books a second as long as they can. */
    private static final long LONGEST_ROUND_NANOS = 120_000_000;

    private final EventLoop loop;
    private final int flushMillis;
    private final LongSupplier nanos;
    private final TickCache cache = new TickCache();
    private final Set<WebSocketSession> sessions = new LinkedHashSet<>();
    private List<WebSocketSession> round = List.of();
    private Future<?> timer;
    private long ticks;
    private long roundBegan;
    private int served;
    private boolean resting;
    private boolean swallowed;

    /** @param nanos tells how time passes while connections are served */
    LoopTicker(final EventLoop loop, final int flushMillis, final LongSupplier nanos) {
        this.loop = loop;
        this.flushMillis = flushMillis;
        this.nanos = nanos;
    }

    TickCache cache() {
        return cache;
    }

    /** How many ticks there were while there was somebody. */
    long ticks() {
        return ticks;
    }

    void add(final WebSocketSession session) {
        sessions.add(session);
        if (timer == null) {
            timer = loop.scheduleAtFixedRate(this::tick, flushMillis, flushMillis, TimeUnit.MILLISECONDS);
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
        ticks++;
        if (resting) {
            swallowed = true;
        } else {
            begin();
        }
    }

    /** All connections of a round see the same, so that what is said to them is written once. */
    private void begin() {
        swallowed = false;
        cache.clear();
        round = new ArrayList<>(sessions);
        served = 0;
        roundBegan = nanos.getAsLong();
        serve();
    }

    private void serve() {
        final long began = nanos.getAsLong();
        long now = began;
        while (served < round.size() && now - began < SLICE_NANOS) {
            serve(round.get(served++));
            now = nanos.getAsLong();
        }
        if (served < round.size() || swallowed) {
            final boolean late = now - roundBegan > LONGEST_ROUND_NANOS;
            resting = true;
            loop.schedule(this::goOn, late ? 0 : RESTS * (now - began), TimeUnit.NANOSECONDS);
        }
    }

    private void goOn() {
        resting = false;
        if (served < round.size()) {
            serve();
        } else if (swallowed) {
            begin();
        }
    }

    /** One broken connection must not stop the others. */
    private static void serve(final WebSocketSession session) {
        try {
            session.onTick();
        } catch (final RuntimeException failure) {
            LOG.error("Closing a WebSocket that could not be served", failure);
            session.close(CloseReason.INTERNAL_ERROR, "internal error");
        }
    }
}
