package io.stocking.bench.book;

/** Reports of what a book did, 64 bytes each, in a ring of 4 MiB that is written over and over. */
final class ReportRing {
    /** An order was taken. */
    static final int ACKNOWLEDGED = 0;

    /** Two orders matched. */
    static final int TRADED = 1;

    /** An order, or what was left of it, is gone. */
    static final int CANCELLED = 2;

    /** An order was replaced, moved or reduced. */
    static final int MODIFIED = 3;

    /** The order to cancel is not there. */
    static final int CANCEL_REJECTED = 4;

    /** The order to modify is not there. */
    static final int MODIFY_REJECTED = 5;

    static final int KIND = 0;
    static final int SEQUENCE = 1;
    static final int SIDE = 2;
    static final int ORDER_ID = 3;
    static final int PRICE = 4;
    static final int QUANTITY = 5;
    /** In the place of an order id and a side when two orders traded. */
    static final int MAKER = ORDER_ID;

    static final int TAKER = 6;

    private static final int CAPACITY = 1 << 16;
    private static final int RECORD_SHIFT = 3;

    private final long[] fields = new long[CAPACITY << RECORD_SHIFT];
    private long count;

    /** How many reports were written; the ring holds the newest. */
    long count() {
        return count;
    }

    /** A field of one of the newest reports. */
    long field(final long report, final int field) {
        if (report >= count || report < count - CAPACITY) {
            throw new IllegalArgumentException(
                    "report " + report + " is not among the newest " + CAPACITY + " of " + count);
        }
        return fields[record(report) + field];
    }

    void acknowledged(
            final long sequence, final boolean sell, final long orderId, final long price, final long quantity) {
        final int record = start(ACKNOWLEDGED, sequence, orderId);
        terms(record, sell, price, quantity);
    }

    void traded(final long sequence, final long price, final long quantity, final long maker, final long taker) {
        final int record = start(TRADED, sequence, maker);
        terms(record, false, price, quantity);
        fields[record + TAKER] = taker;
    }

    void cancelled(final long sequence, final boolean sell, final long orderId, final long price) {
        final int record = start(CANCELLED, sequence, orderId);
        terms(record, sell, price, 0);
    }

    void modified(final long sequence, final boolean sell, final long orderId, final long price, final long quantity) {
        final int record = start(MODIFIED, sequence, orderId);
        terms(record, sell, price, quantity);
    }

    void cancelRejected(final long sequence, final long orderId) {
        start(CANCEL_REJECTED, sequence, orderId);
    }

    void modifyRejected(final long sequence, final long orderId) {
        start(MODIFY_REJECTED, sequence, orderId);
    }

    private int start(final int kind, final long sequence, final long orderId) {
        final int record = record(count++);
        fields[record + KIND] = kind;
        fields[record + SEQUENCE] = sequence;
        fields[record + ORDER_ID] = orderId;
        return record;
    }

    private void terms(final int record, final boolean sell, final long price, final long quantity) {
        fields[record + SIDE] = sell ? 1 : 0;
        fields[record + PRICE] = price;
        fields[record + QUANTITY] = quantity;
    }

    private static int record(final long report) {
        return ((int) report & CAPACITY - 1) << RECORD_SHIFT;
    }
}
