package io.stocking.gateway.ws.json;

import io.stocking.gateway.json.JsonField;
import java.util.List;

/**
 * A message of a client.
 *
 * @param op what is asked for
 * @param channels channels it is about, in the order given
 * @param resume where to go on; null = from where things stand
 * @param room where to write; null = not given
 * @param text what to write; null = not given
 * @param orderFields those that orders have, in the order given
 */
public record ClientMessage(
        String op, List<String> channels, Resume resume, String room, String text, List<JsonField> orderFields) {
    /** The last message a client has seen: of which life of the server, and its number. */
    public record Resume(String epoch, long after) {}
}
