package io.stocking.gateway.ws;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what befalls WebSockets; for any thread. */
public final class WebSocketMeter {
    private final LongAdder conflations = new LongAdder();
    private final Map<CloseReason, LongAdder> closes = new EnumMap<>(CloseReason.class);

    WebSocketMeter() {
        for (final CloseReason reason : CloseReason.values()) {
            closes.put(reason, new LongAdder());
        }
    }

    void onConflation() {
        conflations.increment();
    }

    void onClose(final CloseReason reason) {
        closes.get(reason).increment();
    }

    /** Times that market data had to wait for a reader, to be sent together with what came later. */
    public long conflations() {
        return conflations.sum();
    }

    /** Connections that were ended from here, by reason. */
    public Map<String, Long> closes() {
        final Map<String, Long> counts = new TreeMap<>();
        closes.forEach((reason, count) -> counts.put(reason.name().toLowerCase(Locale.ROOT), count.sum()));
        return counts;
    }
}
