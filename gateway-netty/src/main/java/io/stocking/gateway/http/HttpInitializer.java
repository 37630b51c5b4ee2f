package io.stocking.gateway.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.group.ChannelGroup;
import io.netty.handler.codec.http.HttpDecoderConfig;
import java.net.SocketAddress;

/** Sets up the pipeline of a new connection. The codec refuses what could be read in two ways (request smuggling). */
public final class HttpInitializer extends ChannelInitializer<Channel> {
    static final int MAX_LINE_LENGTH = 4096;
    static final int MAX_HEADER_SIZE = 8192;

    private static final String DEADLINES = "deadlines";
    private static final String ENCODER = "encoder";
    private static final String CONNECTION = "connection";

    private final HttpServices services;
    private final ChannelGroup connections;
    private final ConnectionLimit limit;

    /** Every connection is added to the group, unless there are too many. */
    public HttpInitializer(final HttpServices services, final ChannelGroup connections, final ConnectionLimit limit) {
        this.services = services;
        this.connections = connections;
        this.limit = limit;
    }

    @Override
    protected void initChannel(final Channel channel) {
        final SocketAddress remote = channel.remoteAddress();
        channel.closeFuture().addListener(closed -> limit.give(remote));
        if (!limit.take(remote)) {
            services.metrics().onRefused();
            channel.close();
            return;
        }
        final ConnectionDeadlines deadlines = new ConnectionDeadlines(services.settings());
        final ConnectionHandler connection = new ConnectionHandler(services, deadlines);
        deadlines.watch(connection);
        final ChannelPipeline pipeline = channel.pipeline();
        pipeline.addLast(DEADLINES, deadlines);
        pipeline.addLast("decoder", connection.decoder());
        pipeline.addLast(ENCODER, new SecuredResponseEncoder(services.security()));
        pipeline.addLast(CONNECTION, connection);
        connections.add(channel);
        services.metrics().onConnected();
        channel.closeFuture().addListener(closed -> services.metrics().onDisconnected());
    }

    /** Leaves only the codec, for a protocol that takes over after an upgrade; returns what reads come after. */
    public static ChannelHandlerContext removeHttpHandlers(final ChannelPipeline pipeline) {
        pipeline.remove(DEADLINES);
        pipeline.remove(CONNECTION);
        return pipeline.context(ENCODER);
    }

    static HttpDecoderConfig decoderConfig() {
        return new HttpDecoderConfig()
                .setMaxInitialLineLength(MAX_LINE_LENGTH)
                .setMaxHeaderSize(MAX_HEADER_SIZE)
                .setStrictLineParsing(true)
                .setUseRfc9112TransferEncoding(true)
                .setAllowDuplicateContentLengths(false);
    }
}
