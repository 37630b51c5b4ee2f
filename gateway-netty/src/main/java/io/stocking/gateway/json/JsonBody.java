package io.stocking.gateway.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Writes one JSON value. */
@FunctionalInterface
public interface JsonBody {
    /** Writes the value. */
    void write(JsonGenerator json) throws IOException;
}
