package io.stocking.gateway.ws;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;

/** What makes whole messages of a connection's bytes (RFC 6455): handshake, frames, UTF-8, fragments, pings, closing. */
final class WebSocketCodec {
    /** Frames and messages up to here, in bytes, are read and answered with an error, longer ones end the connection. */
    static final int MAX_LENGTH = 1 << 20;

    private WebSocketCodec() {}

    /**
     * Appends the codec to a pipeline that decodes HTTP and aggregates requests. What breaks the protocol is answered with a
     * close frame and ends the connection; the handlers behind hear of it as a {@code CorruptedWebSocketFrameException}.
     *
     * @param maxLength of a frame and of a message, in bytes
     */
    static void addTo(final ChannelPipeline pipeline, final int maxLength) {
        pipeline.addLast(new WebSocketServerProtocolHandler(WebSocketServerProtocolConfig.newBuilder()
                .websocketPath(WebSocketGateway.PATH)
                .checkStartsWith(true)
                // Or every end of the connection would first be said to be a normal one.
                .sendCloseFrame(null)
                .decoderConfig(WebSocketDecoderConfig.newBuilder()
                        .maxFramePayloadLength(maxLength)
                        .build())
                .build()));
        pipeline.addLast(new WebSocketFrameAggregator(maxLength));
    }
}
