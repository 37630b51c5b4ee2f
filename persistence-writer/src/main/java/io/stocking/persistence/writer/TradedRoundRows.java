package io.stocking.persistence.writer;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** What accounts have traded, summed up by round: one row each, however much a batch adds to it. */
final class TradedRoundRows {
    private static final String ADD =
            """
             ON DUPLICATE KEY UPDATE
              executions = executions + IF(event_index < VALUES(event_index), VALUES(executions), 0),
              traded_value = traded_value + IF(event_index < VALUES(event_index), VALUES(traded_value), 0),
              event_index = GREATEST(event_index, VALUES(event_index))""";

    private final Map<Key, Sum> sums = new LinkedHashMap<>();
    private final MultiRowInsert insert = new MultiRowInsert(
            "INSERT INTO traded_rounds (account_id, round_id, executions, traded_value, event_index)", ADD, ADD);

    /** Counts one side of a trade, with its value in won. */
    void add(final long accountId, final long roundId, final long value, final long eventIndex) {
        sums.computeIfAbsent(new Key(accountId, roundId), key -> new Sum()).add(value, eventIndex);
    }

    int rowCount() {
        return sums.size();
    }

    void execute(final Statement statement, final boolean replay) throws SQLException {
        insert.clear();
        sums.forEach((key, sum) -> insert.beginRow()
                .number(key.accountId)
                .number(key.roundId)
                .number(sum.executions)
                .number(sum.value)
                .number(sum.eventIndex)
                .endRow());
        insert.execute(statement, replay);
    }

    void clear() {
        sums.clear();
    }

    private record Key(long accountId, long roundId) {}

    private static final class Sum {
        private long executions;
        private long value;
        private long eventIndex;

        private void add(final long tradedValue, final long tradedAt) {
            executions++;
            value += tradedValue;
            eventIndex = tradedAt;
        }
    }
}
