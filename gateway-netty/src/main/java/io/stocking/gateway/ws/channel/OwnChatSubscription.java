package io.stocking.gateway.ws.channel;

import io.stocking.gateway.chat.OwnMessage;
import io.stocking.gateway.chat.OwnMessages;
import io.stocking.gateway.model.account.AccountMessage;
import io.stocking.gateway.model.account.AccountUpdate;
import io.stocking.gateway.ws.json.ChatJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A room as a logged-in user reads it: with his executions and refused orders in words, from those changes of his account that
 * are kept. Who stays behind further goes on with the newest; nothing is lost on {@code account}.
 */
final class OwnChatSubscription implements Subscription {
    private static final int DRAIN_LIMIT = 64;

    private final Feed feed;
    private final ChatSubscription room;
    private final String name;
    private final AccountStreams streams;
    // One object for each subscription, by which the stream finds it again.
    private final Runnable onNews = new NothingToWake();
    private final AccountStream stream;
    private long seq;

    OwnChatSubscription(
            final Feed feed,
            final ChatSubscription room,
            final AccountStreams streams,
            final long accountId,
            final String name) {
        this.feed = feed;
        this.room = room;
        this.streams = streams;
        this.name = name;
        stream = streams.join(accountId, onNews);
        seq = stream.firstKept() - 1;
    }

    @Override
    public void start() {
        room.start();
        onTick();
    }

    @Override
    public void onTick() {
        room.onTick();
        while (feed.writable() && seq < stream.lastSeq()) {
            final Optional<List<AccountMessage>> changes = stream.after(seq, DRAIN_LIMIT);
            if (changes.isPresent()) {
                tell(changes.get());
            } else {
                seq = stream.firstKept() - 1;
            }
        }
    }

    @Override
    public void stop() {
        streams.leave(stream, onNews);
    }

    private void tell(final List<AccountMessage> changes) {
        final List<OwnMessage> messages = new ArrayList<>();
        for (final AccountMessage change : changes) {
            seq++;
            if (change instanceof AccountUpdate update) {
                OwnMessages.of(update, seq).stream()
                        .filter(message -> message.room().equals(name))
                        .forEach(messages::add);
            }
        }
        if (!messages.isEmpty()) {
            feed.send("messages", ChatJson.own(messages));
        }
    }

    /** Every tick looks for news. */
    private static final class NothingToWake implements Runnable {
        @Override
        public void run() {}
    }
}
