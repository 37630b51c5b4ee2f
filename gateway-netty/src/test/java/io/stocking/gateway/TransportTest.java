package io.stocking.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TransportTest {
    static List<Transport> available() {
        return Transport.available();
    }

    @Test
    void shouldAlwaysHaveNioToFallBackOn() {
        assertThat(Transport.available()).endsWith(Transport.NIO).isSorted();
    }

    /** Many more buffers than an event loop receives into at first, of connections that come one after the other and stay. */
    @ParameterizedTest
    @MethodSource("available")
    @Timeout(60)
    void shouldBringBackWhatIsSentWhenConnectionsStayOpen(final Transport transport) throws Exception {
        final EventLoopGroup eventLoops = transport.eventLoops(2);
        final Channel listener = transport
                .listener(eventLoops)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(final Channel channel) {
                        channel.pipeline().addLast(new Echo());
                    }
                })
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .sync()
                .channel();
        final byte[] sent = new byte[1 << 20];
        new Random(1).nextBytes(sent);
        try (Socket first = connect(listener);
                Socket second = connect(listener);
                Socket third = connect(listener)) {
            for (final Socket socket : List.of(first, second, third)) {
                final CompletableFuture<byte[]> received =
                        CompletableFuture.supplyAsync(() -> read(socket, sent.length));
                socket.getOutputStream().write(sent);
                assertThat(received.get()).isEqualTo(sent);
            }
        } finally {
            eventLoops.shutdownGracefully(0, 5, TimeUnit.SECONDS).sync();
        }
    }

    private static Socket connect(final Channel listener) throws Exception {
        final InetSocketAddress address = (InetSocketAddress) listener.localAddress();
        return new Socket(address.getAddress(), address.getPort());
    }

    private static byte[] read(final Socket socket, final int length) {
        try {
            return socket.getInputStream().readNBytes(length);
        } catch (final IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private static final class Echo extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(final ChannelHandlerContext ctx, final Object message) {
            ctx.writeAndFlush(message, ctx.voidPromise());
        }
    }
}
