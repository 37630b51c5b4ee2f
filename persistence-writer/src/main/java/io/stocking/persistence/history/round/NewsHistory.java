package io.stocking.persistence.history.round;

import io.stocking.message.codec.NewsDirection;
import io.stocking.message.codec.NewsScope;
import io.stocking.persistence.history.SelectStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** News of rounds, as far as the writer has come; call it on a worker thread. */
public final class NewsHistory {
    private final DataSource dataSource;

    public NewsHistory(final DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The newest news of a round, newest first. */
    public List<NewsRecord> newest(final long roundId, final int limit) {
        return new SelectStatement()
                .append(
                        "SELECT n.*, COALESCE(i.symbol, '') AS symbol FROM news n LEFT JOIN instruments i"
                                + " ON i.round_id = n.round_id AND i.instrument_id = n.instrument_id WHERE n.round_id = ?",
                        roundId)
                .append(" ORDER BY n.news_number DESC LIMIT ?", limit)
                .list(dataSource, NewsHistory::read, "news of round " + roundId);
    }

    private static NewsRecord read(final ResultSet row) throws SQLException {
        return new NewsRecord(
                row.getLong("round_id"),
                row.getInt("news_number"),
                row.getLong("published_at"),
                row.getString("news_id"),
                NewsScope.valueOf(row.getString("scope").toUpperCase(Locale.ROOT)),
                row.getString("symbol"),
                row.getString("sector"),
                NewsDirection.valueOf(row.getString("direction").toUpperCase(Locale.ROOT)),
                row.getString("headline_ko"),
                row.getString("headline_en"),
                row.getString("body_ko"),
                row.getString("body_en"));
    }
}
