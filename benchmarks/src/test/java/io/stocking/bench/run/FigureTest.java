package io.stocking.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures as others read them. */
final class FigureTest {
    @Test
    void shouldLeaveOutWhatWasNotMeasuredWhenWrittenAsJson() throws JsonProcessingException {
        final List<Figure> figures = List.of(
                new Figure("book", "stocking", "static")
                        .perSecond(12_345_678.6)
                        .bytesPerCommand(0.5)
                        .consensus(true),
                new Figure("latency", "floor", "normal").rate(20_000).percentiles(1_500, 2_000, 30_000));

        assertThat(new ObjectMapper().writeValueAsString(figures))
                .isEqualTo("[{\"bench\":\"book\",\"engine\":\"stocking\",\"stream\":\"static\","
                        + "\"perSecond\":12345679,\"bytesPerCommand\":0.5,\"consensus\":true},"
                        + "{\"bench\":\"latency\",\"engine\":\"floor\",\"stream\":\"normal\","
                        + "\"rate\":20000,\"p50Us\":1.5,\"p99Us\":2.0,\"p999Us\":30.0}]");
    }
}
