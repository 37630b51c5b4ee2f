package io.stocking.gateway.ws.json;

/** Messages that belong to no channel, whole. */
public final class ControlJson {
    private ControlJson() {}

    /** First message of a connection. */
    public static byte[] welcome(final String epoch, final long serverTimeMillis, final boolean loggedIn) {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeStringField("type", "welcome");
            json.writeObjectFieldStart("data");
            json.writeStringField("epoch", epoch);
            json.writeNumberField("serverTime", serverTimeMillis);
            json.writeBooleanField("loggedIn", loggedIn);
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    /** A channel was subscribed to; {@code resumed} when what was missed follows instead of a snapshot. */
    public static byte[] subscribed(final String channel, final String epoch, final boolean resumed) {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeStringField("type", "subscribed");
            json.writeObjectFieldStart("data");
            json.writeStringField("ch", channel);
            json.writeStringField("epoch", epoch);
            json.writeBooleanField("resumed", resumed);
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    /** Nothing more comes on a channel. */
    public static byte[] unsubscribed(final String channel) {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeStringField("type", "unsubscribed");
            json.writeObjectFieldStart("data");
            json.writeStringField("ch", channel);
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    /** A message to a room was sent; its readers get it as everybody's. */
    public static byte[] posted(final String room, final long id) {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeStringField("type", "posted");
            json.writeObjectFieldStart("data");
            json.writeStringField("room", room);
            json.writeStringField("id", Long.toString(id));
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    /** Answers a ping. */
    public static byte[] pong(final long serverTimeMillis) {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeStringField("type", "pong");
            json.writeObjectFieldStart("data");
            json.writeNumberField("serverTime", serverTimeMillis);
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    /** A message of the client was not understood or not obeyed; {@code channel} null when it is about none. */
    public static byte[] error(final String code, final String message, final String channel) {
        return error(code, message, channel, null);
    }

    /** The same of a message to which the client gave an id; null when it did not. */
    public static byte[] error(final String code, final String message, final String channel, final String id) {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeStringField("type", "error");
            json.writeObjectFieldStart("data");
            json.writeStringField("code", code);
            json.writeStringField("message", message);
            json.writeStringField("ch", channel);
            if (id != null) {
                json.writeStringField("id", id);
            }
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    /** The session of the user has ended. */
    public static byte[] loggedOut(final String reason) {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeStringField("type", "loggedOut");
            json.writeObjectFieldStart("data");
            json.writeStringField("reason", reason);
            json.writeEndObject();
            json.writeEndObject();
        });
    }
}
