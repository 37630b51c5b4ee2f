package io.stocking.gateway.model;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** The UUIDs by which clients know orders and instruments: the upper half names the kind, the lower half is the id. */
public final class OrderUuid {
    /** "stock" and order, version 8 (the bits are ours), variant as in RFC 9562 in the lower half. */
    private static final long ORDER_HIGH = 0x7374_6F63_6B01_8000L;

    private static final long ASSET_HIGH = 0x7374_6F63_6B02_8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final int TEXT_LENGTH = 36;

    private OrderUuid() {}

    /** The UUID of an order; ids are not negative. */
    public static UUID ofOrder(final long orderId) {
        return encode(ORDER_HIGH, orderId);
    }

    /** The order of a UUID, empty when it is none of ours. */
    public static OptionalLong parseOrder(final String text) {
        return decode(ORDER_HIGH, text);
    }

    /** The UUID of an instrument. */
    public static UUID ofInstrument(final int instrumentId) {
        return encode(ASSET_HIGH, instrumentId);
    }

    /** The instrument of a UUID, empty when it is none of ours. */
    public static Optional<Integer> parseInstrument(final String text) {
        final OptionalLong id = decode(ASSET_HIGH, text);
        return id.isPresent() && id.getAsLong() <= Integer.MAX_VALUE
                ? Optional.of((int) id.getAsLong())
                : Optional.empty();
    }

    private static UUID encode(final long high, final long id) {
        if (id < 0 || id >>> 62 != 0) {
            throw new IllegalArgumentException("id " + id + " is outside 0 to 2^62 - 1");
        }
        return new UUID(high, VARIANT | id);
    }

    private static OptionalLong decode(final long high, final String text) {
        if (text.length() != TEXT_LENGTH) {
            return OptionalLong.empty();
        }
        final UUID uuid;
        try {
            uuid = UUID.fromString(text);
        } catch (final IllegalArgumentException notAnUuid) {
            return OptionalLong.empty();
        }
        final long low = uuid.getLeastSignificantBits();
        final boolean ours = uuid.getMostSignificantBits() == high && low >>> 62 == VARIANT >>> 62;
        return ours ? OptionalLong.of(low & ~VARIANT) : OptionalLong.empty();
    }
}
