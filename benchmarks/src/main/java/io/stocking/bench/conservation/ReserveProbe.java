package io.stocking.bench.conservation;

import io.stocking.bench.tape.EngineFeed;
import io.stocking.message.EventBatch;
import io.stocking.message.EventListener;
import io.stocking.message.codec.CommandRejectedDecoder;
import io.stocking.message.codec.RejectReason;

/**
 * Asks the engine what is reserved, which a snapshot does not say: a withdrawal of one more than there is has to be
 * refused, and the refusal names what is available.
 */
final class ReserveProbe implements EventListener {
    private final Ledger ledger;
    private RejectReason reason = RejectReason.NULL_VAL;
    private long available;

    ReserveProbe(final Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void onCommandRejected(final EventBatch at, final CommandRejectedDecoder event) {
        reason = event.reason();
        available = event.limitValue();
    }

    /** Compares what every account reserves with what its open orders need; this probe listens to the feed. */
    void check(final EngineFeed feed, final SnapshotAudit audit) {
        for (int account = 1; account <= ledger.accounts(); account++) {
            final long cash = ledger.cash(account);
            feed.writer().adjustCash(0).accountId(account).amount(-cash - 1);
            final long reserved = cash - available(feed, RejectReason.INSUFFICIENT_CASH);
            Fault.unlessWithin(reserved, cash, "won of account " + account);
            Fault.unlessEqual(reserved, audit.neededCash(account), "reserved cash of account", account);
            for (int instrument = 1; instrument <= ledger.instruments(); instrument++) {
                checkShares(feed, audit, account, instrument);
            }
        }
    }

    private void checkShares(
            final EngineFeed feed, final SnapshotAudit audit, final int account, final int instrument) {
        final long shares = ledger.shares(account, instrument);
        feed.writer().adjustHolding(0).accountId(account).quantity(-shares - 1).instrumentId(instrument);
        final long reserved = shares - available(feed, RejectReason.INSUFFICIENT_SHARES);
        Fault.unlessWithin(reserved, shares, "shares of account " + account);
        Fault.unlessEqual(reserved, audit.neededShares(account, instrument), "reserved shares of account", account);
    }

    private long available(final EngineFeed feed, final RejectReason expected) {
        reason = RejectReason.NULL_VAL;
        feed.send();
        if (reason != expected) {
            throw new IllegalStateException("a withdrawal of more than there is was answered " + reason);
        }
        return available;
    }
}
