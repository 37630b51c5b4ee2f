package io.stocking.persistence.writer;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The SQL literals of an enum of the messages: its names in lower case, NULL for its null value. */
final class EnumLiterals<E extends Enum<E>> {
    private final Map<E, String> literals;

    EnumLiterals(final Class<E> type) {
        literals = new EnumMap<>(type);
        for (final E value : type.getEnumConstants()) {
            final String name = value.name();
            literals.put(value, name.equals("NULL_VAL") ? "NULL" : '\'' + name.toLowerCase(Locale.ROOT) + '\'');
        }
    }

    String of(final E value) {
        return literals.get(value);
    }
}
