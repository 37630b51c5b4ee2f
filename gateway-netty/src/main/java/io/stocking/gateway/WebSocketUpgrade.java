package io.stocking.gateway;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.HttpInitializer;
import io.stocking.gateway.http.RequestGuard;
import io.stocking.gateway.http.RouteHandler;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.rest.Authentication;
import io.stocking.gateway.session.Caller;
import io.stocking.gateway.session.Session;
import io.stocking.gateway.session.SessionCookie;
import io.stocking.gateway.ws.Login;
import io.stocking.gateway.ws.WebSocketGateway;
import io.stocking.gateway.ws.WebSocketSession;
import java.util.Optional;

/** {@code GET /ws}: hands a connection over to the WebSocket side, with the account of its session if it has one. */
final class WebSocketUpgrade implements RouteHandler {
    private static final String VERSION = "13";

    private final WebSocketGateway webSockets;
    private final Authentication authentication;
    private final RequestGuard guard;

    WebSocketUpgrade(final WebSocketGateway webSockets, final Authentication authentication, final RequestGuard guard) {
        this.webSockets = webSockets;
        this.authentication = authentication;
        this.guard = guard;
    }

    @Override
    public void handle(final Exchange exchange) {
        final HttpHeaders headers = exchange.headers();
        final boolean upgrade = exchange.method().equals(HttpMethod.GET)
                && headers.containsValue(HttpHeaderNames.CONNECTION, HttpHeaderNames.UPGRADE, true)
                && headers.containsValue(HttpHeaderNames.UPGRADE, "websocket", true)
                && headers.contains(HttpHeaderNames.SEC_WEBSOCKET_KEY)
                && VERSION.equals(headers.get(HttpHeaderNames.SEC_WEBSOCKET_VERSION))
                && exchange.isAlone();
        if (!upgrade) {
            exchange.setHeader(HttpHeaderNames.SEC_WEBSOCKET_VERSION, VERSION);
            throw new RequestProblem(Problem.UPGRADE_REQUIRED, "upgrade.needed");
        }
        if (SessionCookie.read(headers) != null) {
            guard.requireOwnOrigin(exchange);
        }
        authentication.optional(exchange, caller -> handOver(exchange, caller));
    }

    private void handOver(final Exchange exchange, final Optional<? extends Caller> caller) {
        final ChannelPipeline pipeline = exchange.channel().pipeline();
        caller.ifPresent(
                known -> exchange.channel().attr(WebSocketSession.LOGIN).set(login(known)));
        final FullHttpRequest request = new DefaultFullHttpRequest(
                exchange.head().protocolVersion(),
                exchange.method(),
                WebSocketGateway.PATH,
                Unpooled.EMPTY_BUFFER,
                exchange.headers(),
                EmptyHttpHeaders.INSTANCE);
        exchange.detach();
        final ChannelHandlerContext codec = HttpInitializer.removeHttpHandlers(pipeline);
        webSockets.install(pipeline);
        codec.fireChannelRead(request);
    }

    private static Login login(final Caller caller) {
        final String nickname = caller instanceof Session session ? session.nickname() : null;
        return new Login(caller.userId(), caller.credential(), nickname);
    }
}
