package io.stocking.gateway.json;

import com.fasterxml.jackson.core.JsonToken;

/**
 * A field of a JSON object, as it came.
 *
 * @param token what kind of value it has
 * @param value text of a string or number; null for the JSON null
 */
public record JsonField(String name, JsonToken token, String value) {}
