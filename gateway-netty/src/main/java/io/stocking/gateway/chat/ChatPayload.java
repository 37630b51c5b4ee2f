package io.stocking.gateway.chat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.stocking.gateway.json.Fields;
import io.stocking.gateway.json.JsonBody;
import io.stocking.gateway.model.news.NewsView;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** What a message says, as JSON without the first brace: Redis puts id and time before it. */
public final class ChatPayload {
    private static final JsonFactory FACTORY = new JsonFactory();

    private ChatPayload() {}

    /** What a user has written. */
    public static String player(final ChatAuthor author, final String room, final String text) {
        return write(json -> {
            json.writeStringField("room", room);
            json.writeStringField("kind", "player");
            json.writeNumberField("userId", author.userId());
            json.writeStringField("nickname", author.nickname());
            json.writeStringField("text", text);
        });
    }

    /** What the exchange tells everybody. */
    public static String notice(final String room, final String textKo, final String textEn) {
        return write(json -> {
            json.writeStringField("room", room);
            json.writeStringField("kind", "notice");
            json.writeStringField("textKo", textKo);
            json.writeStringField("textEn", textEn);
        });
    }

    /** News of the running round; {@code direction} is good or bad. */
    public static String news(final String room, final NewsView news) {
        return write(json -> {
            json.writeStringField("room", room);
            json.writeStringField("kind", "news");
            json.writeStringField("textKo", news.headlineKo());
            json.writeStringField("textEn", news.headlineEn());
            json.writeNumberField("roundId", news.roundId());
            json.writeNumberField("number", news.number());
            Fields.word(json, "direction", news.direction());
        });
    }

    private static String write(final JsonBody fields) {
        final StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (final IOException failure) {
            throw new UncheckedIOException("memory cannot fail to be written", failure);
        }
        return out.toString().substring(1);
    }
}
