package io.stocking.persistence;

import java.util.Locale;

/** What became of an order. */
public enum OrderStatus {
    NEW,
    PARTIALLY_FILLED,
    FILLED,
    CANCELED,
    REPLACED,
    EXPIRED,
    REJECTED;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The word for it in rows and on the wire. */
    public String code() {
        return code;
    }

    /** Whether it can still trade. */
    public boolean isOpen() {
        return this == NEW || this == PARTIALLY_FILLED;
    }

    public static OrderStatus ofCode(final String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
