package io.stocking.gateway.rest.people;

import io.netty.buffer.ByteBuf;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.rest.JsonFields;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The text fields of a request; those not asked for are ignored. */
final class Form {
    private final Map<String, String> fields = new HashMap<>();

    private Form() {}

    /**
     * Reads the named fields.
     *
     * @throws RequestProblem when one is no text
     */
    static Form read(final ByteBuf body, final Set<String> names) {
        final Form form = new Form();
        JsonFields.readSecrets(body, (name, token, value) -> {
            if (!names.contains(name)) {
                return;
            }
            if (!token.isScalarValue() || value == null || token.isNumeric() || token.isBoolean()) {
                // Without the value: it may be a password.
                throw new RequestProblem(Problem.MALFORMED, "field.type", name, "a string", token);
            }
            form.fields.put(name, value);
        });
        return form;
    }

    /** A field, null when it is missing. */
    String get(final String name) {
        return fields.get(name);
    }
}
