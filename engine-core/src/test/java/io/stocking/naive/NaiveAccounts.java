package io.stocking.naive;

import static io.stocking.naive.Refused.unless;

import io.stocking.kit.Command;
import io.stocking.kit.Event;
import io.stocking.message.codec.RejectReason;
import java.util.function.Consumer;

/** Accounts of the naive exchange. */
final class NaiveAccounts {
    private final NaiveState state;
    private final Consumer<Event> events;

    NaiveAccounts(final NaiveState state, final Consumer<Event> events) {
        this.state = state;
        this.events = events;
    }

    void open(final Command.OpenAccount command) {
        final long id = command.accountId();
        final int limit = state.limits.maxAccountId();
        unless(id >= 1 && id <= limit, RejectReason.INVALID_ACCOUNT, id, limit);
        final NaiveState.Account wanted = new NaiveState.Account(command.kind(), command.prevention());
        if (!state.accounts.containsKey(id)) {
            final long seedCash = state.round.seedCash();
            final long room = Long.MAX_VALUE - state.totalCash();
            unless(seedCash <= room, RejectReason.VALUE_OVERFLOW, seedCash, room);
            state.accounts.put(id, wanted);
            state.cash.put(id, seedCash);
        }
        unless(state.accounts.get(id).equals(wanted), RejectReason.ACCOUNT_EXISTS, id, 0);
        events.accept(new Event.AccountOpened(id, state.cash.get(id), command.kind(), command.prevention()));
    }

    void adjustCash(final Command.AdjustCash command) {
        final long id = command.accountId();
        final long amount = command.amount();
        requireOpen(id);
        final long room = Long.MAX_VALUE - state.totalCash();
        unless(amount <= room, RejectReason.VALUE_OVERFLOW, amount, room);
        final long available = state.availableCash(id);
        unless(amount >= -available, RejectReason.INSUFFICIENT_CASH, -amount, available);
        state.cash.merge(id, amount, Long::sum);
        events.accept(new Event.CashAdjusted(id, amount, state.cash.get(id)));
    }

    void adjustHolding(final Command.AdjustHolding command) {
        final long id = command.accountId();
        final int instrumentId = command.instrumentId();
        final long quantity = command.quantity();
        requireOpen(id);
        unless(state.instruments.containsKey(instrumentId), RejectReason.UNKNOWN_INSTRUMENT, instrumentId, 0);
        final long room = Long.MAX_VALUE - state.issuedShares(instrumentId);
        unless(quantity <= room, RejectReason.VALUE_OVERFLOW, quantity, room);
        final long available = state.availableShares(id, instrumentId);
        unless(quantity >= -available, RejectReason.INSUFFICIENT_SHARES, -quantity, available);
        state.addShares(id, instrumentId, quantity);
        events.accept(new Event.HoldingAdjusted(id, quantity, state.held(id, instrumentId), instrumentId));
    }

    private void requireOpen(final long accountId) {
        unless(state.accounts.containsKey(accountId), RejectReason.UNKNOWN_ACCOUNT, accountId, 0);
    }
}
