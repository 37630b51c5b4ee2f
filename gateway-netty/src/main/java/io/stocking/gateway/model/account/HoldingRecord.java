package io.stocking.gateway.model.account;

import java.math.BigInteger;

/** Shares of one instrument in an account; guarded by the account. */
final class HoldingRecord {
    private final int instrumentId;
    private final String symbol;
    private long quantity;
    private long reservedQuantity;
    private long costBasis;

    HoldingRecord(final int instrumentId, final String symbol) {
        this.instrumentId = instrumentId;
        this.symbol = symbol;
    }

    int instrumentId() {
        return instrumentId;
    }

    long quantity() {
        return quantity;
    }

    void reserve(final long change) {
        reservedQuantity += change;
    }

    void buy(final long bought, final long value) {
        quantity += bought;
        costBasis += value;
    }

    /** What is sold takes its share of the cost along; the rest keeps its average price. */
    void sell(final long sold) {
        if (sold > quantity) {
            throw new IllegalStateException(symbol + ": " + quantity + " shares held, " + sold + " cannot be sold");
        }
        costBasis -= shareOfCost(sold);
        quantity -= sold;
    }

    /** Shares paid in count as bought at the present price. */
    void adjustTo(final long heldQuantity, final long price) {
        if (heldQuantity >= quantity) {
            buy(heldQuantity - quantity, Math.multiplyExact(heldQuantity - quantity, price));
        } else {
            sell(quantity - heldQuantity);
        }
    }

    HoldingView view(final long price) {
        return new HoldingView(instrumentId, symbol, quantity, reservedQuantity, costBasis, price);
    }

    private long shareOfCost(final long sold) {
        if (sold == 0 || Math.multiplyHigh(costBasis, sold) == 0 && costBasis * sold >= 0) {
            return sold == 0 ? 0 : costBasis * sold / quantity;
        }
        return BigInteger.valueOf(costBasis)
                .multiply(BigInteger.valueOf(sold))
                .divide(BigInteger.valueOf(quantity))
                .longValueExact();
    }
}
