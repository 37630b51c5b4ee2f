package io.stocking.gateway.rest.history;

import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.model.account.Accounts;
import io.stocking.gateway.model.order.FillView;
import io.stocking.gateway.model.order.OrderQuery;
import io.stocking.gateway.model.order.OrderView;
import io.stocking.gateway.rest.Workers;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Orders and executions of an account over all rounds: the read model knows the running round, the history what is
 * older; where both know something, the read model is ahead.
 */
public final class AccountHistory {
    private final Accounts accounts;
    private final TradeHistory older;
    private final Workers workers;

    public AccountHistory(final Accounts accounts, final TradeHistory older, final Workers workers) {
        this.accounts = accounts;
        this.older = older;
        this.workers = workers;
    }

    /** Finds an order by its id. */
    public void order(
            final Exchange exchange,
            final long accountId,
            final long orderId,
            final Consumer<Optional<OrderView>> then) {
        final Optional<OrderView> running = accounts.order(accountId, orderId);
        if (running.isPresent()) {
            then.accept(running);
        } else {
            workers.call(exchange, () -> older.order(accountId, orderId), then);
        }
    }

    /** Finds the newest order with a client order id. */
    public void orderByClientId(
            final Exchange exchange,
            final long accountId,
            final String clientOrderId,
            final Consumer<Optional<OrderView>> then) {
        final Optional<OrderView> running = accounts.orderByClientId(accountId, clientOrderId);
        if (running.isPresent()) {
            then.accept(running);
        } else {
            workers.call(exchange, () -> older.orderByClientId(accountId, clientOrderId), then);
        }
    }

    /** Lists orders behind a cursor, which may be null. Open ones are all in the running round. */
    public void orders(
            final Exchange exchange,
            final long accountId,
            final OrderQuery query,
            final Cursor cursor,
            final Consumer<List<OrderView>> then) {
        if (query.scope() == OrderQuery.Scope.OPEN) {
            then.accept(merge(query, cursor, List.of(), running(accountId, query)));
            return;
        }
        workers.call(
                exchange,
                () -> {
                    // In this order: what leaves the read model in between is in the history by then.
                    final List<OrderView> running = running(accountId, query);
                    return merge(query, cursor, older.orders(accountId, query, cursor), running);
                },
                then);
    }

    /** Lists executions behind a cursor, which may be null. */
    public void fills(
            final Exchange exchange,
            final long accountId,
            final FillQuery query,
            final Cursor cursor,
            final Consumer<List<FillView>> then) {
        workers.call(
                exchange,
                () -> {
                    final List<FillView> running = accounts.fills(accountId);
                    return mergeFills(query, cursor, older.fills(accountId, query, cursor), running);
                },
                then);
    }

    private List<OrderView> running(final long accountId, final OrderQuery query) {
        return accounts.orders(
                accountId,
                new OrderQuery(
                        OrderQuery.Scope.ALL,
                        query.createdAfter(),
                        query.createdUntil(),
                        query.symbols(),
                        query.side(),
                        query.ascending(),
                        Integer.MAX_VALUE));
    }

    private static List<OrderView> merge(
            final OrderQuery query, final Cursor cursor, final List<OrderView> written, final List<OrderView> running) {
        final Map<Long, OrderView> byId = new TreeMap<>(direction(query.ascending()));
        written.forEach(order -> byId.put(order.orderId(), order));
        running.forEach(order -> byId.put(order.orderId(), order));
        return byId.values().stream()
                .filter(order -> inScope(query.scope(), order))
                .filter(order ->
                        cursor == null || cursor.isBefore(order.times().created(), order.orderId(), query.ascending()))
                .limit(query.limit())
                .toList();
    }

    private static boolean inScope(final OrderQuery.Scope scope, final OrderView order) {
        return scope == OrderQuery.Scope.ALL
                || (scope == OrderQuery.Scope.OPEN) == order.status().open();
    }

    private static List<FillView> mergeFills(
            final FillQuery query, final Cursor cursor, final List<FillView> written, final List<FillView> running) {
        final Map<FillKey, FillView> byKey = new TreeMap<>(FillKey.order(query.ascending()));
        Stream.concat(written.stream(), running.stream()).forEach(fill -> byKey.put(FillKey.of(fill), fill));
        return byKey.values().stream()
                .filter(query::matches)
                .filter(fill -> cursor == null || cursor.isBefore(fill.time(), fill.tradeId(), query.ascending()))
                .limit(query.limit())
                .toList();
    }

    private static Comparator<Long> direction(final boolean ascending) {
        return ascending ? Comparator.naturalOrder() : Comparator.reverseOrder();
    }

    private record FillKey(long tradeId, long orderId) {
        static FillKey of(final FillView fill) {
            return new FillKey(fill.tradeId(), fill.orderId());
        }

        static Comparator<FillKey> order(final boolean ascending) {
            final Comparator<FillKey> keys =
                    Comparator.comparingLong(FillKey::tradeId).thenComparingLong(FillKey::orderId);
            return ascending ? keys : keys.reversed();
        }
    }
}
