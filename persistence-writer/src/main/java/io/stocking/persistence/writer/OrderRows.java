package io.stocking.persistence.writer;

import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TimeInForce;
import io.stocking.persistence.OrderStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.agrona.collections.Long2ObjectHashMap;

/** The orders that one batch of events touched: one row or one change each, however often it was touched. */
final class OrderRows {
    private static final int ORDERS_PER_QUERY = 1_000;
    private static final EnumLiterals<Side> SIDES = new EnumLiterals<>(Side.class);
    private static final EnumLiterals<OrderType> TYPES = new EnumLiterals<>(OrderType.class);
    private static final EnumLiterals<TimeInForce> TIMES_IN_FORCE = new EnumLiterals<>(TimeInForce.class);
    private static final EnumLiterals<OrderStatus> STATUSES = new EnumLiterals<>(OrderStatus.class);

    private final Long2ObjectHashMap<OrderRow> byOrderId = new Long2ObjectHashMap<>();
    private final List<OrderRow> entered = new ArrayList<>();
    private final List<OrderRow> changed = new ArrayList<>();
    private final OrderUpdate update = new OrderUpdate();
    private final MultiRowInsert insert = new MultiRowInsert(
            "INSERT INTO orders (order_id, round_id, account_id, instrument_id, side, type, time_in_force, post_only,"
                    + " price, quantity, filled_quantity, filled_value, status, reason, client_order_id, replaces,"
                    + " replaced_by, created_at, updated_at, closed_at, event_index)",
            "",
            " ON DUPLICATE KEY UPDATE order_id = VALUES(order_id)");

    OrderRow enter(final long orderId) {
        final OrderRow row = new OrderRow(orderId, true);
        byOrderId.put(orderId, row);
        entered.add(row);
        return row;
    }

    OrderRow change(final long orderId) {
        OrderRow row = byOrderId.get(orderId);
        if (row == null) {
            row = new OrderRow(orderId, false);
            byOrderId.put(orderId, row);
            changed.add(row);
        }
        return row;
    }

    /** Changes go first: what an order passes on to its successor has to be there when the successor is inserted. */
    void execute(final Statement statement, final boolean replay) throws SQLException {
        update.execute(statement, changed, replay);
        inherit(statement);
        insert.clear();
        entered.forEach(this::appendInsert);
        insert.execute(statement, replay);
    }

    private void inherit(final Statement statement) throws SQLException {
        final List<OrderRow> heirs =
                entered.stream().filter(row -> row.inheritsFrom != 0).toList();
        for (int from = 0; from < heirs.size(); from += ORDERS_PER_QUERY) {
            inherit(statement, heirs.subList(from, Math.min(from + ORDERS_PER_QUERY, heirs.size())));
        }
    }

    private static void inherit(final Statement statement, final List<OrderRow> heirs) throws SQLException {
        final String ids = heirs.stream()
                .map(row -> Long.toString(row.inheritsFrom))
                .distinct()
                .collect(Collectors.joining(",", "(", ")"));
        final Long2ObjectHashMap<OrderRow> ancestors = new Long2ObjectHashMap<>();
        final String query = "SELECT order_id, filled_value, post_only FROM orders WHERE order_id IN " + ids;
        try (ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                final OrderRow ancestor = new OrderRow(found.getLong(1), true);
                ancestor.filledValue = found.getLong(2);
                ancestor.postOnly = found.getBoolean(3);
                ancestors.put(ancestor.orderId, ancestor);
            }
        }
        for (final OrderRow heir : heirs) {
            final OrderRow ancestor = ancestors.get(heir.inheritsFrom);
            if (ancestor == null) {
                throw new IllegalStateException(
                        "order " + heir.orderId + " replaces order " + heir.inheritsFrom + ", which has no row");
            }
            heir.filledValue += ancestor.filledValue;
            heir.postOnly = ancestor.postOnly;
            heir.inheritsFrom = 0;
        }
    }

    private void appendInsert(final OrderRow row) {
        insert.beginRow()
                .number(row.orderId)
                .number(row.roundId)
                .number(row.accountId)
                .number(row.instrumentId)
                .literal(SIDES.of(row.side))
                .literal(TYPES.of(row.type))
                .literal(TIMES_IN_FORCE.of(row.timeInForce))
                .number(row.postOnly ? 1 : 0)
                .number(row.price)
                .number(row.quantity)
                .number(row.filledQuantity)
                .number(row.filledValue)
                .literal(STATUSES.of(row.status));
        appendTextOrNull(row.reason);
        appendTextOrNull(row.clientOrderId.isEmpty() ? null : row.clientOrderId);
        insert.numberOrNull(row.replaces)
                .numberOrNull(row.replacedBy)
                .number(row.createdAt)
                .number(row.updatedAt)
                .numberOrNull(row.closedAt)
                .number(row.eventIndex)
                .endRow();
    }

    private void appendTextOrNull(final String value) {
        if (value == null) {
            insert.literal("NULL");
        } else {
            insert.text(value);
        }
    }

    int rowCount() {
        return entered.size() + changed.size();
    }

    void clear() {
        byOrderId.clear();
        entered.clear();
        changed.clear();
        insert.clear();
    }
}
