package io.stocking.meter;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * How often values of which size were there: buckets that grow by a half or a third each, from one power of two to
 * another. One thread records, without lock, fence or allocation; any thread reads, a moment late.
 */
public final class Distribution {
    private static final VarHandle COUNTS = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int HIGHEST_EXPONENT = 61;

    private final int lowestExponent;
    private final long[] counts;
    private final Tally sum = new Tally();

    /**
     * Buckets with the upper bounds 2^lowest, 1.5 x 2^lowest, 2 x 2^lowest, and so on up to 2^highest, and one for all
     * beyond.
     *
     * @param lowestExponent 1 or more
     * @param highestExponent more than that, 61 at most
     */
    public Distribution(final int lowestExponent, final int highestExponent) {
        if (lowestExponent < 1 || highestExponent <= lowestExponent || highestExponent > HIGHEST_EXPONENT) {
            throw new IllegalArgumentException("exponents " + lowestExponent + " and " + highestExponent
                    + " do not ascend within 1 and " + HIGHEST_EXPONENT);
        }
        this.lowestExponent = lowestExponent;
        counts = new long[2 * (highestExponent - lowestExponent) + 2];
    }

    /** Counts a value, which must not be negative, on the one thread that does. */
    public void record(final long value) {
        final int bucket = Math.min(bucketOf(value), counts.length - 1);
        COUNTS.setOpaque(counts, bucket, counts[bucket] + 1);
        sum.add(value);
    }

    /** Of the bucket with the lowest upper bound that is not below the value. */
    private int bucketOf(final long value) {
        if (value <= 1L << lowestExponent) {
            return 0;
        }
        final long below = value - 1;
        final int exponent = Long.SIZE - 1 - Long.numberOfLeadingZeros(below);
        final int upperHalf = (int) (below >> (exponent - 1)) & 1;
        return 2 * (exponent - lowestExponent) + upperHalf + 1;
    }

    /** How many buckets there are. */
    public int buckets() {
        return counts.length;
    }

    /** The greatest value that a bucket counts; that of the last one is {@link Long#MAX_VALUE}. */
    public long upperBound(final int bucket) {
        if (bucket == counts.length - 1) {
            return Long.MAX_VALUE;
        }
        final long power = 1L << (lowestExponent + bucket / 2);
        return (bucket & 1) == 0 ? power : power + power / 2;
    }

    /** How many values a bucket has counted, those of lower buckets not included; for any thread. */
    public long count(final int bucket) {
        return (long) COUNTS.getOpaque(counts, bucket);
    }

    /** All values added up, for any thread; may be a value ahead of the counts, or behind. */
    public long sum() {
        return sum.get();
    }
}
