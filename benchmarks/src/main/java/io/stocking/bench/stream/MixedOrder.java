package io.stocking.bench.stream;

/** An order of the mixed flow. */
final class MixedOrder {
    final long id;
    final boolean sell;
    final int account;
    long price;
    int quantity;
    /** Where it is among the live orders of its book. */
    int place;

    MixedOrder(final long id, final boolean sell, final int account, final int quantity) {
        this.id = id;
        this.sell = sell;
        this.account = account;
        this.quantity = quantity;
    }
}
