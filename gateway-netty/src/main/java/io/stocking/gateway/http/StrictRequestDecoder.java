package io.stocking.gateway.http;

import io.netty.buffer.ByteBuf;
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

/** Refuses requests that something in front of the gateway could read otherwise than the codec does (request smuggling). */
final class StrictRequestDecoder extends HttpRequestDecoder {
    private final HeadSyntax head = new HeadSyntax();
    private boolean inHead = true;

    StrictRequestDecoder(final HttpDecoderConfig config) {
        super(config);
        head.reset();
    }

    @Override
    protected void decode(final ChannelHandlerContext ctx, final ByteBuf bytes, final List<Object> out)
            throws Exception {
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
