package io.stocking.gateway.model.account;

import io.stocking.gateway.model.RoundView;
import io.stocking.gateway.model.market.Market;
import io.stocking.gateway.model.order.FillView;
import io.stocking.message.EventBatch;
import io.stocking.message.codec.CommandRejectedDecoder;
import io.stocking.message.codec.OrderRejectedDecoder;
import io.stocking.message.codec.RejectReason;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells watchers, once a group of commands, what became of their accounts; costs nothing for those nobody watches. */
final class Notifications {
    private final Accounts accounts;
    private final Market market;
    private final Supplier<Optional<RoundView>> round;
    private final Map<AccountRecord, AccountChanges> changed = new LinkedHashMap<>();
    private long time;

    Notifications(final Accounts accounts, final Market market, final Supplier<Optional<RoundView>> round) {
        this.accounts = accounts;
        this.market = market;
        this.round = round;
    }

    /** Begins a command. */
    void at(final long timestamp) {
        time = timestamp;
    }

    void order(final AccountRecord account, final OrderRecord order) {
        final AccountChanges changes = changes(account);
        if (changes != null) {
            changes.order(order);
            if (!order.buys() || order.filledQuantity() > 0) {
                changes.holding(account.holding(order));
            }
            if (changes.full()) {
                send(account, changes);
            }
        }
    }

    void fill(final AccountRecord account, final FillView fill) {
        final AccountChanges changes = changes(account);
        if (changes != null) {
            changes.fill(fill);
        }
    }

    void holding(final AccountRecord account, final HoldingRecord holding) {
        final AccountChanges changes = changes(account);
        if (changes != null) {
            changes.holding(holding);
        }
    }

    /** The cash of an account changed, which every update tells. */
    void cash(final AccountRecord account) {
        changes(account);
    }

    void rejected(final EventBatch at, final OrderRejectedDecoder event) {
        final AccountChanges changes = changes(event.accountId());
        if (changes != null) {
            changes.rejection(new RejectionView(
                    at.timestamp(),
                    0,
                    event.clientOrderId(),
                    market.symbol(event.instrumentId()),
                    event.reason(),
                    event.actualValue(),
                    event.limitValue(),
                    nextOpenAt(event.reason())));
        }
    }

    void rejected(final EventBatch at, final CommandRejectedDecoder event) {
        final AccountChanges changes = changes(event.accountId());
        if (changes != null) {
            changes.rejection(new RejectionView(
                    at.timestamp(),
                    event.orderId(),
                    "",
                    market.symbol(event.instrumentId()),
                    event.reason(),
                    event.actualValue(),
                    event.limitValue(),
                    nextOpenAt(event.reason())));
        }
    }

    private long nextOpenAt(final RejectReason reason) {
        return reason == RejectReason.MARKET_CLOSED
                ? round.get().map(RoundView::nextOpenAt).orElse(0L)
                : 0;
    }

    void reset(final AccountRecord account) {
        accounts.tell(account.accountId(), new AccountReset());
    }

    /** Ends a group of commands. */
    void send() {
        if (!changed.isEmpty()) {
            changed.forEach(this::send);
            changed.clear();
        }
    }

    private void send(final AccountRecord account, final AccountChanges changes) {
        if (accounts.watcher(account.accountId()) != null) {
            accounts.tell(account.accountId(), account.update(changes, time, market::price));
        }
        changes.clear();
    }

    private AccountChanges changes(final long accountId) {
        return accounts.watcher(accountId) == null || !accounts.opened(accountId)
                ? null
                : changes(accounts.require(accountId));
    }

    private AccountChanges changes(final AccountRecord account) {
        if (accounts.watcher(account.accountId()) == null) {
            return null;
        }
        return changed.computeIfAbsent(account, key -> new AccountChanges());
    }
}
