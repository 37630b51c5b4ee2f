package io.stocking.persistence.history;

import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TimeInForce;
import io.stocking.persistence.OrderStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/** The orders of an account over all rounds, as far as the writer has come; call it on a worker thread. */
public final class OrderHistory {
    private static final String SELECT =
            "SELECT o.order_id, o.round_id, o.account_id, o.instrument_id, i.symbol, o.side,"
                    + " o.type, o.time_in_force, o.post_only, o.price, o.quantity, o.filled_quantity, o.filled_value, o.status,"
                    + " o.reason, o.client_order_id, o.replaces, o.replaced_by, o.created_at, o.updated_at, o.closed_at"
                    + " FROM orders o LEFT JOIN instruments i"
                    + " ON i.round_id = o.round_id AND i.instrument_id = o.instrument_id WHERE o.account_id = ?";

    private final DataSource dataSource;

    public OrderHistory(final DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A page of orders. */
    public List<OrderRecord> list(final HistoryQuery query) {
        final SelectStatement select = new SelectStatement().append(SELECT, query.accountId());
        query.restrict(select, "o", "o.created_at");
        final String further = query.direction().further();
        if (query.cursor() != null) {
            final HistoryCursor cursor = query.cursor();
            final String behind = "(o.created_at " + further + " ? OR o.order_id " + further + " ?)";
            select.and(behind, cursor.timeNanos(), cursor.id());
        }
        if (query.side() != Side.NULL_VAL) {
            select.and("o.side = ?", query.side().name().toLowerCase(Locale.ROOT));
        }
        select.and("o.status" + query.status().condition());
        if (!query.refused()) {
            select.and("o.order_id > 0");
        }
        final String order = query.direction().sql();
        select.append(" ORDER BY o.created_at " + order + ", o.order_id " + order + " LIMIT ?", query.limit());
        return select.list(dataSource, OrderHistory::read, "orders of account " + query.accountId());
    }

    /** The order with this id, when it is one of the account's. */
    public Optional<OrderRecord> findById(final long accountId, final long orderId) {
        return new SelectStatement()
                        .append(SELECT, accountId)
                        .and("o.order_id = ?", orderId)
                        .list(dataSource, OrderHistory::read, "order " + orderId)
                        .stream()
                        .findFirst();
    }

    /** The newest order with this client order id; a rejected one only when none was accepted. */
    public Optional<OrderRecord> findByClientOrderId(final long accountId, final String clientOrderId) {
        return new SelectStatement()
                        .append(SELECT, accountId)
                        .and("o.client_order_id = ?", clientOrderId)
                        .append(" ORDER BY o.order_id DESC LIMIT 1")
                        .list(
                                dataSource,
                                OrderHistory::read,
                                "an order of account " + accountId + " by client order id")
                        .stream()
                        .findFirst();
    }

    private static OrderRecord read(final ResultSet row) throws SQLException {
        return new OrderRecord(
                row.getLong("order_id"),
                row.getLong("round_id"),
                row.getLong("account_id"),
                row.getInt("instrument_id"),
                row.getString("symbol"),
                Side.valueOf(upper(row, "side")),
                OrderType.valueOf(upper(row, "type")),
                TimeInForce.valueOf(upper(row, "time_in_force")),
                row.getBoolean("post_only"),
                row.getLong("price"),
                row.getLong("quantity"),
                row.getLong("filled_quantity"),
                row.getLong("filled_value"),
                OrderStatus.ofCode(row.getString("status")),
                row.getString("reason"),
                row.getString("client_order_id"),
                row.getLong("replaces"),
                row.getLong("replaced_by"),
                row.getLong("created_at"),
                row.getLong("updated_at"),
                row.getLong("closed_at"));
    }

    private static String upper(final ResultSet row, final String column) throws SQLException {
        final String word = row.getString(column);
        return word == null ? "NULL_VAL" : word.toUpperCase(Locale.ROOT);
    }
}
