package io.stocking.gateway.ws.json;

import java.util.List;

/**
 * A message of a client.
 *
 * @param op what is asked for
 * @param channels channels it is about, in the order given
 * @param resume where to go on; null = from where things stand
 */
public record ClientMessage(String op, List<String> channels, Resume resume) {
    /** The last message a client has seen: of which life of the server, and its number. */
    public record Resume(String epoch, long after) {}
}
