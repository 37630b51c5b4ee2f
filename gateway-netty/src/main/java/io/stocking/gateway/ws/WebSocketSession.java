package io.stocking.gateway.ws;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.util.AttributeKey;
import io.stocking.gateway.http.LingeringClose;
import io.stocking.gateway.ws.channel.Outbound;
import io.stocking.gateway.ws.channel.Subscription;
import io.stocking.gateway.ws.json.ControlJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection: what it has subscribed to, and the way to its reader. */
public final class WebSocketSession implements Outbound {
    /** Who is logged in, set before the handshake; absent = nobody. */
    public static final AttributeKey<Login> LOGIN = AttributeKey.valueOf("io.stocking.gateway.ws.login");

    private static final Logger LOG = LoggerFactory.getLogger(WebSocketSession.class);
    private static final int CLOSE_SECONDS = 5;
    private static final Subscription[] NONE = {};

    private final Channel channel;
    private final WebSocketMeter meter;
    private final LongSupplier ticks;
    private final int lagTicks;
    private final TokenBucket messageRate;
    private final TokenBucket errorAllowance;
    private final Map<String, Subscription> subscriptions = new LinkedHashMap<>();
    private final Frames frames;
    /** The subscriptions again: while these are told of a tick, one of them can end all. */
    private Subscription[] told = NONE;

    private long behindSince;
    private boolean behind;
    private boolean closing;

    /** @param ticks how many there were on its event loop */
    WebSocketSession(
            final Channel channel,
            final WebSocketContext context,
            final WebSocketMeter meter,
            final LongSupplier ticks) {
        this.channel = channel;
        this.meter = meter;
        this.ticks = ticks;
        frames = new Frames(channel.alloc());
        lagTicks = context.lagTicks();
        messageRate = context.newMessageRate(ticks);
        errorAllowance = context.newErrorAllowance(ticks);
    }

    /** The account of who is logged in, 0 when nobody is. */
    long accountId() {
        final Login login = login();
        return login == null ? 0 : login.accountId();
    }

    /** Who is logged in, null when nobody is. */
    Login login() {
        return channel.attr(LOGIN).get();
    }

    EventLoop eventLoop() {
        return channel.eventLoop();
    }

    boolean closing() {
        return closing;
    }

    boolean takeMessage() {
        return messageRate.take();
    }

    boolean takeError() {
        return errorAllowance.take();
    }

    boolean hasSubscribed(final String channelName) {
        return subscriptions.containsKey(channelName);
    }

    int subscriptionCount() {
        return subscriptions.size();
    }

    void add(final String channelName, final Subscription subscription) {
        subscriptions.put(channelName, subscription);
        told = subscriptions.values().toArray(NONE);
        subscription.start();
    }

    void remove(final String channelName) {
        final Subscription subscription = subscriptions.remove(channelName);
        if (subscription != null) {
            told = subscriptions.values().toArray(NONE);
            subscription.stop();
        }
    }

    void stop() {
        closing = true;
        frames.drop();
        subscriptions.values().forEach(Subscription::stop);
        subscriptions.clear();
        told = NONE;
    }

    void onTick() {
        if (channel.isWritable()) {
            behind = false;
            onWritable();
        } else if (!closing) {
            meter.onConflation();
            if (!behind) {
                behind = true;
                behindSince = ticks.getAsLong();
            } else if (ticks.getAsLong() - behindSince >= lagTicks) {
                closeLagging("the reader did not keep up");
            }
        }
    }

    void onWritable() {
        for (final Subscription subscription : told) {
            subscription.onTick();
        }
        flush();
    }

    void send(final byte[] message) {
        if (!closing) {
            frames.begin(message.length).writeBytes(message);
        }
    }

    void close(final CloseReason reason, final String text) {
        if (!closing) {
            flush();
            stop();
            meter.onClose(reason);
            channel.writeAndFlush(new CloseWebSocketFrame(reason.code(), text))
                    .addListener(told -> LingeringClose.of(channel));
            channel.eventLoop().schedule(this::abort, CLOSE_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** For who does not read even that he is cut: the system would go on keeping for him what was sent before. */
    private void abort() {
        if (channel.isOpen()) {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
            channel.close();
        }
    }

    void logOut(final String reason) {
        execute(() -> {
            send(ControlJson.loggedOut(reason));
            close(CloseReason.LOGGED_OUT, reason);
        });
    }

    @Override
    public boolean writable() {
        return !closing && channel.isWritable();
    }

    @Override
    public void send(final byte[] prefix, final long seq, final String type, final byte[] data) {
        if (closing) {
            return;
        }
        final String middle = seq + ",\"type\":\"" + type + "\",\"data\":";
        final ByteBuf text = frames.begin(prefix.length + middle.length() + data.length + 1);
        text.writeBytes(prefix);
        ByteBufUtil.writeAscii(text, middle);
        text.writeBytes(data).writeByte('}');
    }

    @Override
    public void execute(final Runnable task) {
        try {
            channel.eventLoop().execute(task);
        } catch (final RejectedExecutionException ending) {
            LOG.debug("{} gets no more messages, its event loop has ended", channel, ending);
        }
    }

    @Override
    public void flush() {
        final ByteBuf bytes = frames.take();
        if (bytes != null) {
            channel.writeAndFlush(bytes);
        }
    }

    @Override
    public void closeLagging(final String reason) {
        close(CloseReason.TOO_SLOW, reason);
    }
}
