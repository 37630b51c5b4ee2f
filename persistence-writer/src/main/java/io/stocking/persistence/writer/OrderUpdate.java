package io.stocking.persistence.writer;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Changes orders of earlier batches, many with one statement: the changes travel as a JSON array, the one table of
 * literals that MySQL and MariaDB write alike. The event index keeps a change from being counted twice in a replay.
 */
final class OrderUpdate {
    private static final int CHANGES_PER_STATEMENT = 2_000;
    private static final String HEAD = "UPDATE JSON_TABLE('";
    private static final String TAIL =
            """
            ', '$[*]' COLUMNS (
              order_id BIGINT PATH '$[0]',
              event_index BIGINT PATH '$[1]',
              quantity BIGINT PATH '$[2]',
              filled_quantity BIGINT PATH '$[3]',
              filled_value BIGINT PATH '$[4]',
              replaced_by BIGINT PATH '$[5]',
              updated_at BIGINT PATH '$[6]',
              closed_at BIGINT PATH '$[7]',
              status VARCHAR(16) PATH '$[8]',
              reason VARCHAR(32) PATH '$[9]'
            )) AS c STRAIGHT_JOIN orders AS o ON o.order_id = c.order_id AND o.event_index < c.event_index
            SET o.event_index = c.event_index,
              o.quantity = o.quantity + c.quantity,
              o.filled_quantity = o.filled_quantity + c.filled_quantity,
              o.filled_value = o.filled_value + c.filled_value,
              o.replaced_by = COALESCE(c.replaced_by, o.replaced_by),
              o.updated_at = c.updated_at,
              o.closed_at = COALESCE(c.closed_at, o.closed_at),
              o.status = COALESCE(CONVERT(c.status USING utf8mb4) COLLATE utf8mb4_bin, o.status),
              o.reason = COALESCE(CONVERT(c.reason USING utf8mb4) COLLATE utf8mb4_bin, o.reason)""";

    private final StringBuilder sql = new StringBuilder();

    void execute(final Statement statement, final List<OrderRow> changes, final boolean replay) throws SQLException {
        for (int from = 0; from < changes.size(); from += CHANGES_PER_STATEMENT) {
            final List<OrderRow> part = changes.subList(from, Math.min(from + CHANGES_PER_STATEMENT, changes.size()));
            sql.setLength(0);
            sql.append(HEAD);
            part.forEach(this::append);
            sql.append(']').append(TAIL);
            final int updated = statement.executeUpdate(sql.toString());
            if (!replay && updated != part.size()) {
                throw new IllegalStateException(
                        "changed " + updated + " of " + part.size() + " orders, the first being " + part.get(0).orderId
                                + ": some have no row, or one with newer events");
            }
        }
    }

    private void append(final OrderRow row) {
        sql.append(sql.length() == HEAD.length() ? "[[" : ",[");
        sql.append(row.orderId).append(',');
        sql.append(row.eventIndex).append(',');
        sql.append(row.quantity).append(',');
        sql.append(row.filledQuantity).append(',');
        sql.append(row.filledValue).append(',');
        appendOrNull(row.replacedBy);
        sql.append(row.updatedAt).append(',');
        appendOrNull(row.closedAt);
        appendOrNull(row.status == null ? null : row.status.code());
        appendOrNull(row.reason);
        sql.setCharAt(sql.length() - 1, ']');
    }

    private void appendOrNull(final long value) {
        if (value == 0) {
            sql.append("null,");
        } else {
            sql.append(value).append(',');
        }
    }

    private void appendOrNull(final String word) {
        if (word == null) {
            sql.append("null,");
        } else {
            sql.append('"').append(word).append("\",");
        }
    }
}
