package io.stocking.gateway.chat;

import io.lettuce.core.RedisException;
import io.lettuce.core.ScriptOutputType;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.market.InstrumentView;
import io.stocking.gateway.session.RedisConnection;
import io.stocking.message.codec.RoundPhase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The chat of all gateways on one Redis: it numbers, keeps and tells the messages, every gateway holds the last ones of
 * each room for its readers. While Redis is away nothing can be sent and what is there can be read.
 */
public final class RedisChat implements Chat, Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(RedisChat.class);
    private static final String CHANNEL = "chat";
    private static final String LIST_KEY = "chat:";
    private static final String LAST_ID_KEY = "chat-last-id";
    private static final String RATE_KEY = "chat-rate:";
    private static final String ONCE_KEY = "chat-once:";
    private static final String APPEND = readScript();

    private final RedisConnection redis;
    private final ReadModel model;
    private final Map<String, ChatRoom> rooms = new ConcurrentHashMap<>();

    /** @param model tells the symbols, for each of which there is a room */
    public RedisChat(final RedisConnection redis, final ReadModel model) {
        this.redis = redis;
        this.model = model;
        rooms.put(LOBBY, new ChatRoom());
        redis.subscribe(CHANNEL, this::onMessage, this::onGap);
    }

    @Override
    public boolean hasRoom(final String room) {
        return room.equals(LOBBY) || model.market().instrument(room).isPresent();
    }

    @Override
    public List<ChatMessage> messages(final String room) {
        final ChatRoom known = rooms.get(room);
        return known == null ? List.of() : known.messages();
    }

    @Override
    public CompletionStage<OptionalLong> post(final ChatAuthor author, final String room, final String text) {
        return append("rate", RATE_KEY + author.userId(), room, ChatPayload.player(author, room, text));
    }

    /**
     * Tells everybody in a room something, whichever of the gateways comes first.
     *
     * @return the id, or empty when it was told in the last day; fails when it cannot be told now
     */
    CompletionStage<OptionalLong> announce(final Announcement announcement) {
        return append("once", ONCE_KEY + announcement.name(), announcement.room(), announcement.payload());
    }

    /** Keeps the rooms in step with the round, and reads again what could not be read. To be called every second. */
    @Override
    public void run() {
        final List<String> symbols = model.market().instruments().stream()
                .map(InstrumentView::symbol)
                .toList();
        symbols.forEach(symbol -> rooms.computeIfAbsent(symbol, name -> new ChatRoom()));
        if (model.round().filter(round -> round.phase() == RoundPhase.OPEN).isPresent()) {
            rooms.keySet().removeIf(room -> !room.equals(LOBBY) && !symbols.contains(room));
        }
        rooms.forEach((name, room) -> {
            if (!room.isCurrent()) {
                read(name, room);
            }
        });
    }

    private void onGap() {
        rooms.forEach((name, room) -> {
            room.expectStored();
            read(name, room);
        });
    }

    private void onMessage(final String told) {
        final String name = told.substring(0, Math.max(0, told.indexOf(' ')));
        final ChatRoom room = rooms.get(name);
        if (room != null) {
            decode(told.substring(name.length() + 1)).ifPresent(room::heard);
        }
    }

    private void read(final String name, final ChatRoom room) {
        try {
            redis.commands()
                    .lrange(LIST_KEY + name, 0, -1)
                    .thenAccept(stored -> room.stored(stored.stream()
                            .map(RedisChat::decode)
                            .flatMap(Optional::stream)
                            .toList()))
                    .exceptionally(failure -> {
                        LOG.debug("room {} is read again in a second", name, failure);
                        return null;
                    });
        } catch (final RedisException down) {
            LOG.debug("room {} cannot be read yet", name, down);
        }
    }

    private CompletionStage<OptionalLong> append(
            final String guard, final String guardKey, final String room, final String payload) {
        try {
            final String[] keys = {LIST_KEY + room, LAST_ID_KEY, guardKey};
            return redis.commands()
                    .<String>eval(APPEND, ScriptOutputType.VALUE, keys, guard, room, payload)
                    .thenApply(id -> id == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(id)));
        } catch (final RedisException down) {
            return CompletableFuture.failedFuture(down);
        }
    }

    private static Optional<ChatMessage> decode(final String stored) {
        try {
            return Optional.of(ChatMessage.decode(stored));
        } catch (final IllegalArgumentException foreign) {
            LOG.warn("a message in the chat is not ours and is left out: {}", foreign.getMessage());
            return Optional.empty();
        }
    }

    private static String readScript() {
        try (InputStream script = RedisChat.class.getResourceAsStream("append.lua")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (final IOException unreadable) {
            throw new UncheckedIOException("append.lua cannot be read", unreadable);
        }
    }
}
