package io.stocking.bench.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.stocking.bench.run.Figure;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersistenceComparisonTest {
    @Test
    void shouldFindTheSameRowsWhicheverWayTheyWereWritten() {
        // It counts the rows after each way and fails when one is missing.
        final List<Figure> figures = new PersistenceComparison(500).run(null, 1);

        final JsonNode lines = new ObjectMapper().valueToTree(figures);
        assertThat(lines.findValuesAsText("engine")).containsExactly("stocking", "multi-row-insert", "load-data");
        assertThat(lines.findValues("perSecond")).allMatch(rate -> rate.asLong() > 0);
    }
}
