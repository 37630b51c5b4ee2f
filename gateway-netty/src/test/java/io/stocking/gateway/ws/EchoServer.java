package io.stocking.gateway.ws;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.stocking.gateway.http.HttpInitializer;
import io.stocking.gateway.http.StrictRequestDecoder;

/** Sends every message back, behind the codecs of HTTP and of {@code /ws}. */
final class EchoServer implements AutoCloseable {
    private final LoopbackServer server;

    /** @param maxLength of a frame and of a message, in bytes */
    EchoServer(final int maxLength) {
        server = new LoopbackServer(channel -> {
            HttpInitializer.addCodec(
                    channel.pipeline(),
                    new HttpResponseEncoder(),
                    new StrictRequestDecoder(HttpInitializer.decoderConfig(), () -> false));
            channel.pipeline().addLast(new HttpObjectAggregator(8_192));
            WebSocketCodec.addTo(channel.pipeline(), maxLength);
            channel.pipeline().addLast(new Echo());
        });
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }

    /** Takes faults as {@link WebSocketHandler} does. */
    private static final class Echo extends SimpleChannelInboundHandler<WebSocketFrame> {
        @Override
        protected void channelRead0(final ChannelHandlerContext ctx, final WebSocketFrame frame) {
            ctx.writeAndFlush(frame.retain());
        }

        @Override
        public void exceptionCaught(final ChannelHandlerContext ctx, final Throwable cause) {
            if (!(cause instanceof CorruptedWebSocketFrameException)) {
                ctx.close();
            }
        }
    }
}
