package io.stocking.gateway.ws.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.stocking.gateway.chat.ChatMessage;
import io.stocking.gateway.chat.OwnMessage;
import io.stocking.gateway.json.Fields;
import java.io.IOException;
import java.util.List;

/** The {@code data} of messages on the {@code chat} channels; times in milliseconds since the epoch. */
public final class ChatJson {
    private ChatJson() {}

    /** Messages for everybody, oldest first. */
    public static byte[] messages(final List<ChatMessage> messages) {
        return Json.bytes(json -> {
            json.writeStartObject();
            Fields.list(json, "messages", messages, (out, message) -> out.writeRawValue(message.json()));
            json.writeEndObject();
        });
    }

    /** Messages for one user, oldest first. */
    public static byte[] own(final List<OwnMessage> messages) {
        return Json.bytes(json -> {
            json.writeStartObject();
            Fields.list(json, "messages", messages, ChatJson::own);
            json.writeEndObject();
        });
    }

    private static void own(final JsonGenerator json, final OwnMessage message) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", message.id());
        Fields.time(json, "time", message.time());
        json.writeStringField("room", message.room());
        json.writeStringField("kind", message.kind());
        json.writeStringField("textKo", message.textKo());
        json.writeStringField("textEn", message.textEn());
        json.writeEndObject();
    }
}
