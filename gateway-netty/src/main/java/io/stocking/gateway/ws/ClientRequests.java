package io.stocking.gateway.ws;

import io.stocking.gateway.ws.channel.Channels;
import io.stocking.gateway.ws.channel.TickCache;
import io.stocking.gateway.ws.json.ClientErrorException;
import io.stocking.gateway.ws.json.ClientMessage;
import io.stocking.gateway.ws.json.ControlJson;
import io.stocking.gateway.ws.json.ErrorCode;
import java.util.List;

/** Obeys the messages of one connection, or says why not and in the end closes it. */
final class ClientRequests {
    private static final int SHOWN_NAME_LENGTH = 64;

    private final WebSocketGateway gateway;
    private final WebSocketSession session;
    private final TickCache cache;
    private final ChatRequests chat;
    private final OrderRequests orders;

    ClientRequests(final WebSocketGateway gateway, final WebSocketSession session, final TickCache cache) {
        this.gateway = gateway;
        this.session = session;
        this.cache = cache;
        chat = new ChatRequests(gateway.chat(), session, this::fail);
        orders = new OrderRequests(gateway, session, this::strike);
    }

    void obey(final ClientMessage message) throws ClientErrorException {
        if (orders.concerns(message)) {
            orders.obey(message);
            return;
        }
        if (!session.takeMessage()) {
            throw tooManyMessages();
        }
        switch (message.op()) {
            case "ping" -> session.send(ControlJson.pong(gateway.now()));
            case "subscribe" -> subscribe(message);
            case "unsubscribe" -> unsubscribe(message.channels());
            case "chat" -> chat(message);
            default ->
                throw new ClientErrorException(
                        ErrorCode.UNKNOWN_OP,
                        "op is order, replace, cancel, subscribe, unsubscribe, ping or chat, not "
                                + shorten(message.op()));
        }
    }

    static ClientErrorException tooManyMessages() {
        return new ClientErrorException(ErrorCode.TOO_MANY_MESSAGES, "more messages than the rate allows");
    }

    /** Tells an error of a message that is about no channel. */
    void fail(final ClientErrorException error) {
        fail(error, null);
    }

    private void fail(final ClientErrorException error, final String channel) {
        session.send(ControlJson.error(error.code().name(), error.getMessage(), channel));
        strike();
    }

    private void chat(final ClientMessage message) {
        try {
            chat.post(message);
        } catch (final ClientErrorException error) {
            fail(error, message.room() == null ? null : shorten(ChatRequests.channel(message.room())));
        }
    }

    private void subscribe(final ClientMessage message) throws ClientErrorException {
        expectChannels(message.channels());
        cache.clear();
        boolean failed = false;
        for (final String channel : message.channels()) {
            try {
                subscribe(channel, message.resume());
            } catch (final ClientErrorException error) {
                session.send(ControlJson.error(error.code().name(), error.getMessage(), shorten(channel)));
                failed = true;
            }
        }
        if (failed) {
            strike();
        }
    }

    private void subscribe(final String channel, final ClientMessage.Resume resume) throws ClientErrorException {
        session.remove(channel);
        final int limit = gateway.context().maxSubscriptions();
        if (session.subscriptionCount() >= limit) {
            throw new ClientErrorException(
                    ErrorCode.TOO_MANY_CHANNELS, "a connection has at most " + limit + " channels");
        }
        final Channels.Opened opened = gateway.channels().open(channel, session, cache, session.accountId(), resume);
        session.send(ControlJson.subscribed(channel, gateway.epoch(), opened.resumed()));
        session.add(channel, opened.subscription());
    }

    private void unsubscribe(final List<String> channels) throws ClientErrorException {
        expectChannels(channels);
        for (final String channel : channels) {
            session.remove(channel);
            session.send(ControlJson.unsubscribed(channel));
        }
    }

    private void strike() {
        if (!session.takeError()) {
            session.close(CloseReason.TOO_MANY_ERRORS, "too many errors");
        }
    }

    private static void expectChannels(final List<String> channels) throws ClientErrorException {
        if (channels.isEmpty()) {
            throw new ClientErrorException(ErrorCode.BAD_MESSAGE, "ch names at least one channel");
        }
    }

    private static String shorten(final String name) {
        return name.length() <= SHOWN_NAME_LENGTH ? name : name.substring(0, SHOWN_NAME_LENGTH) + "...";
    }
}
