package io.stocking.persistence.history;

import io.stocking.message.codec.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** The executions of an account over all rounds, as far as the writer has come; call it on a worker thread. */
public final class FillHistory {
    private static final String COLUMNS = " AS execution_id, t.trade_id, t.round_id, t.instrument_id, i.symbol,"
            + " t.auction, t.price, t.quantity, t.executed_at, ";
    private static final String FROM = " FROM trades t LEFT JOIN instruments i"
            + " ON i.round_id = t.round_id AND i.instrument_id = t.instrument_id WHERE ";

    private final DataSource dataSource;

    public FillHistory(final DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A page of executions. */
    public List<ExecutionRecord> list(final HistoryQuery query) {
        final SelectStatement select = new SelectStatement();
        select.append("(");
        appendRole(select, query, Role.MAKER);
        select.append(") UNION ALL (");
        appendRole(select, query, Role.TAKER);
        final String order = query.direction().sql();
        select.append(") ORDER BY executed_at " + order + ", execution_id " + order + " LIMIT ?", query.limit());
        return select.list(dataSource, FillHistory::read, "executions of account " + query.accountId());
    }

    /** Every account is in trades twice, each time with an index: so one half after the other, each with the limit. */
    private static void appendRole(final SelectStatement select, final HistoryQuery query, final Role role) {
        select.append("SELECT " + role.executionId + COLUMNS + role.columns)
                .append(FROM + role.account + " = ?", query.accountId());
        query.restrict(select, "t", "t.executed_at");
        final Direction direction = query.direction();
        if (query.cursor() != null) {
            final String behind =
                    "(t.executed_at " + direction.further() + " ? OR " + role.executionId + direction.further() + " ?)";
            select.and(behind, query.cursor().timeNanos(), query.cursor().id());
        }
        if (query.side() != Side.NULL_VAL) {
            select.and("t.taker_side = ?", role.takerSide(query.side()));
        }
        final String order = direction.sql();
        select.append(" ORDER BY t.executed_at " + order + ", t.trade_id " + order + " LIMIT ?", query.limit());
    }

    private static ExecutionRecord read(final ResultSet row) throws SQLException {
        final boolean maker = row.getBoolean("maker");
        final Side takerSide = Side.valueOf(row.getString("taker_side").toUpperCase(Locale.ROOT));
        return new ExecutionRecord(
                row.getLong("execution_id"),
                row.getLong("trade_id"),
                row.getLong("round_id"),
                row.getInt("instrument_id"),
                row.getString("symbol"),
                row.getLong("order_id"),
                maker ? opposite(takerSide) : takerSide,
                maker,
                row.getBoolean("auction"),
                row.getLong("price"),
                row.getLong("quantity"),
                row.getLong("executed_at"));
    }

    private static Side opposite(final Side side) {
        return side == Side.BUY ? Side.SELL : Side.BUY;
    }

    private enum Role {
        MAKER("t.trade_id * 2", "t.maker_account_id", "t.maker_order_id AS order_id, t.taker_side, TRUE AS maker"),
        TAKER("t.trade_id * 2 + 1", "t.taker_account_id", "t.taker_order_id AS order_id, t.taker_side, FALSE AS maker");

        private final String executionId;
        private final String account;
        private final String columns;

        Role(final String executionId, final String account, final String columns) {
            this.executionId = executionId;
            this.account = account;
            this.columns = columns;
        }

        private String takerSide(final Side side) {
            return (this == TAKER ? side : opposite(side)).name().toLowerCase(Locale.ROOT);
        }
    }
}
