package io.stocking.persistence.history;

import io.stocking.persistence.DatabaseUnavailableException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A SELECT under construction: text, and the values of its question marks in their order. */
public final class SelectStatement {
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /** Adds text, and the values of its question marks. */
    public SelectStatement append(final String text, final Object... textValues) {
        sql.append(text);
        values.addAll(List.of(textValues));
        return this;
    }

    /** Adds one more condition. */
    public SelectStatement and(final String condition, final Object... conditionValues) {
        return append(" AND ", new Object[0]).append(condition, conditionValues);
    }

    /**
     * Asks MySQL.
     *
     * @param what names the question when MySQL does not answer it
     * @throws DatabaseUnavailableException when it does not
     */
    public <R> List<R> list(final DataSource dataSource, final RowReader<R> reader, final String what) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql.toString())) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            final List<R> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (final SQLException e) {
            throw new DatabaseUnavailableException("cannot read " + what, e);
        }
    }

    /** Makes a record of a row. */
    @FunctionalInterface
    public interface RowReader<R> {
        /** The record of the row at hand. */
        R read(ResultSet row) throws SQLException;
    }
}
