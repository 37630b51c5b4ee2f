package io.stocking.gateway.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Writes an item of a list as one JSON value. */
@FunctionalInterface
public interface ItemWriter<T> {
    /** Writes the value. */
    void write(JsonGenerator json, T item) throws IOException;
}
