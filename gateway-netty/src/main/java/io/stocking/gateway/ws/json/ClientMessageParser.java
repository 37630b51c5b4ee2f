package io.stocking.gateway.ws.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.netty.buffer.ByteBuf;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.http.problem.Texts;
import io.stocking.gateway.json.JsonField;
import io.stocking.gateway.json.JsonText;
import io.stocking.gateway.rest.JsonFields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads messages of clients; unknown fields are ignored. */
public final class ClientMessageParser {
    private static final int MAX_CHANNELS = 64;
    private static final long NOT_GIVEN = -1;
    private static final Set<String> ORDER_FIELDS = Set.of(
            "id", "order_id", "symbol", "qty", "side", "type", "time_in_force", "limit_price", "client_order_id");

    private ClientMessageParser() {}

    /** Reads one message. */
    public static ClientMessage parse(final ByteBuf text) throws ClientErrorException {
        try (JsonParser json = Json.FACTORY.createParser(JsonText.of(text))) {
            expect(json.nextToken() == JsonToken.START_OBJECT, "a message is an object");
            final ClientMessage message = message(json);
            if (json.nextToken() != null) {
                throw new ClientErrorException(ErrorCode.BAD_JSON, "something follows the object");
            }
            return message;
        } catch (final RequestProblem halfCharacter) {
            throw new ClientErrorException(ErrorCode.BAD_JSON, halfCharacter.detail(Texts.ENGLISH));
        } catch (final JsonProcessingException failure) {
            throw new ClientErrorException(ErrorCode.BAD_JSON, failure.getOriginalMessage());
        } catch (final IOException failure) {
            throw new UncheckedIOException("memory cannot fail to be read", failure);
        }
    }

    private static ClientMessage message(final JsonParser json) throws IOException, ClientErrorException {
        String op = null;
        List<String> channels = List.of();
        ClientMessage.Resume resume = null;
        String room = null;
        String text = null;
        List<JsonField> orderFields = List.of();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            final String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "op" -> op = text(json, "op");
                case "ch" -> channels = channels(json);
                case "resume" -> resume = resume(json);
                case "room" -> room = text(json, "room");
                case "text" -> text = text(json, "text");
                default -> {
                    if (ORDER_FIELDS.contains(field)) {
                        orderFields = orderFields.isEmpty() ? new ArrayList<>() : orderFields;
                        orderFields.add(orderField(json, field));
                    } else {
                        json.skipChildren();
                    }
                }
            }
        }
        expect(op != null, "op is missing");
        return new ClientMessage(op, channels, resume, room, text, orderFields);
    }

    private static JsonField orderField(final JsonParser json, final String name) throws IOException {
        final JsonToken token = json.currentToken();
        if (token.isStructStart()) {
            json.skipChildren();
        }
        return new JsonField(
                name, token, token == JsonToken.VALUE_NULL ? null : JsonFields.wholeCharacters(json.getText()));
    }

    private static List<String> channels(final JsonParser json) throws IOException, ClientErrorException {
        expect(json.currentToken() == JsonToken.START_ARRAY, "ch is an array of channel names");
        final List<String> channels = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            channels.add(text(json, "ch"));
            expect(channels.size() <= MAX_CHANNELS, "ch names more than " + MAX_CHANNELS + " channels");
        }
        return channels;
    }

    private static ClientMessage.Resume resume(final JsonParser json) throws IOException, ClientErrorException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        expect(json.currentToken() == JsonToken.START_OBJECT, "resume is an object");
        String epoch = null;
        long after = NOT_GIVEN;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            final String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "epoch" -> epoch = text(json, "epoch");
                case "after" -> {
                    expect(json.currentToken() == JsonToken.VALUE_NUMBER_INT, "after is an integer");
                    after = json.getLongValue();
                }
                default -> json.skipChildren();
            }
        }
        expect(epoch != null && after >= 0, "resume needs epoch and after, which is not negative");
        return new ClientMessage.Resume(epoch, after);
    }

    private static String text(final JsonParser json, final String field) throws IOException, ClientErrorException {
        expect(json.currentToken() == JsonToken.VALUE_STRING, field + " takes a string");
        return json.getText();
    }

    private static void expect(final boolean fine, final String otherwise) throws ClientErrorException {
        if (!fine) {
            throw new ClientErrorException(ErrorCode.BAD_MESSAGE, otherwise);
        }
    }
}
