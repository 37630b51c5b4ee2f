package io.stocking.bench.stream;

/** A 64-bit FNV-1a hash over every field of every message: whoever has the same digest was given the same stream. */
public final class StreamDigest {
    private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private long hash = OFFSET_BASIS;

    private StreamDigest() {}

    /** The digest of a whole stream. */
    public static long of(final OrderStream stream) {
        final StreamDigest digest = new StreamDigest();
        for (int message = 0; message < stream.size(); message++) {
            digest.add(stream.kind(message));
            digest.add(stream.isSell(message) ? 1 : 0);
            digest.add(stream.isImmediate(message) ? 1 : 0);
            digest.add(stream.quantity(message));
            digest.add(stream.account(message));
            digest.add(stream.instrument(message));
            digest.add(stream.orderId(message));
            digest.add(stream.price(message));
        }
        return digest.hash;
    }

    /** FNV-1a on 64-bit words instead of bytes; the shift lets the high half reach the low bits. */
    private void add(final long field) {
        hash = (hash ^ field) * PRIME;
        hash ^= hash >>> Integer.SIZE;
    }
}
