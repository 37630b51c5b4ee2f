package io.stocking.persistence.writer;

import io.stocking.message.EventBatch;
import io.stocking.message.codec.NewsDirection;
import io.stocking.message.codec.NewsPublishedDecoder;
import io.stocking.message.codec.NewsScope;
import java.sql.SQLException;
import java.sql.Statement;

/** News of rounds, a row each. */
final class NewsRows {
    private static final EnumLiterals<NewsScope> SCOPES = new EnumLiterals<>(NewsScope.class);
    private static final EnumLiterals<NewsDirection> DIRECTIONS = new EnumLiterals<>(NewsDirection.class);
    private static final String KEEP = " ON DUPLICATE KEY UPDATE news_number = VALUES(news_number)";

    private final MultiRowInsert insert = new MultiRowInsert(
            "INSERT INTO news (round_id, news_number, published_at, scope, direction, instrument_id, news_id, sector,"
                    + " headline_ko, headline_en, body_ko, body_en)",
            KEEP,
            KEEP);

    /** Texts of a message are read in its own order. */
    void add(final EventBatch at, final NewsPublishedDecoder event) {
        insert.beginRow()
                .number(event.roundId())
                .number(event.newsNumber())
                .number(at.timestamp())
                .literal(SCOPES.of(event.scope()))
                .literal(DIRECTIONS.of(event.direction()))
                .numberOrNull(event.instrumentId())
                .text(event.newsId())
                .text(event.sector())
                .text(event.headlineKo())
                .text(event.headlineEn())
                .text(event.bodyKo())
                .text(event.bodyEn())
                .endRow();
    }

    int rowCount() {
        return insert.rowCount();
    }

    void execute(final Statement statement, final boolean replay) throws SQLException {
        insert.execute(statement, replay);
    }

    void clear() {
        insert.clear();
    }
}
