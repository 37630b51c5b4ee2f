package io.stocking.gateway.ws;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.CodecException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler.HandshakeComplete;
import io.netty.handler.timeout.IdleStateEvent;
import io.stocking.gateway.ws.json.ClientErrorException;
import io.stocking.gateway.ws.json.ClientMessage;
import io.stocking.gateway.ws.json.ClientMessageParser;
import io.stocking.gateway.ws.json.ControlJson;
import io.stocking.gateway.ws.json.ErrorCode;
import io.stocking.gateway.ws.json.Json;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the frames of one connection to its session. */
final class WebSocketHandler extends SimpleChannelInboundHandler<WebSocketFrame> {
    private static final Logger LOG = LoggerFactory.getLogger(WebSocketHandler.class);

    private final WebSocketGateway gateway;
    private WebSocketSession session;
    private ClientRequests requests;

    WebSocketHandler(final WebSocketGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public void userEventTriggered(final ChannelHandlerContext ctx, final Object event) throws Exception {
        if (event instanceof HandshakeComplete) {
            begin(ctx);
        } else if (event instanceof IdleStateEvent idle) {
            onSilence(ctx, idle);
        } else {
            super.userEventTriggered(ctx, event);
        }
    }

    @Override
    public void channelInactive(final ChannelHandlerContext ctx) throws Exception {
        if (session != null) {
            gateway.end(session);
        }
        super.channelInactive(ctx);
    }

    @Override
    public void channelWritabilityChanged(final ChannelHandlerContext ctx) throws Exception {
        if (session != null && ctx.channel().isWritable()) {
            session.onWritable();
        }
        super.channelWritabilityChanged(ctx);
    }

    @Override
    protected void channelRead0(final ChannelHandlerContext ctx, final WebSocketFrame frame) {
        if (session == null || session.closing()) {
            return;
        }
        try {
            requests.obey(parse(frame));
        } catch (final ClientErrorException error) {
            requests.fail(error);
        }
        session.flush();
    }

    @Override
    public void exceptionCaught(final ChannelHandlerContext ctx, final Throwable cause) {
        if (cause instanceof CorruptedWebSocketFrameException) {
            LOG.debug("{} ends, the client broke the rules and is told so", ctx.channel(), cause);
        } else if (cause instanceof TooLongFrameException) {
            close(ctx, CloseReason.TOO_LONG, cause.getMessage());
        } else if (cause instanceof IOException || cause instanceof CodecException) {
            LOG.debug("Closing {}, the client broke off or broke the rules", ctx.channel(), cause);
            ctx.close();
        } else {
            LOG.error("Closing {}", ctx.channel(), cause);
            close(ctx, CloseReason.INTERNAL_ERROR, "internal error");
        }
    }

    private void close(final ChannelHandlerContext ctx, final CloseReason reason, final String text) {
        if (session == null) {
            ctx.close();
        } else {
            session.close(reason, text);
        }
    }

    void begin(final ChannelHandlerContext ctx) {
        session = gateway.begin(ctx.channel());
        requests = new ClientRequests(gateway, session, gateway.cache(session));
        session.send(ControlJson.welcome(gateway.epoch(), gateway.now(), session.accountId() != 0));
        session.flush();
    }

    /** The first silence is answered with a ping, a second one ends the connection. */
    private void onSilence(final ChannelHandlerContext ctx, final IdleStateEvent idle) {
        if (session != null && idle.isFirst()) {
            ctx.writeAndFlush(new PingWebSocketFrame());
        } else {
            close(ctx, CloseReason.SILENT, "nothing was heard, not even a pong");
        }
    }

    private ClientMessage parse(final WebSocketFrame frame) throws ClientErrorException {
        if (!(frame instanceof TextWebSocketFrame)) {
            throw new ClientErrorException(ErrorCode.NOT_TEXT, "messages are JSON in text frames");
        }
        final int length = frame.content().readableBytes();
        if (length > Json.MAX_MESSAGE_LENGTH) {
            throw new ClientErrorException(
                    ErrorCode.MESSAGE_TOO_LONG,
                    "a message of " + length + " bytes is longer than " + Json.MAX_MESSAGE_LENGTH);
        }
        return ClientMessageParser.parse(frame.content());
    }
}
