package io.stocking.gateway.ws.channel;

import io.stocking.gateway.chat.Chat;
import io.stocking.gateway.chat.ChatMessage;
import io.stocking.gateway.ws.json.ChatJson;
import java.util.List;

/** A room: its last messages, then the new ones. A reader that has missed more than the room remembers begins again. */
final class ChatSubscription implements Subscription {
    private final Feed feed;
    private final Chat chat;
    private final TickCache cache;
    private final String room;
    private List<ChatMessage> known = List.of();
    private long lastId;

    ChatSubscription(final Feed feed, final Chat chat, final TickCache cache, final String room) {
        this.feed = feed;
        this.chat = chat;
        this.cache = cache;
        this.room = room;
    }

    @Override
    public void start() {
        known = messages();
        lastId = 0;
        send("snapshot", known);
    }

    @Override
    public void onTick() {
        final List<ChatMessage> now = messages();
        if (now == known || !feed.writable()) {
            return;
        }
        if (now.size() == Chat.KEPT && lastId > 0 && now.get(0).id() > lastId) {
            start();
            return;
        }
        known = now;
        final List<ChatMessage> unread =
                now.stream().filter(message -> message.id() > lastId).toList();
        if (!unread.isEmpty()) {
            send("messages", unread);
        }
    }

    private void send(final String type, final List<ChatMessage> messages) {
        feed.send(type, cache.get(new TextKey(room, lastId), () -> ChatJson.messages(messages)));
        if (!messages.isEmpty()) {
            lastId = messages.get(messages.size() - 1).id();
        }
    }

    private List<ChatMessage> messages() {
        return cache.get(new RoomKey(room), () -> chat.messages(room));
    }

    private record RoomKey(String room) {}

    private record TextKey(String room, long after) {}
}
