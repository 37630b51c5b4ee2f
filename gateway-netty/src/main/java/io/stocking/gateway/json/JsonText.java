package io.stocking.gateway.json;

import com.fasterxml.jackson.core.JsonParseException;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufInputStream;
import io.netty.buffer.ByteBufUtil;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** JSON as it came from outside. */
public final class JsonText {
    private JsonText() {}

    /**
     * The readable bytes, for a parser.
     *
     * @throws JsonParseException when they are not UTF-8 (RFC 8259 section 8.1)
     */
    public static InputStream of(final ByteBuf buffer) throws JsonParseException {
        // Jackson takes overlong characters; and what begins with a NUL, or has one next, for UTF-16 or UTF-32.
        if (!ByteBufUtil.isText(buffer, StandardCharsets.UTF_8) || buffer.bytesBefore((byte) 0) >= 0) {
            throw new JsonParseException(null, "it is not UTF-8, or has a NUL in it");
        }
        return new ByteBufInputStream(buffer);
    }
}
