package io.stocking.gateway.ws;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Listens on a free port, with one event loop. */
final class LoopbackServer implements AutoCloseable {
    private static final int LONGEST_REQUEST = 8_192;

    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final Channel server;

    /** @param setUp of every connection */
    LoopbackServer(final Consumer<Channel> setUp) {
        server = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(final Channel channel) {
                        setUp.accept(channel);
                    }
                })
                .bind("127.0.0.1", 0)
                .syncUninterruptibly()
                .channel();
    }

    /**
     * A gateway alone, without the rest of HTTP.
     *
     * @param login of every connection, null for nobody's
     */
    static LoopbackServer serving(final WebSocketGateway gateway, final Login login) {
        return new LoopbackServer(channel -> {
            channel.attr(WebSocketSession.LOGIN).set(login);
            channel.pipeline().addLast(new HttpServerCodec(), new HttpObjectAggregator(LONGEST_REQUEST));
            gateway.install(channel.pipeline());
        });
    }

    int port() {
        return ((InetSocketAddress) server.localAddress()).getPort();
    }

    @Override
    public void close() {
        server.close().syncUninterruptibly();
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }
}
