package io.stocking.bench.persistence;

import io.stocking.bench.run.BenchProcess;
import io.stocking.bench.run.Comparison;
import io.stocking.bench.run.Figure;
import io.stocking.bench.run.Rounds;
import io.stocking.bench.run.TemporaryFolder;
import io.stocking.bench.run.TextTable;
import io.stocking.journal.JournalDirectory;
import io.stocking.port.EventLog;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * {@code bench persistence}: rows a second that the product's writer brings into MariaDB, and that MariaDB takes from a client
 * that has the same rows ready and does nothing else. In turns, after one of each that does not count.
 */
public final class PersistenceComparison implements Comparison {
    private static final String BENCH = "persistence";
    private static final int ORDERS = 200_000;
    private static final double NANOS_A_SECOND = 1e9;

    private final int orders;

    /** With 200,000 orders. */
    public PersistenceComparison() {
        this(ORDERS);
    }

    PersistenceComparison(final int orders) {
        this.orders = orders;
    }

    @Override
    public List<Figure> run(final BenchProcess process, final int rounds) {
        try (TemporaryFolder folder = new TemporaryFolder(BENCH);
                JournalDirectory journal = new JournalDirectory(
                        new JournalDirectory.Context().directory(folder.path().resolve("journal")));
                RowTarget target = RowTarget.start(folder.path().resolve("mysql"))) {
            RecordedOrders.write(journal.eventLog(), orders);
            return compare(journal.eventLog(), target, rounds);
        } catch (final SQLException e) {
            throw new IllegalStateException("MariaDB: " + e.getMessage(), e);
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private List<Figure> compare(final EventLog log, final RowTarget target, final int rounds)
            throws SQLException, InterruptedException {
        final RowWriters writers = new RowWriters(target);
        writers.follow(log);
        final List<RowTexts> rows = read(target);
        writers.insert(rows);
        writers.load(rows);
        final int count = rows.stream().mapToInt(RowTexts::size).sum();
        final double[] ours = new double[rounds];
        final double[] inserts = new double[rounds];
        final double[] loads = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            ours[round] = rate(count, writers.follow(log));
            requireAll(target, rows);
            inserts[round] = rate(count, writers.insert(rows));
            requireAll(target, rows);
            loads[round] = rate(count, writers.load(rows));
            requireAll(target, rows);
        }
        return report(count, Rounds.median(ours), Rounds.median(inserts), Rounds.median(loads));
    }

    private static List<RowTexts> read(final RowTarget target) throws SQLException {
        try (Connection connection = target.connect()) {
            return List.of(
                    RowTexts.read(connection, "orders", "created_at"), RowTexts.read(connection, "trades", "trade_id"));
        }
    }

    private static void requireAll(final RowTarget target, final List<RowTexts> rows) throws SQLException {
        for (final RowTexts table : rows) {
            final long found = target.count(table.table());
            if (found != table.size()) {
                throw new IllegalStateException(
                        found + " rows in " + table.table() + ", there should be " + table.size());
            }
        }
    }

    private static List<Figure> report(final int rows, final double ours, final double inserts, final double loads) {
        final TextTable table = new TextTable(BENCH, "rows", "rows/s", "stocking to it");
        table.row("stocking", Integer.toString(rows), rounded(ours), "");
        table.row("multi-row INSERT", Integer.toString(rows), rounded(inserts), TextTable.ratio(ours, inserts));
        table.row("LOAD DATA LOCAL", Integer.toString(rows), rounded(loads), TextTable.ratio(ours, loads));
        System.out.println(table);
        final String stream = "orders-and-trades";
        return List.of(
                new Figure(BENCH, "stocking", stream).perSecond(ours),
                new Figure(BENCH, "multi-row-insert", stream).perSecond(inserts),
                new Figure(BENCH, "load-data", stream).perSecond(loads));
    }

    private static String rounded(final double value) {
        return Long.toString(Math.round(value));
    }

    private static double rate(final int rows, final long nanos) {
        return rows * NANOS_A_SECOND / nanos;
    }
}
