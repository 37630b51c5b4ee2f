package io.stocking.gateway.http;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseEncoder;

/** Encodes answers with {@link SecurityHeaders}. All answers leave here, those that the codec itself gives too. */
final class SecuredResponseEncoder extends HttpResponseEncoder {
    private final SecurityHeaders security;

    SecuredResponseEncoder(final SecurityHeaders security) {
        this.security = security;
    }

    @Override
    protected void encodeHeaders(final HttpHeaders headers, final ByteBuf buffer) {
        super.encodeHeaders(headers, buffer);
        security.encode(headers, buffer);
    }
}
