package io.stocking.gateway.model.account;

import java.util.ArrayList;
import java.util.List;

/**
 * Items with the events they come from, oldest first, numbered from 0 on. The events have a place of their own, since whoever looks into an
 * item of long ago waits for the memory.
 */
final class Past<T> {
    private static final int FIRST_CAPACITY = 8;
    private static final long NEVER = Long.MAX_VALUE;

    private Object[] items = new Object[FIRST_CAPACITY];
    private long[] eventIndexes = new long[FIRST_CAPACITY];
    private long oldest;
    private long next;

    /** Returns the number of the item. */
    long add(final T item, final long eventIndex) {
        if (size() == items.length) {
            grow();
        }
        final int place = place(next, items.length);
        items[place] = item;
        eventIndexes[place] = eventIndex;
        return next++;
    }

    private void grow() {
        final Object[] more = new Object[2 * items.length];
        final long[] moreIndexes = new long[more.length];
        for (long number = oldest; number < next; number++) {
            final int from = place(number, items.length);
            final int to = place(number, more.length);
            more[to] = items[from];
            moreIndexes[to] = eventIndexes[from];
        }
        items = more;
        eventIndexes = moreIndexes;
    }

    int size() {
        return (int) (next - oldest);
    }

    /** The event of the oldest item; later than all when there is none. */
    long oldestEventIndex() {
        return oldest == next ? NEVER : eventIndexes[place(oldest, items.length)];
    }

    /** An item that was not taken out yet, by its number. */
    @SuppressWarnings("unchecked")
    T item(final long number) {
        return (T) items[place(number, items.length)];
    }

    /** Takes the oldest item out; null when there is none. */
    T removeOldest() {
        if (oldest == next) {
            return null;
        }
        final T item = item(oldest);
        items[place(oldest, items.length)] = null;
        oldest++;
        return item;
    }

    List<T> items() {
        final List<T> all = new ArrayList<>(size());
        for (long number = oldest; number < next; number++) {
            all.add(item(number));
        }
        return all;
    }

    /** Capacities are powers of two. */
    private static int place(final long number, final int capacity) {
        return (int) (number & capacity - 1);
    }
}
