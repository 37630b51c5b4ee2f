package io.stocking.server.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What Grafana would stumble over. */
class DashboardFilesTest {
    private static final int COLUMNS = 24;

    @Test
    void shouldAskTheProvisionedSourceWhenAPanelHasQueries() throws IOException {
        final String sources =
                Files.readString(ShippedFiles.OPS.resolve("grafana/provisioning/datasources/stocking.yml"));
        for (final JsonNode panel : panels()) {
            for (final JsonNode target : panel.path("targets")) {
                assertThat(sources)
                        .as(panel.path("title").asText())
                        .contains(
                                "uid: " + target.path("datasource").path("uid").asText() + "\n");
                assertThat(target.path("expr").asText()).isNotBlank();
            }
        }
    }

    @Test
    void shouldSayWhatItShowsWhenAPanelHasQueries() throws IOException {
        assertThat(panels())
                .filteredOn(panel -> panel.has("targets"))
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        panel -> assertThat(panel.path("description").asText()).endsWith("."));
    }

    @Test
    void shouldHaveAPlaceOfItsOwnWhenPanelIsDrawn() throws IOException {
        for (final Path file : ShippedFiles.in("grafana/dashboards", ".json")) {
            final List<Place> taken = new ArrayList<>();
            final Set<Integer> ids = new HashSet<>();
            for (final JsonNode panel : Dashboards.read(file).path("panels")) {
                final JsonNode grid = panel.path("gridPos");
                final Place place = new Place(
                        grid.path("x").asInt(),
                        grid.path("y").asInt(),
                        grid.path("w").asInt(),
                        grid.path("h").asInt());
                assertThat(ids.add(panel.path("id").asInt())).isTrue();
                assertThat(place.x() + place.width()).isLessThanOrEqualTo(COLUMNS);
                assertThat(taken).as(panel.path("title").asText()).noneMatch(place::intersects);
                taken.add(place);
            }
        }
    }

    private static List<JsonNode> panels() throws IOException {
        final List<JsonNode> panels = new ArrayList<>();
        for (final Path file : ShippedFiles.in("grafana/dashboards", ".json")) {
            Dashboards.read(file).path("panels").forEach(panels::add);
        }
        return panels;
    }

    private record Place(int x, int y, int width, int height) {
        boolean intersects(final Place other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }
}
