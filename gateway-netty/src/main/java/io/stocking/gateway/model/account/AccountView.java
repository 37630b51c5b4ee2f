package io.stocking.gateway.model.account;

import io.stocking.message.codec.AccountKind;
import java.util.List;

/**
 * Money and shares of an account at one moment, in won.
 *
 * @param cash all cash, what open orders hold included
 * @param reservedCash what open buy orders hold
 * @param holdings instruments held, ascending by instrument id
 */
public record AccountView(long accountId, AccountKind kind, long cash, long reservedCash, List<HoldingView> holdings) {
    /** Cash that new orders can use. */
    public long buyingPower() {
        return cash - reservedCash;
    }

    /** What the holdings are worth now. */
    public long marketValue() {
        long value = 0;
        for (final HoldingView holding : holdings) {
            value = Math.addExact(value, holding.marketValue());
        }
        return value;
    }

    /** Cash and shares together. */
    public long equity() {
        return Math.addExact(cash, marketValue());
    }
}
