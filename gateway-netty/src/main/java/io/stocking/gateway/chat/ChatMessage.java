package io.stocking.gateway.chat;

/**
 * A message that everybody in its room reads.
 *
 * @param id microseconds since the epoch at which Redis took it, or one more than the id before; ascending over all rooms
 * @param json the message as clients get it, a JSON object
 */
public record ChatMessage(long id, String json) {
    /**
     * Reads what Redis keeps: id, space, JSON.
     *
     * @throws IllegalArgumentException when it is something else
     */
    static ChatMessage decode(final String stored) {
        final int space = stored.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("a stored message has no id");
        }
        return new ChatMessage(Long.parseLong(stored.substring(0, space)), stored.substring(space + 1));
    }
}
