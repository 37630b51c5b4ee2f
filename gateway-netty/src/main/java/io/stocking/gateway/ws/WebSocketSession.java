package io.stocking.gateway.ws;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.util.AttributeKey;
import io.stocking.gateway.ws.channel.Outbound;
import io.stocking.gateway.ws.channel.Subscription;
import io.stocking.gateway.ws.json.ControlJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection: what it has subscribed to, and the way to its reader. */
public final class WebSocketSession implements Outbound {
    /** Who is logged in, set before the handshake; absent = nobody. */
    public static final AttributeKey<Login> LOGIN = AttributeKey.valueOf("io.stocking.gateway.ws.login");

    private static final Logger LOG = LoggerFactory.getLogger(WebSocketSession.class);
    private static final int CLOSE_SECONDS = 5;

    private final Channel channel;
    private final WebSocketMeter meter;
    private final int lagTicks;
    private final TokenBucket messageRate;
    private final TokenBucket errorAllowance;
    private final Map<String, Subscription> subscriptions = new LinkedHashMap<>();
    private int ticksBehind;
    private boolean closing;

    WebSocketSession(final Channel channel, final WebSocketContext context, final WebSocketMeter meter) {
        this.channel = channel;
        this.meter = meter;
        lagTicks = context.lagTicks();
        messageRate = context.newMessageRate();
        errorAllowance = context.newErrorAllowance();
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
        subscription.start();
    }

    void remove(final String channelName) {
        final Subscription subscription = subscriptions.remove(channelName);
        if (subscription != null) {
            subscription.stop();
        }
    }

    void stop() {
        closing = true;
        subscriptions.values().forEach(Subscription::stop);
        subscriptions.clear();
    }

    void onTick() {
        messageRate.onTick();
        errorAllowance.onTick();
        if (channel.isWritable()) {
            ticksBehind = 0;
            onWritable();
        } else if (!closing) {
            meter.onConflation();
            if (++ticksBehind > lagTicks) {
                closeLagging("the reader did not keep up");
            }
        }
    }

    void onWritable() {
        new ArrayList<>(subscriptions.values()).forEach(Subscription::onTick);
        flush();
    }

    void send(final byte[] message) {
        if (!closing) {
            channel.write(new TextWebSocketFrame(Unpooled.wrappedBuffer(message)));
        }
    }

    void close(final CloseReason reason, final String text) {
        if (!closing) {
            stop();
            meter.onClose(reason);
            channel.writeAndFlush(new CloseWebSocketFrame(reason.code(), text))
                    .addListener(ChannelFutureListener.CLOSE);
            channel.eventLoop().schedule(() -> channel.close(), CLOSE_SECONDS, TimeUnit.SECONDS);
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
        final ByteBuf text = channel.alloc().buffer(prefix.length + middle.length() + data.length + 1);
        text.writeBytes(prefix);
        ByteBufUtil.writeAscii(text, middle);
        text.writeBytes(data).writeByte('}');
        channel.write(new TextWebSocketFrame(text));
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
        channel.flush();
    }

    @Override
    public void closeLagging(final String reason) {
        close(CloseReason.TOO_SLOW, reason);
    }
}
