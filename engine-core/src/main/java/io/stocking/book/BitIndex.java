package io.stocking.book;

/**
 * A set of small numbers that finds the next one fast: a bitmap with three summary bitmaps above it, each bit of which
 * says whether a 64-bit word below holds anything. Every operation touches at most one word a layer on its way up and one
 * on its way down.
 */
final class BitIndex {
    /** What a search answers when there is nothing. */
    static final int NONE = -1;

    /** One more than the highest number a set may hold. */
    static final int MAX_CAPACITY = 1 << 24;

    private static final int SHIFT = 6;

    private final long[] numbers;
    private final long[] words;
    private final long[] blocks;
    private final long[] regions;

    /** An empty set of numbers from 0 to {@code capacity} - 1. */
    BitIndex(final int capacity) {
        if (capacity < 1 || capacity > MAX_CAPACITY) {
            throw new IllegalArgumentException("capacity " + capacity + " is not within 1 to " + MAX_CAPACITY);
        }
        numbers = new long[wordsFor(capacity)];
        words = new long[wordsFor(numbers.length)];
        blocks = new long[wordsFor(words.length)];
        regions = new long[wordsFor(blocks.length)];
    }

    /**
     * Adds a number; adding it again changes nothing.
     *
     * @return whether it was not in
     */
    boolean add(final int number) {
        final int word = number >>> SHIFT;
        final long before = numbers[word];
        final long after = before | 1L << number;
        numbers[word] = after;
        if (before == 0 && set(words, word)) {
            final int block = word >>> SHIFT;
            if (set(blocks, block)) {
                set(regions, block >>> SHIFT);
            }
        }
        return before != after;
    }

    /** Takes a number out; it has to be in. */
    void remove(final int number) {
        if (clear(numbers, number)) {
            final int word = number >>> SHIFT;
            if (clear(words, word)) {
                final int block = word >>> SHIFT;
                if (clear(blocks, block)) {
                    clear(regions, block >>> SHIFT);
                }
            }
        }
    }

    /** Sets a bit; answers whether its word was empty. */
    private static boolean set(final long[] layer, final int bit) {
        final long before = layer[bit >>> SHIFT];
        layer[bit >>> SHIFT] = before | 1L << bit;
        return before == 0;
    }

    /** Clears a bit; answers whether its word is empty now. */
    private static boolean clear(final long[] layer, final int bit) {
        final long after = layer[bit >>> SHIFT] & ~(1L << bit);
        layer[bit >>> SHIFT] = after;
        return after == 0;
    }

    /** Whether a number is in. */
    boolean contains(final int number) {
        return (numbers[number >>> SHIFT] & 1L << number) != 0;
    }

    /** The least number that is at least {@code from}, or {@link #NONE}. */
    int next(final int from) {
        final int number = from(numbers, from);
        if (number != NONE) {
            return number;
        }
        int word = from(words, (from >>> SHIFT) + 1);
        if (word == NONE) {
            int block = from(blocks, (from >>> 2 * SHIFT) + 1);
            if (block == NONE) {
                final int region = from(regions, (from >>> 3 * SHIFT) + 1);
                if (region == NONE) {
                    return NONE;
                }
                block = first(blocks, region);
            }
            word = first(words, block);
        }
        return first(numbers, word);
    }

    /** The first set bit at or behind {@code bit} in its word. */
    private static int from(final long[] layer, final int bit) {
        final int word = bit >>> SHIFT;
        if (word >= layer.length) {
            return NONE;
        }
        final long rest = layer[word] & -1L << bit;
        return rest == 0 ? NONE : (word << SHIFT) + Long.numberOfTrailingZeros(rest);
    }

    private static int first(final long[] layer, final int word) {
        return (word << SHIFT) + Long.numberOfTrailingZeros(layer[word]);
    }

    private static int wordsFor(final int bits) {
        return bits + Long.SIZE - 1 >>> SHIFT;
    }
}
