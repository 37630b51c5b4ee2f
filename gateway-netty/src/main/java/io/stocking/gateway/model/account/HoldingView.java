package io.stocking.gateway.model.account;

/**
 * Shares of one instrument that an account holds.
 *
 * @param reservedQuantity shares that open sell orders offer
 * @param costBasis won paid for the shares still held
 * @param price what a share is valued at now
 */
public record HoldingView(
        int instrumentId, String symbol, long quantity, long reservedQuantity, long costBasis, long price) {
    /** Shares that can be sold. */
    public long availableQuantity() {
        return quantity - reservedQuantity;
    }

    /** Won paid for a share, rounded half up; 0 when nothing is held. */
    public long averageEntryPrice() {
        return quantity == 0 ? 0 : Math.floorDiv(costBasis, quantity) + roundUp();
    }

    /** What the shares are worth now. */
    public long marketValue() {
        return Math.multiplyExact(quantity, price);
    }

    private int roundUp() {
        final long rest = Math.floorMod(costBasis, quantity);
        return rest >= quantity - rest ? 1 : 0;
    }
}
