package io.stocking.gateway.ws;

import static io.stocking.gateway.model.ExchangeEvents.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.stocking.gateway.model.ExchangeEvents;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.ReadModelContext;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebSocketGatewayTest {
    private final ReadModel model = new ReadModel(new ReadModelContext().conclude());
    private final WebSocketGateway gateway = new WebSocketGateway(model, new WebSocketContext().conclude());
    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final ExchangeEvents exchange = ExchangeEvents.openRound(model);
    private Channel server;

    @BeforeEach
    void listen() {
        server = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(final Channel channel) {
                        channel.attr(WebSocketSession.ACCOUNT_ID).set(ALICE);
                        channel.pipeline().addLast(new HttpServerCodec(), new HttpObjectAggregator(8_192));
                        gateway.install(channel.pipeline());
                    }
                })
                .bind("127.0.0.1", 0)
                .syncUninterruptibly()
                .channel();
    }

    @AfterEach
    void stop() {
        server.close().syncUninterruptibly();
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }

    @Test
    void shouldServeBrowserWhenItConnectsOverRealSocket() {
        final Browser browser = new Browser();
        final WebSocket socket = connect(browser);
        socket.sendText("{\"op\":\"subscribe\",\"ch\":[\"book:ACME\",\"account\"]}", true)
                .join();
        await().until(() -> browser.messages.size() == 5);
        exchange.buy(1, ALICE, 3, 9_900);
        await().until(() -> browser.messages.size() == 7);

        assertThat(browser.messages.get(0)).contains("\"welcome\"").contains("\"loggedIn\":true");
        assertThat(browser.messages).anySatisfy(message -> assertThat(message)
                .startsWith("{\"ch\":\"book:ACME\",\"seq\":2,\"type\":\"delta\""));
        assertThat(browser.messages).anySatisfy(message -> assertThat(message)
                .startsWith("{\"ch\":\"account\",\"seq\":2,\"type\":\"update\""));
        gateway.closeSessions(ALICE, "logged in elsewhere");
        assertThat(browser.closeCode.join()).isEqualTo(4001);
        await().until(() -> gateway.sessionCount() == 0);
    }

    @Test
    void shouldServeOthersWhenOneClientSendsGarbage() {
        final Browser bad = new Browser();
        final WebSocket badSocket = connect(bad);
        badSocket.sendText("x".repeat(100_000), true).join();
        for (int message = 0; message < 5; message++) {
            badSocket.sendText("x", true).join();
        }
        assertThat(bad.closeCode.join()).isEqualTo(4000);
        assertThat(bad.messages.get(1)).contains("MESSAGE_TOO_LONG");

        final Browser good = new Browser();
        final WebSocket socket = connect(good);
        socket.sendText("{\"op\":\"ping\"}", true).join();
        await().until(() -> good.messages.size() == 2);
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        assertThat(good.closeCode.join()).isEqualTo(WebSocket.NORMAL_CLOSURE);
    }

    @Test
    void shouldCutClientWhenItsFrameIsFarTooLong() {
        final Browser browser = new Browser();
        final WebSocket socket = connect(browser);
        await().until(() -> gateway.sessionCount() == 1);
        final CompletableFuture<WebSocket> sent = socket.sendText("x".repeat(2 << 20), true);
        await().until(() -> gateway.sessionCount() == 0);

        assertThat(sent.handle((done, failure) -> true).join()).isTrue();
    }

    private WebSocket connect(final Browser browser) {
        final int port = ((InetSocketAddress) server.localAddress()).getPort();
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/ws"), browser)
                .join();
    }

    private static final class Browser implements WebSocket.Listener {
        private final List<String> messages = new CopyOnWriteArrayList<>();
        private final CompletableFuture<Integer> closeCode = new CompletableFuture<>();
        private final StringBuilder partial = new StringBuilder();

        @Override
        public CompletionStage<?> onText(final WebSocket socket, final CharSequence data, final boolean last) {
            partial.append(data);
            if (last) {
                messages.add(partial.toString());
                partial.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(final WebSocket socket, final int code, final String reason) {
            closeCode.complete(code);
            return null;
        }
    }
}
