package io.stocking.engine;

import io.stocking.account.Accounts;
import io.stocking.account.Holdings;
import io.stocking.message.EventWriter;
import io.stocking.message.codec.AccountKind;
import io.stocking.message.codec.AdjustCashDecoder;
import io.stocking.message.codec.AdjustHoldingDecoder;
import io.stocking.message.codec.OpenAccountDecoder;
import io.stocking.message.codec.RejectReason;
import io.stocking.message.codec.SelfTradePrevention;

/** Opens accounts, and brings cash and shares in and out. */
final class AccountCommands {
    private final EngineState state;
    private final Accounts accounts;
    private final Holdings holdings;
    private final OrderChecks checks;
    private final EventWriter events;

    AccountCommands(final EngineState state, final OrderChecks checks, final EventWriter events) {
        this.state = state;
        this.checks = checks;
        this.events = events;
        accounts = state.accounts();
        holdings = state.holdings();
    }

    /** Emits {@code AccountOpened}, also for an account that is open on the same terms, or {@code CommandRejected}. */
    void onOpenAccount(final OpenAccountDecoder command) {
        final long id = command.accountId();
        final Verdict verdict = checks.verdict().start();
        final boolean knownTerms =
                command.kind() != AccountKind.NULL_VAL && command.selfTradePrevention() != SelfTradePrevention.NULL_VAL;
        if (!accounts.isValidId(id) || !knownTerms) {
            verdict.refuse(RejectReason.INVALID_ACCOUNT, id, state.limits().maxAccountId());
        } else if (!accounts.isOpen(id)) {
            open(command, verdict);
        } else if (accounts.kind(id) != command.kind() || accounts.prevention(id) != command.selfTradePrevention()) {
            verdict.refuse(RejectReason.ACCOUNT_EXISTS, id, 0);
        }
        if (verdict.isRefused()) {
            reject(OpenAccountDecoder.TEMPLATE_ID, id, 0);
        } else {
            events.accountOpened()
                    .accountId(id)
                    .cash(accounts.cash(id))
                    .kind(command.kind())
                    .selfTradePrevention(command.selfTradePrevention());
        }
    }

    private void open(final OpenAccountDecoder command, final Verdict verdict) {
        final long seedCash = state.round().seedCash();
        if (!accounts.canPayIn(seedCash)) {
            verdict.refuse(RejectReason.VALUE_OVERFLOW, seedCash, Long.MAX_VALUE - accounts.totalCash());
        } else {
            accounts.open(command.accountId(), command.kind(), command.selfTradePrevention());
            accounts.adjust(command.accountId(), seedCash);
        }
    }

    /** Emits {@code CashAdjusted} or {@code CommandRejected}. */
    void onAdjustCash(final AdjustCashDecoder command) {
        final long id = command.accountId();
        final long amount = command.amount();
        final Verdict verdict = checks.account(id, 0);
        if (!verdict.isRefused() && amount > 0 && !accounts.canPayIn(amount)) {
            verdict.refuse(RejectReason.VALUE_OVERFLOW, amount, Long.MAX_VALUE - accounts.totalCash());
        }
        if (!verdict.isRefused() && amount < 0 && amount + accounts.available(id) < 0) {
            verdict.refuse(RejectReason.INSUFFICIENT_CASH, -amount, accounts.available(id));
        }
        if (verdict.isRefused()) {
            reject(AdjustCashDecoder.TEMPLATE_ID, id, 0);
        } else {
            accounts.adjust(id, amount);
            events.cashAdjusted().accountId(id).amount(amount).cash(accounts.cash(id));
        }
    }

    /** Emits {@code HoldingAdjusted} or {@code CommandRejected}. */
    void onAdjustHolding(final AdjustHoldingDecoder command) {
        final long id = command.accountId();
        final Listing listing = state.listing(command.instrumentId());
        final Verdict verdict = checks.account(id, 0);
        if (listing == null) {
            verdict.refuse(RejectReason.UNKNOWN_INSTRUMENT, command.instrumentId(), 0);
        }
        if (verdict.isRefused() || !canAdjust(command, listing, verdict)) {
            reject(AdjustHoldingDecoder.TEMPLATE_ID, id, command.instrumentId());
            return;
        }
        final int entry = holdings.findOrAdd(id, command.instrumentId());
        holdings.adjust(entry, command.quantity());
        listing.issue(command.quantity());
        events.holdingAdjusted()
                .accountId(id)
                .quantity(command.quantity())
                .heldQuantity(holdings.quantity(entry))
                .instrumentId(command.instrumentId());
    }

    private boolean canAdjust(final AdjustHoldingDecoder command, final Listing listing, final Verdict verdict) {
        final long quantity = command.quantity();
        final long available = holdings.available(holdings.find(command.accountId(), command.instrumentId()));
        if (quantity > Long.MAX_VALUE - listing.issuedShares()) {
            return verdict.refuse(RejectReason.VALUE_OVERFLOW, quantity, Long.MAX_VALUE - listing.issuedShares());
        }
        return quantity + available >= 0 || verdict.refuse(RejectReason.INSUFFICIENT_SHARES, -quantity, available);
    }

    private void reject(final int templateId, final long accountId, final int instrumentId) {
        checks.verdict().publish(events.commandRejected(), templateId, accountId, 0, instrumentId);
    }
}
