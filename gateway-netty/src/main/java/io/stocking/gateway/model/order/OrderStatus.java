package io.stocking.gateway.model.order;

/** What became of an order, in the words of the trading API. */
public enum OrderStatus {
    NEW("new", true),
    PARTIALLY_FILLED("partially_filled", true),
    FILLED("filled", false),
    CANCELED("canceled", false),
    EXPIRED("expired", false),
    REPLACED("replaced", false);

    private final String label;
    private final boolean open;

    OrderStatus(final String label, final boolean open) {
        this.label = label;
        this.open = open;
    }

    /** Name in the trading API. */
    public String label() {
        return label;
    }

    /** Whether the order can still trade. */
    public boolean open() {
        return open;
    }
}
