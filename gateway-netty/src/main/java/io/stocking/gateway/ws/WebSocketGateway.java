package io.stocking.gateway.ws;

import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoop;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.uring.IoUringChannelOption;
import io.netty.handler.timeout.IdleStateHandler;
import io.stocking.gateway.chat.Chat;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.account.Accounts;
import io.stocking.gateway.ranking.RankingFeed;
import io.stocking.gateway.ws.channel.AccountStreams;
import io.stocking.gateway.ws.channel.Channels;
import io.stocking.gateway.ws.channel.TickCache;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The WebSocket side of the gateway: serves {@code /ws} on pipelines that are handed to it. */
public final class WebSocketGateway {
    /** Path of the WebSocket. */
    public static final String PATH = "/ws";

    /** Who has not read so much waits, and gets the newest when he has read half of it: the less it is, the newer. */
    private static final WriteBufferWaterMark WATER_MARK = new WriteBufferWaterMark(32 * 1024, 64 * 1024);
    /** Bytes in the system's buffer that are not on their way yet. Without a limit they grow to megabytes of old news. */
    private static final long UNSENT_BYTES = 32 * 1024;

    private final WebSocketContext context;
    private final Accounts accounts;
    private final Chat chat;
    private final Channels channels;
    private final WebSocketMeter meter = new WebSocketMeter();
    private final Set<WebSocketSession> sessions = ConcurrentHashMap.newKeySet();
    private final Map<EventLoop, LoopTicker> tickers = new ConcurrentHashMap<>();

    /** @param context concluded settings */
    public WebSocketGateway(
            final ReadModel model, final Chat chat, final RankingFeed rankings, final WebSocketContext context) {
        this.context = context;
        accounts = model.accounts();
        this.chat = chat;
        final AccountStreams streams =
                new AccountStreams(model.accounts(), context.keptAccountMessages(), context.keptIdleStreams());
        channels = new Channels(model, chat, rankings, streams, context.epoch(), context.clockMillis());
    }

    /**
     * Lets a connection speak the protocol: appends the handshake and what follows it to a pipeline that decodes HTTP
     * and aggregates requests. Set {@link WebSocketSession#LOGIN} before, then pass the upgrade request on.
     */
    public void install(final ChannelPipeline pipeline) {
        pipeline.channel().config().setWriteBufferWaterMark(WATER_MARK);
        // Each transport takes its own option and ignores the other's.
        pipeline.channel().config().setOption(IoUringChannelOption.TCP_NOTSENT_LOWAT, UNSENT_BYTES);
        pipeline.channel().config().setOption(EpollChannelOption.TCP_NOTSENT_LOWAT, UNSENT_BYTES);
        pipeline.addLast(new IdleStateHandler(context.silenceSeconds(), 0, 0));
        WebSocketCodec.addTo(pipeline, WebSocketCodec.MAX_LENGTH);
        pipeline.addLast(new WebSocketHandler(this));
    }

    /** Tells all connections that a credential let in that it has ended, and closes them. */
    public void logOut(final String credential, final String reason) {
        for (final WebSocketSession session : sessions) {
            final Login login = session.login();
            if (login != null && login.credential().equals(credential)) {
                session.logOut(reason);
            }
        }
    }

    /** Shows the credentials of all connections, some more than once. */
    public void forEachCredential(final Consumer<String> consumer) {
        for (final WebSocketSession session : sessions) {
            final Login login = session.login();
            if (login != null) {
                consumer.accept(login.credential());
            }
        }
    }

    /** Closes all connections, since the server stops, and asks them to come back. */
    public void close() {
        for (final WebSocketSession session : sessions) {
            session.execute(() -> session.close(CloseReason.RESTART, "the server restarts, come back in a moment"));
        }
    }

    /** How many connections there are. */
    public int sessionCount() {
        return sessions.size();
    }

    /** What has befallen them. */
    public WebSocketMeter meter() {
        return meter;
    }

    WebSocketSession begin(final Channel channel) {
        final LoopTicker ticker = ticker(channel.eventLoop());
        final WebSocketSession session = new WebSocketSession(channel, context, meter, ticker::ticks);
        sessions.add(session);
        ticker.add(session);
        logOutIfEnded(session);
        return session;
    }

    /** What let it in may have ended after that was looked up and before the connection could be found by it. */
    private void logOutIfEnded(final WebSocketSession session) {
        final Login login = session.login();
        final String reason = login == null ? null : context.endReason().apply(login.credential());
        if (reason != null) {
            session.logOut(reason);
        }
    }

    void end(final WebSocketSession session) {
        session.stop();
        sessions.remove(session);
        ticker(session.eventLoop()).remove(session);
    }

    TickCache cache(final WebSocketSession session) {
        return ticker(session.eventLoop()).cache();
    }

    WebSocketContext context() {
        return context;
    }

    Accounts accounts() {
        return accounts;
    }

    Chat chat() {
        return chat;
    }

    Channels channels() {
        return channels;
    }

    String epoch() {
        return context.epoch();
    }

    long now() {
        return context.clockMillis().getAsLong();
    }

    private LoopTicker ticker(final EventLoop eventLoop) {
        return tickers.computeIfAbsent(
                eventLoop, loop -> new LoopTicker(loop, context.flushMillis(), System::nanoTime));
    }
}
