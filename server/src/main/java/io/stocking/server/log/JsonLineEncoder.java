package io.stocking.server.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.slf4j.event.KeyValuePair;

/** An event as one line with one JSON object; what was logged beside the message becomes a field of its name. */
final class JsonLineEncoder extends EncoderBase<ILoggingEvent> {
    private static final byte[] NOTHING = new byte[0];

    private final JsonFactory json = new JsonFactory();

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(final ILoggingEvent event) {
        final ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonGenerator object = json.createGenerator(line)) {
            write(object, event);
        } catch (final IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        line.write('\n');
        return line.toByteArray();
    }

    private static void write(final JsonGenerator object, final ILoggingEvent event) throws IOException {
        object.writeStartObject();
        object.writeStringField("timestamp", event.getInstant().toString());
        object.writeStringField("level", event.getLevel().toString());
        object.writeStringField("logger", event.getLoggerName());
        object.writeStringField("thread", event.getThreadName());
        object.writeStringField("message", event.getFormattedMessage());
        final List<KeyValuePair> pairs = event.getKeyValuePairs();
        if (pairs != null) {
            for (final KeyValuePair pair : pairs) {
                writeField(object, pair);
            }
        }
        if (event.getThrowableProxy() != null) {
            writeError(object, event.getThrowableProxy());
        }
        object.writeEndObject();
    }

    private static void writeField(final JsonGenerator object, final KeyValuePair pair) throws IOException {
        if (pair.value instanceof Number number) {
            object.writeNumberField(pair.key, number.longValue());
        } else {
            object.writeStringField(pair.key, String.valueOf(pair.value));
        }
    }

    private static void writeError(final JsonGenerator object, final IThrowableProxy error) throws IOException {
        object.writeObjectFieldStart("error");
        object.writeStringField("class", error.getClassName());
        object.writeStringField("message", error.getMessage());
        object.writeStringField("stack", ThrowableProxyUtil.asString(error));
        object.writeEndObject();
    }
}
