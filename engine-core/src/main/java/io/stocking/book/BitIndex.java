package io.stocking.book;

/**
 * A set of small numbers that finds its neighbours fast: a bitmap with summary bitmaps above it, each bit of which says
 * whether a 64-bit word below holds anything. Every operation touches one word a layer, of which there is one for each
 * factor of 64 in the capacity.
 */
final class BitIndex {
    /** What a search answers when there is nothing. */
    static final int NONE = -1;

    private static final int WORD_SHIFT = 6;

    private final long[][] layers;

    /** An empty set of numbers from 0 to {@code capacity} - 1. */
    BitIndex(final int capacity) {
        int depth = 1;
        for (int words = wordsFor(capacity); words > 1; words = wordsFor(words)) {
            depth++;
        }
        layers = new long[depth][];
        int bits = capacity;
        for (int layer = 0; layer < depth; layer++) {
            final int words = wordsFor(bits);
            layers[layer] = new long[words];
            bits = words;
        }
    }

    /** Adds a number; adding it again changes nothing. */
    void add(final int number) {
        int bit = number;
        for (final long[] layer : layers) {
            final int word = bit >>> WORD_SHIFT;
            final long before = layer[word];
            layer[word] = before | 1L << bit;
            if (before != 0) {
                return;
            }
            bit = word;
        }
    }

    /** Takes a number out; it has to be in. */
    void remove(final int number) {
        int bit = number;
        for (final long[] layer : layers) {
            final int word = bit >>> WORD_SHIFT;
            final long after = layer[word] & ~(1L << bit);
            layer[word] = after;
            if (after != 0) {
                return;
            }
            bit = word;
        }
    }

    /** Whether a number is in. */
    boolean contains(final int number) {
        return (layers[0][number >>> WORD_SHIFT] & 1L << number) != 0;
    }

    /** The least number that is at least {@code from}, or {@link #NONE}. */
    int next(final int from) {
        int bit = from;
        for (int depth = 0; depth < layers.length; depth++) {
            final long[] layer = layers[depth];
            final int word = bit >>> WORD_SHIFT;
            if (word >= layer.length) {
                return NONE;
            }
            final long rest = layer[word] & -1L << bit;
            if (rest != 0) {
                return firstBelow(depth, (word << WORD_SHIFT) + Long.numberOfTrailingZeros(rest));
            }
            bit = word + 1;
        }
        return NONE;
    }

    /** The greatest number that is at most {@code from}, or {@link #NONE}; {@code from} may be -1. */
    int previous(final int from) {
        int bit = from;
        for (int depth = 0; depth < layers.length && bit >= 0; depth++) {
            final int word = bit >>> WORD_SHIFT;
            final long rest = layers[depth][word] & -1L >>> (Long.SIZE - 1 - bit);
            if (rest != 0) {
                return lastBelow(depth, (word << WORD_SHIFT) + Long.SIZE - 1 - Long.numberOfLeadingZeros(rest));
            }
            bit = word - 1;
        }
        return NONE;
    }

    private int firstBelow(final int depth, final int found) {
        int bit = found;
        for (int layer = depth - 1; layer >= 0; layer--) {
            bit = (bit << WORD_SHIFT) + Long.numberOfTrailingZeros(layers[layer][bit]);
        }
        return bit;
    }

    private int lastBelow(final int depth, final int found) {
        int bit = found;
        for (int layer = depth - 1; layer >= 0; layer--) {
            bit = (bit << WORD_SHIFT) + Long.SIZE - 1 - Long.numberOfLeadingZeros(layers[layer][bit]);
        }
        return bit;
    }

    private static int wordsFor(final int bits) {
        return (bits + Long.SIZE - 1) >>> WORD_SHIFT;
    }
}
