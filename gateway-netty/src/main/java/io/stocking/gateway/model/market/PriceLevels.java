package io.stocking.gateway.model.market;

import io.stocking.message.codec.Side;
import java.util.Arrays;

/** One side of a book by price: sorted arrays with the best level at the end, where most changes happen. */
final class PriceLevels {
    private static final int INITIAL_CAPACITY = 64;

    /** Makes keys ascend towards the best price on both sides. */
    private final int sign;

    private long[] keys = new long[INITIAL_CAPACITY];
    private long[] quantities = new long[INITIAL_CAPACITY];
    private int count;

    PriceLevels(final Side side) {
        sign = side == Side.BUY ? 1 : -1;
    }

    void add(final long price, final long quantity) {
        final int found = find(price);
        if (found >= 0) {
            quantities[found] += quantity;
        } else {
            insert(-found - 1, price, quantity);
        }
    }

    void subtract(final long price, final long quantity) {
        final int found = find(price);
        if (found < 0 || quantities[found] < quantity) {
            throw new IllegalStateException("level " + price + " holds " + (found < 0 ? 0 : quantities[found])
                    + " shares, " + quantity + " cannot leave it");
        }
        quantities[found] -= quantity;
        if (quantities[found] == 0) {
            remove(found);
        }
    }

    BookView.Levels best(final int limit) {
        final int taken = Math.min(limit, count);
        final long[] bestPrices = new long[taken];
        final long[] bestQuantities = new long[taken];
        for (int level = 0; level < taken; level++) {
            bestPrices[level] = sign * keys[count - 1 - level];
            bestQuantities[level] = quantities[count - 1 - level];
        }
        return new BookView.Levels(bestPrices, bestQuantities);
    }

    private int find(final long price) {
        return Arrays.binarySearch(keys, 0, count, sign * price);
    }

    private void insert(final int at, final long price, final long quantity) {
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, 2 * count);
            quantities = Arrays.copyOf(quantities, 2 * count);
        }
        System.arraycopy(keys, at, keys, at + 1, count - at);
        System.arraycopy(quantities, at, quantities, at + 1, count - at);
        keys[at] = sign * price;
        quantities[at] = quantity;
        count++;
    }

    private void remove(final int at) {
        count--;
        System.arraycopy(keys, at + 1, keys, at, count - at);
        System.arraycopy(quantities, at + 1, quantities, at, count - at);
    }
}
