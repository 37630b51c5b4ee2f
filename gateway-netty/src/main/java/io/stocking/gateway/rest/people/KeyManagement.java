package io.stocking.gateway.rest.people;

import com.fasterxml.jackson.core.JsonGenerator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.json.Fields;
import io.stocking.gateway.key.ApiKeyStore;
import io.stocking.gateway.rest.Workers;
import io.stocking.gateway.session.Session;
import io.stocking.persistence.user.ApiKeyRecord;
import io.stocking.persistence.user.ApiKeys;
import java.io.IOException;
import java.util.Set;

/** {@code /api/keys}: makes keys for bots, shows them and takes them away. The secret is in one answer only, that of the making. */
final class KeyManagement {
    private static final String NAME = "name";
    private static final Set<String> FIELDS = Set.of(NAME);

    private final ApiKeyStore keys;
    private final Workers workers;

    KeyManagement(final PeopleServices services) {
        keys = services.keys();
        workers = services.workers();
    }

    void create(final Exchange exchange, final Session session) {
        final String name =
                FieldRules.keyName(Form.read(exchange.body(), FIELDS).get(NAME));
        workers.call(exchange, () -> keys.create(session.userId(), name), result -> {
            final ApiKeyStore.Created created =
                    result.orElseThrow(() -> new RequestProblem(Problem.TOO_MANY_KEYS, "keys.limit", ApiKeys.MOST));
            exchange.respondJson(HttpResponseStatus.CREATED, json -> {
                json.writeStartObject();
                writeFields(json, created.key());
                json.writeStringField("secret", created.secret().secret());
                json.writeEndObject();
            });
        });
    }

    void list(final Exchange exchange, final Session session) {
        workers.call(
                exchange,
                () -> keys.list(session.userId()),
                found -> exchange.respondJson(HttpResponseStatus.OK, json -> {
                    json.writeStartObject();
                    Fields.list(json, "keys", found, KeyManagement::write);
                    json.writeEndObject();
                }));
    }

    void revoke(final Exchange exchange, final Session session) {
        final String id = exchange.variable();
        workers.call(exchange, () -> keys.revoke(session.userId(), id), revoked -> {
            if (!revoked) {
                throw new RequestProblem(Problem.NOT_FOUND, "key.unknown", id);
            }
            exchange.respondEmpty(HttpResponseStatus.NO_CONTENT);
        });
    }

    void revokeAll(final Exchange exchange, final Session session) {
        workers.call(
                exchange,
                () -> {
                    keys.revokeAll(session.userId());
                    return null;
                },
                done -> exchange.respondEmpty(HttpResponseStatus.NO_CONTENT));
    }

    private static void write(final JsonGenerator json, final ApiKeyRecord key) throws IOException {
        json.writeStartObject();
        writeFields(json, key);
        json.writeEndObject();
    }

    private static void writeFields(final JsonGenerator json, final ApiKeyRecord key) throws IOException {
        json.writeStringField("id", key.id());
        json.writeStringField("name", key.name());
        Fields.time(json, "createdAt", key.createdAt());
        if (key.lastUsedAt() == null) {
            json.writeNullField("lastUsedAt");
        } else {
            Fields.time(json, "lastUsedAt", key.lastUsedAt());
        }
    }
}
