package io.stocking.gateway.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.netty.buffer.ByteBuf;
import io.stocking.gateway.http.Json;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import java.io.IOException;
import java.util.function.Function;

/** Reads the fields of a JSON object in a request body, one after the other. */
public final class JsonFields {
    private static final int MAX_QUOTED = 60;

    private JsonFields() {}

    /** Takes the fields; called once for each. */
    @FunctionalInterface
    public interface Reader {
        /**
         * @param value text of a string or number; null for the JSON null
         * @param token what kind of value it is
         */
        void onField(String name, JsonToken token, String value);
    }

    /**
     * Hands all fields of the object out.
     *
     * @throws RequestProblem when the body is no JSON object
     */
    public static void read(final ByteBuf body, final Reader reader) {
        read(body, reader, malformed -> quote(malformed.getOriginalMessage()));
    }

    /** Does the same when a password may be among the fields: an error tells where it is, not what is there. */
    public static void readSecrets(final ByteBuf body, final Reader reader) {
        read(body, reader, JsonFields::place);
    }

    /** What is no text at all has no places. */
    private static String place(final JsonProcessingException malformed) {
        return malformed.getLocation() == null
                ? "it is not UTF-8, or has a NUL in it"
                : "see column " + malformed.getLocation().getColumnNr();
    }

    private static void read(
            final ByteBuf body, final Reader reader, final Function<JsonProcessingException, String> description) {
        if (!body.isReadable()) {
            throw new RequestProblem(Problem.MALFORMED, "body.empty");
        }
        try (JsonParser parser = Json.parser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new RequestProblem(Problem.MALFORMED, "body.json", "it starts with " + parser.currentToken());
            }
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                final JsonToken token = parser.nextToken();
                if (token.isStructStart()) {
                    parser.skipChildren();
                }
                reader.onField(name, token, token == JsonToken.VALUE_NULL ? null : wholeCharacters(parser.getText()));
            }
            if (parser.nextToken() != null) {
                throw new RequestProblem(Problem.MALFORMED, "body.json", "something follows the object");
            }
        } catch (final JsonProcessingException malformed) {
            throw new RequestProblem(Problem.MALFORMED, "body.json", description.apply(malformed));
        } catch (final IOException unreadable) {
            throw new IllegalStateException("a body in memory could not be read", unreadable);
        }
    }

    /**
     * The text, unless an escape in it stands for half a character, which no text may hold that is kept or sent back.
     *
     * @throws RequestProblem when it has one
     */
    public static String wholeCharacters(final String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i)) && !isPaired(text, i)) {
                throw new RequestProblem(Problem.MALFORMED, "body.surrogate");
            }
        }
        return text;
    }

    private static boolean isPaired(final String text, final int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    /** The text of a string field. */
    public static String string(final String name, final JsonToken token, final String value) {
        if (token != JsonToken.VALUE_STRING) {
            throw new RequestProblem(Problem.MALFORMED, "field.type", name, "a string", quote(value));
        }
        return value;
    }

    /** The value of a field that is a whole number, given as number or string. */
    public static long whole(
            final String name, final JsonToken token, final String value, final long least, final long greatest) {
        if (!token.isNumeric() && token != JsonToken.VALUE_STRING) {
            throw new RequestProblem(Problem.MALFORMED, "field.type", name, "a whole number", quote(value));
        }
        return WholeNumbers.parse(name, value, least, greatest);
    }

    /** What a client sent, short enough to be sent back. */
    public static String quote(final String value) {
        return value != null && value.length() > MAX_QUOTED ? value.substring(0, MAX_QUOTED) + "…" : value;
    }
}
