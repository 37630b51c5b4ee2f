package io.stocking.gateway.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.group.ChannelGroup;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpResponseEncoder;
import java.net.SocketAddress;

/** Sets up the pipeline of a new connection. The codec refuses what could be read in two ways (request smuggling). */
public final class HttpInitializer extends ChannelInitializer<Channel> {
    static final int MAX_LINE_LENGTH = 4096;
    static final int MAX_HEADER_SIZE = 8192;

    private static final String DEADLINES = "deadlines";
    private static final String DECODER = "decoder";
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
        addCodec(pipeline, new SecuredResponseEncoder(services.security()), connection.decoder());
        pipeline.addLast(CONNECTION, connection);
        connections.add(channel);
        services.metrics().onConnected();
        channel.closeFuture().addListener(closed -> services.metrics().onDisconnected());
    }

    /**
     * Appends what reads requests and writes answers. The decoder is the last: a WebSocket's, which takes its place, tells what
     * is wrong with a frame through the encoder in front of it.
     */
    public static void addCodec(
            final ChannelPipeline pipeline, final HttpResponseEncoder encoder, final StrictRequestDecoder decoder) {
        pipeline.addLast(encoder);
        pipeline.addLast(DECODER, decoder);
    }

    /** Leaves only the codec, for a protocol that takes over after an upgrade; returns what reads come after. */
    public static ChannelHandlerContext removeHttpHandlers(final ChannelPipeline pipeline) {
        pipeline.remove(DEADLINES);
        pipeline.remove(CONNECTION);
        return pipeline.context(DECODER);
    }

    public static HttpDecoderConfig decoderConfig() {
        return new HttpDecoderConfig()
                .setMaxInitialLineLength(MAX_LINE_LENGTH)
                .setMaxHeaderSize(MAX_HEADER_SIZE)
                .setStrictLineParsing(true)
                .setUseRfc9112TransferEncoding(true)
                .setAllowDuplicateContentLengths(false);
    }
}
