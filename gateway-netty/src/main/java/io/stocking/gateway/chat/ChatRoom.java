package io.stocking.gateway.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The last messages of a room. What is heard while the stored ones are being read is among them, since Redis answers on
 * the connection that it tells messages on: so it is left out until they are there, and the order is that of the list.
 */
final class ChatRoom {
    private volatile List<ChatMessage> messages = List.of();
    private volatile boolean current;

    List<ChatMessage> messages() {
        return messages;
    }

    /** Whether every message is heard; otherwise the stored ones have to be read. */
    boolean isCurrent() {
        return current;
    }

    /** Something may have been missed. */
    synchronized void expectStored() {
        current = false;
    }

    /** Takes a message that was told. */
    synchronized void heard(final ChatMessage message) {
        if (current && message.id() > lastId()) {
            final List<ChatMessage> longer = new ArrayList<>(messages);
            longer.add(message);
            keep(longer);
        }
    }

    /** Takes the stored messages, beside those that Redis has lost. */
    synchronized void stored(final List<ChatMessage> stored) {
        final TreeMap<Long, ChatMessage> all = new TreeMap<>();
        messages.forEach(message -> all.put(message.id(), message));
        stored.forEach(message -> all.put(message.id(), message));
        if (all.size() > messages.size()) {
            keep(new ArrayList<>(all.values()));
        }
        current = true;
    }

    private void keep(final List<ChatMessage> all) {
        messages = List.copyOf(all.subList(Math.max(0, all.size() - Chat.KEPT), all.size()));
    }

    private long lastId() {
        return messages.isEmpty() ? 0 : messages.get(messages.size() - 1).id();
    }
}
