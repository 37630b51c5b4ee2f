package io.stocking.server.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** What a server says that logs JSON: every line of it has to be an object with the fields that all have. */
record JsonLog(ServerProcess server) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> FIELDS = List.of("level", "logger", "thread", "message");

    List<JsonNode> lines() {
        return server.lines().stream()
                .filter(line -> !line.startsWith(ServerProcess.OUTPUT_ENDS))
                .map(JsonLog::parse)
                .toList();
    }

    private static JsonNode parse(final String line) {
        try {
            final JsonNode object = JSON.readTree(line);
            Instant.parse(object.path("timestamp").asText());
            FIELDS.forEach(
                    field -> assertThat(object.path(field).asText()).as(line).isNotEmpty());
            return object;
        } catch (final IOException e) {
            throw new UncheckedIOException("no JSON: " + line, e);
        }
    }

    JsonNode await(final Predicate<JsonNode> wanted) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> lines().stream().filter(wanted).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    JsonNode awaitMessage(final String words) {
        return await(line -> line.get("message").asText().contains(words));
    }
}
