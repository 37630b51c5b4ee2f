package io.stocking.gateway.rest.page;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.stocking.gateway.chat.Chat;
import io.stocking.gateway.chat.ChatMessage;
import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.RouteHandler;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.json.Fields;
import io.stocking.gateway.rest.JsonFields;
import java.util.List;

/** {@code GET /api/chat/{room}}: the last messages, open to everybody. */
final class ChatPage implements RouteHandler {
    private final Chat chat;

    ChatPage(final Chat chat) {
        this.chat = chat;
    }

    @Override
    public void handle(final Exchange exchange) {
        final String room = exchange.variable();
        if (!chat.hasRoom(room)) {
            throw new RequestProblem(Problem.NOT_FOUND, "room.unknown", JsonFields.quote(room));
        }
        final List<ChatMessage> messages = chat.messages(room);
        exchange.respondJson(HttpResponseStatus.OK, json -> {
            json.writeStartObject();
            json.writeStringField("room", room);
            Fields.list(json, "messages", messages, (out, message) -> out.writeRawValue(message.json()));
            json.writeEndObject();
        });
    }
}
