package io.stocking.gateway.ws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A client whose connection, clock and reading pace a test decides. */
final class WebSocketClient {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int WRITABILITY_INDEX = 1;

    private final EmbeddedChannel channel;
    private final EmbeddedChannel decoder =
            new EmbeddedChannel(new WebSocket13FrameDecoder(WebSocketDecoderConfig.newBuilder()
                    .expectMaskedFrames(false)
                    .maxFramePayloadLength(WebSocketCodec.MAX_LENGTH)
                    .build()));
    private final int flushMillis;
    private final List<JsonNode> messages = new ArrayList<>();
    private CloseWebSocketFrame closed;

    WebSocketClient(final WebSocketGateway gateway, final long accountId) {
        final WebSocketHandler handler = new WebSocketHandler(gateway);
        channel = new EmbeddedChannel(handler);
        channel.freezeTime();
        if (accountId != 0) {
            channel.attr(WebSocketSession.LOGIN).set(new Login(accountId, credential(accountId), "user " + accountId));
        }
        flushMillis = gateway.context().flushMillis();
        handler.begin(channel.pipeline().context(handler));
    }

    /** What lets the user of an account in. */
    static String credential(final long accountId) {
        return "session of " + accountId;
    }

    WebSocketClient say(final String json) {
        channel.writeInbound(new TextWebSocketFrame(json.replace('\'', '"')));
        return this;
    }

    WebSocketClient sayBytes(final byte[] text) {
        channel.writeInbound(new TextWebSocketFrame(Unpooled.wrappedBuffer(text)));
        return this;
    }

    WebSocketClient sayBinary() {
        channel.writeInbound(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(new byte[] {1})));
        return this;
    }

    WebSocketClient subscribe(final String channelName) {
        return say("{'op':'subscribe','ch':['" + channelName + "']}");
    }

    WebSocketClient tick() {
        return ticks(1);
    }

    WebSocketClient ticks(final int count) {
        for (int tick = 0; tick < count; tick++) {
            channel.advanceTimeBy(flushMillis, TimeUnit.MILLISECONDS);
            channel.runPendingTasks();
        }
        return this;
    }

    /** Whether the reader keeps up. */
    WebSocketClient reads(final boolean reading) {
        channel.unsafe().outboundBuffer().setUserDefinedWritability(WRITABILITY_INDEX, reading);
        channel.runPendingTasks();
        return this;
    }

    /** Lets the server fail on this connection. */
    WebSocketClient fault() {
        channel.pipeline().fireExceptionCaught(new IllegalStateException("made up by a test"));
        return this;
    }

    boolean isConnected() {
        return channel.isActive();
    }

    WebSocketClient disconnect() {
        channel.close();
        return this;
    }

    /** What arrived since the last call. */
    List<JsonNode> received() {
        channel.runPendingTasks();
        messages.clear();
        for (Object sent = channel.readOutbound(); sent != null; sent = channel.readOutbound()) {
            decoder.writeInbound(sent);
        }
        for (WebSocketFrame frame = decoder.readInbound(); frame != null; frame = decoder.readInbound()) {
            read(frame);
        }
        return List.copyOf(messages);
    }

    /** The one message that arrived since the last call. */
    JsonNode one() {
        final List<JsonNode> all = received();
        if (all.size() != 1) {
            throw new AssertionError("one message expected, not " + all);
        }
        return all.get(0);
    }

    /** Close code, 0 while the connection is open. */
    int closeCode() {
        received();
        return closed == null ? 0 : closed.statusCode();
    }

    private void read(final WebSocketFrame frame) {
        if (frame instanceof CloseWebSocketFrame close) {
            closed = close;
            return;
        }
        try {
            messages.add(MAPPER.readTree(((TextWebSocketFrame) frame).text()));
        } catch (final IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            frame.release();
        }
    }
}
