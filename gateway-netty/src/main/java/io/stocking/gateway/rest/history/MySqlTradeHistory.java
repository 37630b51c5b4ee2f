package io.stocking.gateway.rest.history;

import io.stocking.gateway.model.order.FillView;
import io.stocking.gateway.model.order.OrderQuery;
import io.stocking.gateway.model.order.OrderStatus;
import io.stocking.gateway.model.order.OrderView;
import io.stocking.message.codec.Side;
import io.stocking.persistence.history.Direction;
import io.stocking.persistence.history.ExecutionRecord;
import io.stocking.persistence.history.FillHistory;
import io.stocking.persistence.history.HistoryCursor;
import io.stocking.persistence.history.HistoryQuery;
import io.stocking.persistence.history.OrderHistory;
import io.stocking.persistence.history.OrderRecord;
import io.stocking.persistence.history.StatusFilter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The history in MySQL, in the shape of the read model. Refused orders, which never got an id, are left out. */
public final class MySqlTradeHistory implements TradeHistory {
    private static final long UNKNOWN = 0;

    private final OrderHistory orders;
    private final FillHistory fills;

    public MySqlTradeHistory(final OrderHistory orders, final FillHistory fills) {
        this.orders = orders;
        this.fills = fills;
    }

    @Override
    public Optional<OrderView> order(final long accountId, final long orderId) {
        return orders.findById(accountId, orderId)
                .filter(MySqlTradeHistory::wasAccepted)
                .map(MySqlTradeHistory::view);
    }

    @Override
    public Optional<OrderView> orderByClientId(final long accountId, final String clientOrderId) {
        return orders.findByClientOrderId(accountId, clientOrderId)
                .filter(MySqlTradeHistory::wasAccepted)
                .map(MySqlTradeHistory::view);
    }

    @Override
    public List<OrderView> orders(final long accountId, final OrderQuery query, final Cursor cursor) {
        final HistoryQuery page = HistoryQuery.ofAccount(accountId)
                .status(status(query.scope()))
                .refused(false)
                .symbols(query.symbols())
                .side(side(query.side()))
                .after(query.createdAfter())
                .until(query.createdUntil())
                .direction(direction(query.ascending()))
                .limit(query.limit())
                .cursor(cursor == null ? null : new HistoryCursor(cursor.time(), cursor.id()));
        return orders.list(page).stream().map(MySqlTradeHistory::view).toList();
    }

    @Override
    public List<FillView> fills(final long accountId, final FillQuery query, final Cursor cursor) {
        return fills
                .list(HistoryQuery.ofAccount(accountId)
                        .symbols(query.symbols())
                        .side(side(query.side()))
                        .after(query.after())
                        .until(query.until())
                        .direction(direction(query.ascending()))
                        .limit(query.limit())
                        .cursor(executionCursor(cursor, query.ascending())))
                .stream()
                .map(MySqlTradeHistory::view)
                .toList();
    }

    /** Both sides of a trade have ids of their own there; the page goes on behind both. */
    private static HistoryCursor executionCursor(final Cursor cursor, final boolean ascending) {
        return cursor == null ? null : new HistoryCursor(cursor.time(), 2 * cursor.id() + (ascending ? 1 : 0));
    }

    private static boolean wasAccepted(final OrderRecord row) {
        return row.orderId() > 0;
    }

    private static StatusFilter status(final OrderQuery.Scope scope) {
        return switch (scope) {
            case OPEN -> StatusFilter.OPEN;
            case CLOSED -> StatusFilter.CLOSED;
            case ALL -> StatusFilter.ALL;
        };
    }

    private static Side side(final Side side) {
        return Objects.requireNonNullElse(side, Side.NULL_VAL);
    }

    private static Direction direction(final boolean ascending) {
        return ascending ? Direction.OLDEST_FIRST : Direction.NEWEST_FIRST;
    }

    private static OrderView view(final OrderRecord row) {
        final OrderStatus status = OrderStatus.valueOf(row.status().name());
        return new OrderView(
                new OrderView.Terms(
                        row.orderId(),
                        row.accountId(),
                        Objects.requireNonNullElse(row.clientOrderId(), ""),
                        row.instrumentId(),
                        Objects.requireNonNullElse(row.symbol(), ""),
                        row.side(),
                        row.type(),
                        row.timeInForce(),
                        row.price(),
                        row.postOnly(),
                        row.replaces(),
                        row.roundId()),
                status,
                row.quantity(),
                row.filledQuantity(),
                row.filledValue(),
                times(row, status),
                row.replacedBy());
    }

    private static OrderView.Times times(final OrderRecord row, final OrderStatus status) {
        return new OrderView.Times(
                row.createdAt(),
                row.updatedAt(),
                closed(row, status, OrderStatus.FILLED),
                closed(row, status, OrderStatus.CANCELED),
                closed(row, status, OrderStatus.EXPIRED),
                closed(row, status, OrderStatus.REPLACED));
    }

    private static long closed(final OrderRecord row, final OrderStatus status, final OrderStatus end) {
        return status == end ? row.closedAt() : 0;
    }

    private static FillView view(final ExecutionRecord row) {
        return new FillView(
                UNKNOWN,
                row.tradeId(),
                row.orderId(),
                row.roundId(),
                row.executedAt(),
                Objects.requireNonNullElse(row.symbol(), ""),
                row.side(),
                row.price(),
                row.quantity(),
                UNKNOWN,
                UNKNOWN);
    }
}
