package io.stocking.gateway.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufOutputStream;
import io.stocking.gateway.json.FieldNames;
import io.stocking.gateway.json.JsonBody;
import io.stocking.gateway.json.JsonText;
import java.io.IOException;
import java.io.OutputStream;

/** Streams JSON from and into Netty's buffers. */
public final class Json {
    private static final int INITIAL_CAPACITY = 1024;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(16)
                    .maxNumberLength(64)
                    .maxStringLength(4096)
                    .maxNameLength(256)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .addDecorator(FieldNames::decorate)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private Json() {}

    /**
     * A parser for the readable bytes.
     *
     * @throws JsonParseException when they are not UTF-8
     */
    public static JsonParser parser(final ByteBuf buffer) throws IOException {
        return FACTORY.createParser(JsonText.of(buffer));
    }

    /** A buffer that holds the value; the caller releases it. */
    public static ByteBuf encode(final ByteBufAllocator allocator, final JsonBody body) {
        final ByteBuf buffer = allocator.buffer(INITIAL_CAPACITY);
        try (JsonGenerator json = FACTORY.createGenerator((OutputStream) new ByteBufOutputStream(buffer))) {
            body.write(json);
        } catch (final IOException | RuntimeException failure) {
            buffer.release();
            throw new IllegalStateException("an answer could not be written as JSON", failure);
        }
        return buffer;
    }
}
