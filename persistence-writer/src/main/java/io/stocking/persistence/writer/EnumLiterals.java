package io.stocking.persistence.writer;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The SQL literals of an enum: its names in lower case. */
final class EnumLiterals<E extends Enum<E>> {
    private final Map<E, String> literals;

    EnumLiterals(final Class<E> type) {
        literals = new EnumMap<>(type);
        for (final E value : type.getEnumConstants()) {
            literals.put(value, '\'' + value.name().toLowerCase(Locale.ROOT) + '\'');
        }
    }

    String of(final E value) {
        return literals.get(value);
    }
}
