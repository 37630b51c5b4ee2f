package io.stocking.server.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** The operations in {@code docs/api}, with references followed across its files. */
final class Specification {
    private static final int MOST_ALIASES = 1_000;

    private final Path folder;
    private final Map<String, JsonNode> files = new HashMap<>();

    Specification(final Path folder) {
        this.folder = folder;
    }

    /** A part of the specification, and the file that its references are relative to. */
    private record Part(String file, JsonNode node) {}

    /** What is documented of a method of a path, whose variable parts may have any value. */
    Optional<Operation> operation(final String method, final String path) {
        final Part root = read("openapi.yaml");
        return root.node().get("paths").properties().stream()
                .filter(entry -> path.matches(entry.getKey().replaceAll("\\{\\w+}", "[^/]+")))
                // A path without variable parts counts before one with them.
                .min((one, other) -> Boolean.compare(
                        one.getKey().contains("{"), other.getKey().contains("{")))
                .map(entry -> resolved(new Part(root.file(), entry.getValue())))
                .filter(item -> item.node().has(method.toLowerCase()))
                .map(item -> new Operation(new Part(item.file(), item.node().get(method.toLowerCase()))));
    }

    /** One operation. */
    final class Operation {
        private final Part part;

        private Operation(final Part part) {
            this.part = part;
        }

        /** The fields that its body can have. */
        Set<String> fields() {
            return names(child(body(), "properties"));
        }

        /** The fields that its body must have. */
        Set<String> requiredFields() {
            return texts(body().node().path("required"));
        }

        /** The parameters of its query. */
        Set<String> parameters() {
            final Set<String> names = new HashSet<>();
            for (final JsonNode parameter : part.node().path("parameters")) {
                final JsonNode resolved =
                        resolved(new Part(part.file(), parameter)).node();
                if (resolved.path("in").asText().equals("query")) {
                    names.add(resolved.path("name").asText());
                }
            }
            return names;
        }

        Set<String> statuses() {
            return names(child(part, "responses"));
        }

        /** Every field of the JSON with this status, at any depth. */
        Set<String> answerFields(final String status) {
            final Set<String> fields = new HashSet<>();
            collect(child(child(child(child(part, "responses"), status), "content"), "application/json"), fields);
            return fields;
        }

        private Part body() {
            return child(child(child(child(part, "requestBody"), "content"), "application/json"), "schema");
        }
    }

    private void collect(final Part part, final Set<String> fields) {
        final Part resolved = resolved(part);
        fields.addAll(names(child(resolved, "properties")));
        for (final JsonNode below : resolved.node()) {
            if (below.isContainerNode()) {
                collect(new Part(resolved.file(), below), fields);
            }
        }
    }

    private Part child(final Part parent, final String name) {
        return resolved(new Part(parent.file(), parent.node().path(name)));
    }

    private Part resolved(final Part part) {
        if (!part.node().has("$ref")) {
            return part;
        }
        final String[] reference = part.node().get("$ref").asText().split("#");
        final Part file = read(reference[0].isEmpty() ? part.file() : reference[0]);
        final JsonNode target = file.node().at(reference[1]);
        if (target.isMissingNode()) {
            throw new IllegalStateException("nothing is at " + String.join("#", reference));
        }
        return resolved(new Part(file.file(), target));
    }

    private Part read(final String file) {
        return new Part(file, files.computeIfAbsent(file, this::content));
    }

    private JsonNode content(final String file) {
        final LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(MOST_ALIASES);
        try {
            final Map<String, Object> content = new Yaml(options).load(Files.readString(folder.resolve(file)));
            return new ObjectMapper().valueToTree(content);
        } catch (final IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Set<String> names(final Part part) {
        final Set<String> names = new HashSet<>();
        part.node().fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> texts(final JsonNode values) {
        final Set<String> texts = new HashSet<>();
        values.forEach(value -> texts.add(value.asText()));
        return texts;
    }
}
