package io.stocking.persistence.writer;

import io.stocking.persistence.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Undoes what the newest migrations have done, so that they have to be run again. */
final class EarlierSchema {
    private static final Map<Integer, List<String>> UNDO = new TreeMap<>(Map.of(
            7,
            List.of("DROP TABLE traded_rounds"),
            8,
            List.of("DROP TABLE candles", "DROP TABLE news", "ALTER TABLE round_results DROP KEY account_round")));

    private EarlierSchema() {}

    /** Goes back to the schema of a version, 6 at the earliest. */
    static void goBackTo(final int version, final TestDatabase database) throws SQLException {
        for (final Map.Entry<Integer, List<String>> later : UNDO.entrySet()) {
            if (later.getKey() > version) {
                for (final String statement : later.getValue()) {
                    database.execute(statement);
                }
                database.execute("DELETE FROM flyway_schema_history WHERE version = '" + later.getKey() + "'");
            }
        }
    }
}
