package io.stocking.gateway.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;

/** Sets up the pipeline of a new connection. The codec refuses what could be read in two ways (request smuggling). */
public final class HttpInitializer extends ChannelInitializer<Channel> {
    static final int MAX_LINE_LENGTH = 4096;
    static final int MAX_HEADER_SIZE = 8192;

    private final HttpServices services;

    public HttpInitializer(final HttpServices services) {
        this.services = services;
    }

    @Override
    protected void initChannel(final Channel channel) {
        final ConnectionDeadlines deadlines = new ConnectionDeadlines(services.settings());
        final ConnectionHandler connection = new ConnectionHandler(services, deadlines);
        deadlines.watch(connection);
        final ChannelPipeline pipeline = channel.pipeline();
        pipeline.addLast("deadlines", deadlines);
        pipeline.addLast("decoder", new HttpRequestDecoder(decoderConfig()));
        pipeline.addLast("encoder", new HttpResponseEncoder());
        pipeline.addLast("connection", connection);
    }

    private static HttpDecoderConfig decoderConfig() {
        return new HttpDecoderConfig()
                .setMaxInitialLineLength(MAX_LINE_LENGTH)
                .setMaxHeaderSize(MAX_HEADER_SIZE)
                .setStrictLineParsing(true)
                .setUseRfc9112TransferEncoding(true)
                .setAllowDuplicateContentLengths(false);
    }
}
