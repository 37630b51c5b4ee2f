package io.stocking.gateway.ws;

import io.stocking.gateway.chat.Chat;
import io.stocking.gateway.chat.ChatAuthor;
import io.stocking.gateway.chat.ChatText;
import io.stocking.gateway.ws.json.ClientErrorException;
import io.stocking.gateway.ws.json.ClientMessage;
import io.stocking.gateway.ws.json.ControlJson;
import io.stocking.gateway.ws.json.ErrorCode;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what the user of one connection writes; who that is, only his session says. */
final class ChatRequests {
    private static final Logger LOG = LoggerFactory.getLogger(ChatRequests.class);

    private final Chat chat;
    private final WebSocketSession session;
    private final BiConsumer<ClientErrorException, String> onError;

    /** @param onError told on the event loop of a message that was refused later, and of its channel */
    ChatRequests(
            final Chat chat, final WebSocketSession session, final BiConsumer<ClientErrorException, String> onError) {
        this.chat = chat;
        this.session = session;
        this.onError = onError;
    }

    void post(final ClientMessage message) throws ClientErrorException {
        final ChatAuthor author = author();
        final String room = message.room();
        if (room == null || message.text() == null) {
            throw new ClientErrorException(ErrorCode.BAD_MESSAGE, "chat needs room and text");
        }
        if (!chat.hasRoom(room)) {
            throw new ClientErrorException(
                    ErrorCode.UNKNOWN_ROOM, "rooms are lobby and the symbols of the running round");
        }
        final String text = message.text().strip();
        require(ChatText.judge(text));
        chat.post(author, room, text).whenComplete((id, failure) -> session.execute(() -> answer(room, id, failure)));
    }

    /** The channel of a room. */
    static String channel(final String room) {
        return "chat:" + room;
    }

    private ChatAuthor author() throws ClientErrorException {
        final Login login = session.login();
        if (login == null) {
            throw new ClientErrorException(ErrorCode.LOGIN_REQUIRED, "only logged-in users write");
        }
        if (login.nickname() == null) {
            throw new ClientErrorException(ErrorCode.SESSION_REQUIRED, "API keys do not write, only their users");
        }
        return new ChatAuthor(login.accountId(), login.nickname());
    }

    private static void require(final ChatText.Verdict verdict) throws ClientErrorException {
        switch (verdict) {
            case WRONG_LENGTH ->
                throw new ClientErrorException(
                        ErrorCode.TEXT_LENGTH,
                        "text has 1 to " + ChatText.LONGEST + " characters, one of them visible");
            case FORBIDDEN_CHARACTER ->
                throw new ClientErrorException(
                        ErrorCode.TEXT_CHARACTER,
                        "text has a control character, a line break or an invisible character");
            default -> {}
        }
    }

    private void answer(final String room, final OptionalLong id, final Throwable failure) {
        if (failure != null) {
            LOG.debug("a message to {} was not sent", room, failure);
            session.send(ControlJson.error(
                    ErrorCode.CHAT_UNAVAILABLE.name(),
                    "the chat does not answer, try again in a moment",
                    channel(room)));
        } else if (id.isEmpty()) {
            onError.accept(
                    new ClientErrorException(ErrorCode.CHAT_RATE, "at most 5 messages in 5 seconds"), channel(room));
        } else {
            session.send(ControlJson.posted(room, id.getAsLong()));
        }
        session.flush();
    }
}
