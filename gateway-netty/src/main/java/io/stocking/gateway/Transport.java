package io.stocking.gateway;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.uring.IoUring;
import io.netty.channel.uring.IoUringBufferRingConfig;
import io.netty.channel.uring.IoUringChannelOption;
import io.netty.channel.uring.IoUringFixedBufferRingAllocator;
import io.netty.channel.uring.IoUringIoHandler;
import io.netty.channel.uring.IoUringIoHandlerConfig;
import io.netty.channel.uring.IoUringServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.List;
import java.util.stream.Stream;

/** A way to the sockets, the best one first (docs/adr/0036). */
enum Transport {
    /** Linux 5.19 and later, unless somebody forbids it: the default of Docker does. */
    IO_URING(IoUringServerSocketChannel.class) {
        @Override
        boolean isAvailable() {
            return IoUring.isAvailable() && IoUring.isRegisterBufferRingSupported();
        }

        @Override
        IoHandlerFactory ioHandlers() {
            return IoUringIoHandler.newFactory(new IoUringIoHandlerConfig()
                    .setBufferRingConfig(IoUringBufferRingConfig.builder()
                            .bufferGroupId(BUFFER_GROUP)
                            .bufferRingSize(BUFFERS)
                            .batchSize(FIRST_BUFFERS)
                            .allocator(new IoUringFixedBufferRingAllocator(BUFFER_BYTES))
                            .build()));
        }

        @Override
        ServerBootstrap listener(final EventLoopGroup eventLoops) {
            return super.listener(eventLoops).childOption(IoUringChannelOption.IO_URING_BUFFER_GROUP_ID, BUFFER_GROUP);
        }
    },
    /** Linux. */
    EPOLL(EpollServerSocketChannel.class) {
        @Override
        boolean isAvailable() {
            return Epoll.isAvailable();
        }

        @Override
        IoHandlerFactory ioHandlers() {
            return EpollIoHandler.newFactory();
        }
    },
    /** Everywhere. */
    NIO(NioServerSocketChannel.class) {
        @Override
        boolean isAvailable() {
            return true;
        }

        @Override
        IoHandlerFactory ioHandlers() {
            return NioIoHandler.newFactory();
        }
    };

    /** What all connections of an event loop receive into, buffers of more than a usual request; there are more when they are used up. */
    private static final short BUFFER_GROUP = 0;

    private static final short BUFFERS = 256;
    private static final int FIRST_BUFFERS = 64;
    private static final int BUFFER_BYTES = 2 * 1024;

    private final Class<? extends ServerSocketChannel> serverChannel;

    Transport(final Class<? extends ServerSocketChannel> serverChannel) {
        this.serverChannel = serverChannel;
    }

    /** Those that can be used here, the best one first. */
    static List<Transport> available() {
        return Stream.of(values()).filter(Transport::isAvailable).toList();
    }

    abstract boolean isAvailable();

    abstract IoHandlerFactory ioHandlers();

    /** Event loops. */
    EventLoopGroup eventLoops(final int threads) {
        return new MultiThreadIoEventLoopGroup(threads, new DefaultThreadFactory("gateway-loop"), ioHandlers());
    }

    /** What listens, and has its connections on these event loops. */
    ServerBootstrap listener(final EventLoopGroup eventLoops) {
        return new ServerBootstrap().group(eventLoops).channel(serverChannel);
    }
}
