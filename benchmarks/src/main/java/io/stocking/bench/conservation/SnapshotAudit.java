package io.stocking.bench.conservation;

import io.stocking.bench.tape.OpenOrderIds;
import io.stocking.message.MessageSink;
import io.stocking.message.codec.AccountStateDecoder;
import io.stocking.message.codec.HoldingStateDecoder;
import io.stocking.message.codec.MessageHeaderDecoder;
import io.stocking.message.codec.OrderStateDecoder;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.SnapshotEndDecoder;
import org.agrona.DirectBuffer;

/**
 * Reads a snapshot and compares it with the ledger, account by account, holding by holding, order by order; at its end
 * the sums with what was paid and brought in. Adds up what the open orders have to reserve.
 */
final class SnapshotAudit implements MessageSink {
    private final Ledger ledger;
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final AccountStateDecoder account = new AccountStateDecoder();
    private final HoldingStateDecoder holding = new HoldingStateDecoder();
    private final OrderStateDecoder order = new OrderStateDecoder();
    private final SnapshotEndDecoder end = new SnapshotEndDecoder();
    private final boolean[] seenAccounts;
    private final boolean[][] seenHoldings;
    private final long[] neededCash;
    private final long[][] neededShares;
    private final long[] shares;
    private long cash;
    private int orders;
    private long stateHash;
    private boolean ended;

    SnapshotAudit(final Ledger ledger) {
        this.ledger = ledger;
        seenAccounts = new boolean[ledger.accounts() + 1];
        seenHoldings = new boolean[ledger.accounts() + 1][ledger.instruments() + 1];
        neededCash = new long[ledger.accounts() + 1];
        neededShares = new long[ledger.accounts() + 1][ledger.instruments() + 1];
        shares = new long[ledger.instruments() + 1];
    }

    @Override
    public void onMessage(final DirectBuffer buffer, final int offset, final int length) {
        header.wrap(buffer, offset);
        switch (header.templateId()) {
            case AccountStateDecoder.TEMPLATE_ID -> onAccount(account.wrapAndApplyHeader(buffer, offset, header));
            case HoldingStateDecoder.TEMPLATE_ID -> onHolding(holding.wrapAndApplyHeader(buffer, offset, header));
            case OrderStateDecoder.TEMPLATE_ID -> onOrder(order.wrapAndApplyHeader(buffer, offset, header));
            case SnapshotEndDecoder.TEMPLATE_ID -> onEnd(end.wrapAndApplyHeader(buffer, offset, header));
            default -> {
                // Counters, round, instruments and client order ids hold neither cash nor shares.
            }
        }
    }

    private void onAccount(final AccountStateDecoder state) {
        final int id = (int) state.accountId();
        Fault.unlessEqual(seenAccounts[id] ? 2 : 1, ledger.isOpened(id) ? 1 : 0, "number of accounts", id);
        Fault.unlessEqual(state.cash(), ledger.cash(id), "cash of account", id);
        seenAccounts[id] = true;
        cash += state.cash();
    }

    private void onHolding(final HoldingStateDecoder state) {
        final int id = (int) state.accountId();
        final int instrument = state.instrumentId();
        Fault.unlessEqual(
                seenHoldings[id][instrument] ? 2 : 1, 1, "number of holdings in one instrument of account", id);
        Fault.unlessEqual(state.quantity(), ledger.shares(id, instrument), "shares of account", id);
        seenHoldings[id][instrument] = true;
        shares[instrument] += state.quantity();
    }

    private void onOrder(final OrderStateDecoder state) {
        final long id = state.orderId();
        final OpenOrderIds open = ledger.open();
        Fault.unlessEqual(1, open.contains(id) ? 1 : 0, "number of orders", id);
        final OrderTerms terms = ledger.terms(id);
        final long leaves = state.quantity() - state.filledQuantity();
        final boolean sells = state.side() == Side.SELL;
        Fault.unlessEqual(state.accountId(), open.accountId(id), "account of order", id);
        Fault.unlessEqual(state.instrumentId(), terms.instrumentId, "instrument of order", id);
        Fault.unlessEqual(sells ? 1 : 0, terms.sells ? 1 : 0, "sell side of order", id);
        Fault.unlessEqual(state.price(), terms.price, "price of order", id);
        Fault.unlessEqual(leaves, terms.leaves, "open quantity of order", id);
        Fault.unlessEqual(state.filledQuantity(), terms.filled, "filled quantity of order", id);
        orders++;
        if (sells) {
            neededShares[(int) state.accountId()][state.instrumentId()] += leaves;
        } else {
            neededCash[(int) state.accountId()] += leaves * state.price();
        }
    }

    private void onEnd(final SnapshotEndDecoder state) {
        stateHash = state.stateHash();
        ended = true;
    }

    /** Compares sums, and what is in the ledger with what was in the snapshot. */
    void conclude() {
        Fault.unlessEqual(ended ? 1 : 0, 1, "end of snapshot", 1);
        Fault.unlessEqual(cash, ledger.paidIn(), "cash of all accounts, of which there are", ledger.accounts());
        Fault.unlessEqual(orders, ledger.open().size(), "number of open orders, ending with", orders);
        for (int instrument = 1; instrument <= ledger.instruments(); instrument++) {
            Fault.unlessEqual(shares[instrument], ledger.issued(instrument), "all shares of instrument", instrument);
        }
        for (int id = 1; id <= ledger.accounts(); id++) {
            Fault.unlessEqual(seenAccounts[id] ? 1 : 0, ledger.isOpened(id) ? 1 : 0, "number of accounts", id);
            for (int instrument = 1; instrument <= ledger.instruments(); instrument++) {
                if (!seenHoldings[id][instrument]) {
                    Fault.unlessEqual(0, ledger.shares(id, instrument), "shares of account", id);
                }
            }
        }
    }

    /** Cash that the open buy orders of an account have to reserve. */
    long neededCash(final int accountId) {
        return neededCash[accountId];
    }

    /** Shares that the open sell orders of an account have to reserve. */
    long neededShares(final int accountId, final int instrumentId) {
        return neededShares[accountId][instrumentId];
    }

    /** The hash at the end of the snapshot. */
    long stateHash() {
        return stateHash;
    }
}
