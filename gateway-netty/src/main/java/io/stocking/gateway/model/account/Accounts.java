package io.stocking.gateway.model.account;

import io.stocking.gateway.model.market.Market;
import io.stocking.gateway.model.order.FillView;
import io.stocking.gateway.model.order.OrderQuery;
import io.stocking.gateway.model.order.OrderView;
import io.stocking.gateway.model.result.PlayerResult;
import io.stocking.message.codec.AccountKind;
import io.stocking.round.RoundRanking;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Accounts, orders and fills of the running round, for any thread. Done orders and fills are kept up to a limit, and
 * those of the last round until MySQL has them.
 */
public final class Accounts {
    private final Map<Long, AccountRecord> records = new ConcurrentHashMap<>();
    private final Map<Long, AccountWatcher> watchers = new ConcurrentHashMap<>();
    private final Map<Long, AccountResult> results = new ConcurrentHashMap<>();
    private final List<Acknowledgement> acks = new ArrayList<>();
    private final Set<AccountWatcher> told = new LinkedHashSet<>();
    private final Market market;
    private final int keptPerAccount;

    /** @param keptPerAccount how many done orders, and how many fills, of an account are kept at most */
    public Accounts(final Market market, final int keptPerAccount) {
        this.market = market;
        this.keptPerAccount = keptPerAccount;
    }

    /** Money and shares of an account; empty when it was never opened. */
    public Optional<AccountView> account(final long accountId) {
        return Optional.ofNullable(records.get(accountId)).map(account -> account.view(market::price));
    }

    /** An order of an account by its id. */
    public Optional<OrderView> order(final long accountId, final long orderId) {
        return Optional.ofNullable(records.get(accountId)).map(account -> account.order(orderId));
    }

    /** The newest order of an account with a client order id. */
    public Optional<OrderView> orderByClientId(final long accountId, final String clientOrderId) {
        return Optional.ofNullable(records.get(accountId)).map(account -> account.orderByClientId(clientOrderId));
    }

    /** Orders of an account in the order of their ids, which is that of their creation. */
    public List<OrderView> orders(final long accountId, final OrderQuery query) {
        final AccountRecord account = records.get(accountId);
        if (account == null) {
            return List.of();
        }
        final List<OrderView> found = new ArrayList<>();
        if (query.scope() != OrderQuery.Scope.CLOSED) {
            account.openOrders().stream()
                    .filter(order -> query.matches(order.terms(), order.times().created()))
                    .forEach(found::add);
        }
        if (query.scope() != OrderQuery.Scope.OPEN) {
            addDone(account, query, found);
        }
        found.sort(byId(query.ascending()));
        return found.size() > query.limit() ? List.copyOf(found.subList(0, query.limit())) : found;
    }

    /** Executions of an account, oldest first. */
    public List<FillView> fills(final long accountId) {
        final AccountRecord account = records.get(accountId);
        return account == null ? List.of() : account.fills();
    }

    /** An account and its executions up to the same moment; empty when it was never opened. */
    public Optional<AccountTrail> trail(final long accountId) {
        return Optional.ofNullable(records.get(accountId)).map(account -> account.trail(market::price));
    }

    /** Where an account came in the newest settled round that it traded in; empty when there was none since the start. */
    public Optional<AccountResult> result(final long accountId) {
        return Optional.ofNullable(results.get(accountId));
    }

    /** Keeps where an account came in a round, and tells its watcher; for the egress thread. */
    public void settle(final long roundId, final int players, final PlayerResult place) {
        final AccountResult result = new AccountResult(roundId, players, place);
        results.put(place.accountId(), result);
        tell(place.accountId(), result);
    }

    /**
     * Who would come where if the round were settled now; looks at every account.
     *
     * @param seedCash of the round, in won
     */
    public List<RoundRanking.Place> ranking(final long seedCash) {
        final RoundRanking ranking = new RoundRanking(seedCash);
        for (final AccountRecord account : records.values()) {
            final long equity = account.rankedEquity(market::price);
            if (equity != AccountRecord.NOT_RANKED) {
                ranking.add(account.accountId(), equity);
            }
        }
        return ranking.places();
    }

    /** Lets a watcher hear of an account from the next command on, instead of the one before. */
    public void watch(final long accountId, final AccountWatcher watcher) {
        watchers.put(accountId, watcher);
    }

    /** Ends what {@link #watch} began. */
    public void unwatch(final long accountId, final AccountWatcher watcher) {
        watchers.remove(accountId, watcher);
    }

    /** Tells the watcher of an account, if it has one, what came of a command, behind what this changed; for the egress thread. */
    public void acknowledge(final long accountId, final AccountAck ack) {
        acks.add(new Acknowledgement(accountId, ack));
    }

    /** Lets watchers pass on what they were told since the last call; for the egress thread. */
    public void onEndOfBatch() {
        acks.forEach(done -> tell(done.accountId, done.ack));
        acks.clear();
        if (!told.isEmpty()) {
            told.forEach(AccountWatcher::onEndOfBatch);
            told.clear();
        }
    }

    void tell(final long accountId, final AccountMessage message) {
        final AccountWatcher watcher = watcher(accountId);
        if (watcher != null) {
            watcher.onMessage(message);
            told.add(watcher);
        }
    }

    AccountWatcher watcher(final long accountId) {
        return watchers.isEmpty() ? null : watchers.get(accountId);
    }

    boolean opened(final long accountId) {
        return records.containsKey(accountId);
    }

    AccountRecord open(final long accountId, final AccountKind kind) {
        return records.computeIfAbsent(accountId, id -> new AccountRecord(id, kind, keptPerAccount));
    }

    AccountRecord require(final long accountId) {
        final AccountRecord account = records.get(accountId);
        if (account == null) {
            throw new IllegalStateException("account " + accountId + " was never opened");
        }
        return account;
    }

    Collection<AccountRecord> all() {
        return records.values();
    }

    private static void addDone(final AccountRecord account, final OrderQuery query, final List<OrderView> found) {
        final List<OrderRecord> matching = new ArrayList<>();
        for (final OrderRecord order : account.doneOrders()) {
            if (query.matches(order.terms(), order.created())) {
                matching.add(order);
            }
        }
        final Comparator<OrderRecord> ascending =
                Comparator.comparingLong(order -> order.terms().orderId());
        matching.sort(query.ascending() ? ascending : ascending.reversed());
        matching.stream().limit(query.limit()).map(OrderRecord::view).forEach(found::add);
    }

    private static Comparator<OrderView> byId(final boolean ascending) {
        final Comparator<OrderView> byId = Comparator.comparingLong(OrderView::orderId);
        return ascending ? byId : byId.reversed();
    }

    private record Acknowledgement(long accountId, AccountAck ack) {}
}
