package io.stocking.gateway.model.account;

import org.agrona.collections.Long2LongHashMap;
import org.agrona.collections.LongArrayQueue;

/**
 * Orders that can no longer trade, in the order in which they ended. By order id there are only numbers: a table of the orders themselves
 * would be written all over, and the collector looks wherever something old was made to point to something new. The ids have a queue of their own
 * as the events in {@link Past} have: to forget an order, nobody looks into it.
 */
final class DoneOrders {
    private static final long UNKNOWN = -1;

    private final Past<OrderRecord> orders = new Past<>();
    private final LongArrayQueue ids = new LongArrayQueue(UNKNOWN);
    private final Long2LongHashMap numbers = new Long2LongHashMap(UNKNOWN);

    void add(final OrderRecord order, final long eventIndex) {
        final long id = order.terms().orderId();
        ids.addLong(id);
        numbers.put(id, orders.add(order, eventIndex));
    }

    int size() {
        return orders.size();
    }

    /** The event with which the oldest ended; later than all when there is none. */
    long oldestEventIndex() {
        return orders.oldestEventIndex();
    }

    /** Null when it is none of them. */
    OrderRecord get(final long orderId) {
        final long number = numbers.get(orderId);
        return number == UNKNOWN ? null : orders.item(number);
    }

    OrderRecord removeOldest() {
        numbers.remove(ids.pollLong());
        return orders.removeOldest();
    }

    OrderRecord[] toArray() {
        return orders.items().toArray(new OrderRecord[0]);
    }
}
