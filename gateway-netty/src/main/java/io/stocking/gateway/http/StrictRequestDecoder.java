package io.stocking.gateway.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Refuses requests that something in front of the gateway could read otherwise than the codec does (request smuggling). Takes
 * no more of them while there is no room: what was read in one go can hold thousands, and stays bytes until then.
 */
public final class StrictRequestDecoder extends HttpRequestDecoder {
    private final HeadSyntax head = new HeadSyntax();
    private final BooleanSupplier saturated;
    private ChannelHandlerContext context;
    private boolean inHead = true;
    private boolean holding;

    /** @param saturated whether there is no room for more; {@link #resume} has to be called when that is over */
    public StrictRequestDecoder(final HttpDecoderConfig config, final BooleanSupplier saturated) {
        super(config);
        this.saturated = saturated;
        head.reset();
    }

    @Override
    public void handlerAdded(final ChannelHandlerContext ctx) {
        context = ctx;
    }

    @Override
    public void channelReadComplete(final ChannelHandlerContext ctx) throws Exception {
        if (holding) {
            // The codec would read on, since it has passed nothing on.
            ctx.fireChannelReadComplete();
        } else {
            super.channelReadComplete(ctx);
        }
    }

    /** Goes on soon with what was held back. */
    void resume() {
        if (holding) {
            holding = false;
            context.executor().execute(this::decodeHeld);
        }
    }

    private void decodeHeld() {
        if (context.isRemoved()) {
            return;
        }
        try {
            channelRead(context, Unpooled.EMPTY_BUFFER);
            channelReadComplete(context);
        } catch (final Exception failure) {
            context.fireExceptionCaught(failure);
        }
    }

    @Override
    protected void decode(final ChannelHandlerContext ctx, final ByteBuf bytes, final List<Object> out)
            throws Exception {
        if (saturated.getAsBoolean()) {
            holding = true;
            return;
        }
        final int before = out.size();
        final int start = bytes.readerIndex();
        super.decode(ctx, bytes, out);
        if (inHead) {
            bytes.forEachByte(start, bytes.readerIndex() - start, head);
        }
        for (int i = before; i < out.size(); i++) {
            final Object message = out.get(i);
            if (message instanceof HttpRequest request) {
                inHead = false;
                refuseOdd(request);
            }
            if (message instanceof LastHttpContent) {
                inHead = true;
                head.reset();
            }
        }
    }

    private void refuseOdd(final HttpRequest request) {
        if (request.decoderResult().isSuccess() && (head.isOdd() || isEncodedOddly(request.headers()))) {
            request.setDecoderResult(DecoderResult.failure(new IllegalArgumentException("ambiguous request")));
        }
    }

    /** Only chunked is understood; anything around it could hide it from others. */
    private static boolean isEncodedOddly(final HttpHeaders headers) {
        if (!headers.contains(HttpHeaderNames.TRANSFER_ENCODING)) {
            return false;
        }
        final List<String> encodings = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
        return !(encodings.size() == 1 && HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(encodings.get(0)));
    }
}
