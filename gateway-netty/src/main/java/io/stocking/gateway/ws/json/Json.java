package io.stocking.gateway.ws.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import io.stocking.gateway.json.FieldNames;
import io.stocking.gateway.json.JsonBody;
import java.io.IOException;
import java.io.UncheckedIOException;

/** JSON in and out of WebSocket messages, with limits on what comes in. */
public final class Json {
    /** Longest message of a client in bytes. */
    public static final int MAX_MESSAGE_LENGTH = 64 * 1024;

    /** Reads and writes; thread safe. */
    public static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(MAX_MESSAGE_LENGTH)
                    .maxNestingDepth(8)
                    .maxStringLength(4_096)
                    .maxNameLength(64)
                    .maxNumberLength(20)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .addDecorator(FieldNames::decorate)
            .build();

    private static final int INITIAL_LENGTH = 512;

    private Json() {}

    /** The UTF-8 bytes of a value. */
    public static byte[] bytes(final JsonBody body) {
        final ByteArrayBuilder out = new ByteArrayBuilder(INITIAL_LENGTH);
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            body.write(json);
        } catch (final IOException failure) {
            throw new UncheckedIOException("memory cannot fail to be written", failure);
        }
        return out.toByteArray();
    }
}
