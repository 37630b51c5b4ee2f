package io.stocking.bench.load.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What HTTP alone costs: Netty's codec on one event loop, with one answer to everything, in a process of its own. */
public final class BareServer {
    static final String READY = "bare server on port ";

    private BareServer() {}

    /** Serves the answer in the file that the first argument names, until its standard input ends. */
    public static void main(final String[] arguments) throws IOException {
        final String text = Files.readString(Path.of(arguments[0]), StandardCharsets.UTF_8);
        final int endOfHead = text.indexOf("\r\n\r\n");
        final byte[] body = text.substring(endOfHead + 4).getBytes(StandardCharsets.UTF_8);
        final HttpHeaders headers = new DefaultHttpHeaders();
        text.substring(0, endOfHead).lines().skip(1).forEach(line -> {
            final int colon = line.indexOf(':');
            headers.set(line.substring(0, colon), line.substring(colon + 1).strip());
        });
        final boolean epoll = Epoll.isAvailable();
        final var loop =
                new MultiThreadIoEventLoopGroup(1, epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
        final var listener = new ServerBootstrap()
                .group(loop)
                .channel(epoll ? EpollServerSocketChannel.class : NioServerSocketChannel.class)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(final SocketChannel channel) {
                        channel.pipeline().addLast(new HttpServerCodec(), new SameAnswer(headers, body));
                    }
                })
                .bind("127.0.0.1", 0)
                .syncUninterruptibly()
                .channel();
        System.out.println(READY + ((InetSocketAddress) listener.localAddress()).getPort());
        while (System.in.read() >= 0) {
            // Only its end is of interest.
        }
        System.exit(0);
    }

    private static final class SameAnswer extends SimpleChannelInboundHandler<HttpObject> {
        private final HttpHeaders headers;
        private final byte[] body;

        SameAnswer(final HttpHeaders headers, final byte[] body) {
            this.headers = headers;
            this.body = body;
        }

        @Override
        protected void channelRead0(final ChannelHandlerContext ctx, final HttpObject message) {
            if (message instanceof LastHttpContent) {
                ctx.write(
                        new DefaultFullHttpResponse(
                                HttpVersion.HTTP_1_1,
                                HttpResponseStatus.OK,
                                Unpooled.wrappedBuffer(body),
                                headers,
                                EmptyHttpHeaders.INSTANCE),
                        ctx.voidPromise());
            }
        }

        @Override
        public void channelReadComplete(final ChannelHandlerContext ctx) {
            ctx.flush();
        }
    }
}
