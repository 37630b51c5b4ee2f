package io.stocking.gateway.chat;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;

/** The rooms where users write to each other; no call blocks. */
public interface Chat {
    /** The room that is always there; the others are called as the symbols of the running round. */
    String LOBBY = "lobby";

    /** How many messages a room remembers. */
    int KEPT = 200;

    /** Whether there is such a room. */
    boolean hasRoom(String room);

    /** The last messages of a room, by ascending id: the same unmodifiable list as long as there is nothing new. */
    List<ChatMessage> messages(String room);

    /**
     * Sends a message.
     *
     * @param room one that exists
     * @param text one that {@link ChatText} has found fine
     * @return its id, or empty when the author has sent as many as the rate allows; fails when it cannot be sent now
     */
    CompletionStage<OptionalLong> post(ChatAuthor author, String room, String text);
}
