package io.stocking.gateway.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.stocking.gateway.model.OrderUuid;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Fields that occur in many of the page's objects. */
public final class Fields {
    private static final Map<Enum<?>, String> WORDS = new ConcurrentHashMap<>();

    private Fields() {}

    /** A moment as milliseconds since the epoch. */
    public static void time(final JsonGenerator json, final String name, final long nanos) throws IOException {
        json.writeNumberField(name, TimeUnit.NANOSECONDS.toMillis(nanos));
    }

    /** A literal in lower case. */
    public static void word(final JsonGenerator json, final String name, final Enum<?> value) throws IOException {
        json.writeStringField(name, word(value));
    }

    /** The UUID of an order; null for 0, which is none. */
    public static void orderId(final JsonGenerator json, final String name, final long orderId) throws IOException {
        json.writeStringField(
                name, orderId == 0 ? null : OrderUuid.ofOrder(orderId).toString());
    }

    /** All items in their order. */
    public static <T> void list(
            final JsonGenerator json, final String name, final List<T> items, final ItemWriter<? super T> writer)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (final T item : items) {
            writer.write(json, item);
        }
        json.writeEndArray();
    }

    static String word(final Enum<?> value) {
        return WORDS.computeIfAbsent(value, word -> word.name().toLowerCase(Locale.ROOT));
    }
}
