package io.stocking.server.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The shipped dashboards. */
public final class Dashboards {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Dashboards() {}

    /** A query of a panel. */
    public record Query(String panel, String expression) {
        /** With values for the variables, as Grafana would fill them in. */
        public String filled(final String rateInterval) {
            return expression.replace("$__rate_interval", rateInterval).replace("$instance", ".+");
        }
    }

    /** Every query of every panel. */
    public static List<Query> queries() throws IOException {
        final List<Query> queries = new ArrayList<>();
        for (final Path file : ShippedFiles.in("grafana/dashboards", ".json")) {
            for (final JsonNode panel : read(file).path("panels")) {
                for (final JsonNode target : panel.path("targets")) {
                    queries.add(new Query(
                            file.getFileName() + ", " + panel.path("title").asText(),
                            target.path("expr").asText()));
                }
            }
        }
        return queries;
    }

    static JsonNode read(final Path file) throws IOException {
        return JSON.readTree(file.toFile());
    }
}
