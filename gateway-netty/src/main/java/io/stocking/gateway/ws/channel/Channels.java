package io.stocking.gateway.ws.channel;

import io.stocking.gateway.chat.Chat;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.market.CandleInterval;
import io.stocking.gateway.ranking.RankingFeed;
import io.stocking.gateway.ws.json.ClientErrorException;
import io.stocking.gateway.ws.json.ClientMessage;
import io.stocking.gateway.ws.json.ErrorCode;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Opens channels by their names. */
public final class Channels {
    private static final String CHAT = "chat:";
    private static final int PARTS = 3;
    private static final long NO_RESUME = -1;

    private final ReadModel model;
    private final Chat chat;
    private final RankingFeed rankings;
    private final AccountStreams streams;
    private final String epoch;
    private final LongSupplier clockMillis;

    /** @param epoch names this life of the server */
    public Channels(
            final ReadModel model,
            final Chat chat,
            final RankingFeed rankings,
            final AccountStreams streams,
            final String epoch,
            final LongSupplier clockMillis) {
        this.model = model;
        this.chat = chat;
        this.rankings = rankings;
        this.streams = streams;
        this.epoch = epoch;
        this.clockMillis = clockMillis;
    }

    /** A channel that was opened; {@code resumed} when it goes on where the client stopped. */
    public record Opened(Subscription subscription, boolean resumed) {}

    /**
     * Opens a channel; nothing is sent before its start.
     *
     * @param accountId of the logged-in user, 0 = nobody
     * @param resume where the client stopped, null = nowhere
     */
    public Opened open(
            final String channel,
            final Outbound outbound,
            final TickCache cache,
            final long accountId,
            final ClientMessage.Resume resume)
            throws ClientErrorException {
        if (channel.equals("account")) {
            return openAccount(outbound, accountId, resume);
        }
        if (channel.startsWith(CHAT)) {
            return new Opened(openChat(channel, new Feed(outbound, channel), cache, accountId), false);
        }
        return new Opened(openPublic(channel, new Feed(outbound, channel), cache), false);
    }

    private Subscription openPublic(final String channel, final Feed feed, final TickCache cache)
            throws ClientErrorException {
        final String[] parts = channel.split(":", PARTS + 1);
        final String form = parts.length == 1 ? channel : parts[0] + ":" + parts.length;
        return switch (form) {
            case "tickers" -> new TickersSubscription(feed, model.market(), cache);
            case "game" -> new GameSubscription(feed, model, rankings, cache, clockMillis);
            case "book:2" -> new BookSubscription(feed, model.market(), cache, symbol(parts[1]));
            case "trades:2" -> new TradesSubscription(feed, model.market(), cache, symbol(parts[1]));
            case "candles:3" ->
                new CandlesSubscription(
                        feed, model.market(), cache, symbol(parts[1]), interval(channel, parts[PARTS - 1]));
            default -> throw unknownChannel(channel);
        };
    }

    private Subscription openChat(final String channel, final Feed feed, final TickCache cache, final long accountId)
            throws ClientErrorException {
        final String room = channel.substring(CHAT.length());
        if (!chat.hasRoom(room)) {
            throw new ClientErrorException(ErrorCode.UNKNOWN_ROOM, "there is no channel " + shorten(channel));
        }
        return accountId == 0
                ? new ChatSubscription(feed, chat, cache, room)
                : new OwnChatSubscription(
                        feed, new ChatSubscription(feed, chat, cache, room), streams, accountId, room);
    }

    private Opened openAccount(final Outbound outbound, final long accountId, final ClientMessage.Resume resume)
            throws ClientErrorException {
        if (accountId == 0) {
            throw new ClientErrorException(ErrorCode.LOGIN_REQUIRED, "the account channel is for logged-in users");
        }
        if (model.accounts().account(accountId).isEmpty()) {
            throw new ClientErrorException(ErrorCode.ACCOUNT_NOT_OPEN, "account " + accountId + " is not open yet");
        }
        final long after = resume != null && resume.epoch().equals(epoch) ? resume.after() : NO_RESUME;
        final AccountSubscription subscription =
                new AccountSubscription(outbound, streams, model.accounts(), epoch, accountId, after);
        return new Opened(subscription, subscription.resumed());
    }

    private String symbol(final String symbol) throws ClientErrorException {
        if (model.market().instrument(symbol).isEmpty()) {
            throw new ClientErrorException(ErrorCode.UNKNOWN_SYMBOL, "no instrument has the symbol " + shorten(symbol));
        }
        return symbol;
    }

    private static CandleInterval interval(final String channel, final String label) throws ClientErrorException {
        final Optional<CandleInterval> interval = CandleInterval.parse(label);
        return interval.orElseThrow(() -> unknownChannel(channel));
    }

    private static ClientErrorException unknownChannel(final String channel) {
        return new ClientErrorException(ErrorCode.UNKNOWN_CHANNEL, "there is no channel " + shorten(channel));
    }

    private static String shorten(final String name) {
        final int limit = 64;
        return name.length() <= limit ? name : name.substring(0, limit) + "...";
    }
}
