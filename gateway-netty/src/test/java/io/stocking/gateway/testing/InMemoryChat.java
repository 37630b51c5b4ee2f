package io.stocking.gateway.testing;

import io.stocking.gateway.chat.Chat;
import io.stocking.gateway.chat.ChatAuthor;
import io.stocking.gateway.chat.ChatMessage;
import io.stocking.gateway.chat.ChatPayload;
import io.stocking.gateway.model.news.NewsView;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The rooms lobby and ACME without Redis; messages go to the same list, are a millisecond apart and any number is taken. */
public final class InMemoryChat implements Chat {
    private static final long FIRST_ID = 1_002_001_000;
    private static final long STEP = 1_000;

    private List<ChatMessage> messages = List.of();
    private boolean down;

    public void down(final boolean value) {
        down = value;
    }

    /** The exchange tells something. */
    public void notice(final String textKo, final String textEn) {
        add(ChatPayload.notice(LOBBY, textKo, textEn));
    }

    /** News in the lobby. */
    public void news(final NewsView news) {
        add(ChatPayload.news(LOBBY, news));
    }

    @Override
    public boolean hasRoom(final String room) {
        return Set.of(LOBBY, "ACME").contains(room);
    }

    @Override
    public List<ChatMessage> messages(final String room) {
        return room.equals(LOBBY) ? messages : List.of();
    }

    @Override
    public CompletionStage<OptionalLong> post(final ChatAuthor author, final String room, final String text) {
        return down
                ? CompletableFuture.failedFuture(new IllegalStateException("made up by a test"))
                : CompletableFuture.completedFuture(OptionalLong.of(add(ChatPayload.player(author, room, text))));
    }

    private long add(final String payload) {
        final long id = messages.isEmpty()
                ? FIRST_ID
                : messages.get(messages.size() - 1).id() + STEP;
        final List<ChatMessage> longer = new ArrayList<>(messages);
        longer.add(new ChatMessage(id, "{\"id\":\"" + id + "\",\"time\":" + id / STEP + "," + payload));
        messages = List.copyOf(longer.subList(Math.max(0, longer.size() - KEPT), longer.size()));
        return id;
    }
}
