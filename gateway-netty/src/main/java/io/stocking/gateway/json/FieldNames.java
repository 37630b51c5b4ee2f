package io.stocking.gateway.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes names of fields as the bytes they had the first time. Otherwise each of their characters is looked at again in every message,
 * which takes most of the time of an object with many short values.
 */
public final class FieldNames extends JsonGeneratorDelegate {
    /** More than there are in this program: a name that a client makes up cannot fill the memory. */
    private static final int MOST = 1_024;

    private static final Map<String, SerializableString> KNOWN = new ConcurrentHashMap<>();

    private FieldNames(final JsonGenerator json) {
        super(json);
    }

    /** For a {@link JsonFactory}'s builder: lets its generators write so. */
    public static JsonGenerator decorate(final JsonFactory factory, final JsonGenerator json) {
        return new FieldNames(json);
    }

    @Override
    public void writeFieldName(final String name) throws IOException {
        final SerializableString known = KNOWN.get(name);
        if (known != null) {
            delegate.writeFieldName(known);
            return;
        }
        if (KNOWN.size() < MOST) {
            KNOWN.put(name, new SerializedString(name));
        }
        delegate.writeFieldName(name);
    }
}
