package io.stocking.gateway.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.stocking.gateway.model.news.NewsView;
import java.io.IOException;

/** News as the page sees it. */
public final class NewsWriter {
    private NewsWriter() {}

    /** Writes the news as an object. */
    public static void write(final JsonGenerator json, final NewsView news) throws IOException {
        json.writeStartObject();
        json.writeNumberField("roundId", news.roundId());
        json.writeNumberField("number", news.number());
        Fields.time(json, "time", news.time());
        json.writeStringField("id", news.newsId());
        Fields.word(json, "scope", news.scope());
        json.writeStringField("symbol", nullIfEmpty(news.symbol()));
        json.writeStringField("sector", nullIfEmpty(news.sector()));
        Fields.word(json, "direction", news.direction());
        json.writeStringField("headlineKo", news.headlineKo());
        json.writeStringField("headlineEn", news.headlineEn());
        json.writeStringField("bodyKo", news.bodyKo());
        json.writeStringField("bodyEn", news.bodyEn());
        json.writeEndObject();
    }

    private static String nullIfEmpty(final String text) {
        return text.isEmpty() ? null : text;
    }
}
