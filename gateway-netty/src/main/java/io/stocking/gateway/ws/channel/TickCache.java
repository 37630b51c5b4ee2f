package io.stocking.gateway.ws.channel;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What the connections of one event loop share in a tick, so that a thousand viewers cost one look and one text. */
public final class TickCache {
    private final Map<Object, Object> values = new HashMap<>();

    /** Forgets everything: what is asked for next is fresh. */
    public void clear() {
        values.clear();
    }

    /** The value of a key, made when it is asked for first. */
    @SuppressWarnings("unchecked")
    <T> T get(final Object key, final Supplier<T> maker) {
        Object value = values.get(key);
        if (value == null) {
            value = maker.get();
            values.put(key, value);
        }
        return (T) value;
    }
}
