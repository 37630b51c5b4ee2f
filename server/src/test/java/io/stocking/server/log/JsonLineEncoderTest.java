package io.stocking.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

class JsonLineEncoderTest {
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00.123456789Z");

    private final Logger logger = new LoggerContext().getLogger("io.stocking.somewhere");
    private final JsonLineEncoder encoder = new JsonLineEncoder();

    @Test
    void shouldWriteEveryFieldWhenAnEventHasThemAll() throws IOException {
        final LoggingEvent event = event("order {} of \"{}\"", null, 7, "가");
        event.setKeyValuePairs(List.of(new KeyValuePair("requestId", "abc-1"), new KeyValuePair("commandIndex", 12L)));

        assertThat(read(event))
                .hasToString("{\"timestamp\":\"2026-11-29T12:00:00.123456789Z\",\"level\":\"WARN\","
                        + "\"logger\":\"io.stocking.somewhere\",\"thread\":\"a-thread\","
                        + "\"message\":\"order 7 of \\\"가\\\"\",\"requestId\":\"abc-1\",\"commandIndex\":12}");
    }

    @Test
    void shouldStayOneLineWhenMessageOrErrorHasSeveral() throws IOException {
        final Exception failure =
                new IllegalStateException("first\nsecond", new IOException("the cause\r\nof it\u2028all"));

        final JsonNode line = read(event("one\ntwo", failure));

        assertThat(line.get("message").asText()).isEqualTo("one\ntwo");
        final JsonNode error = line.get("error");
        assertThat(error.get("class").asText()).isEqualTo(IllegalStateException.class.getName());
        assertThat(error.get("message").asText()).isEqualTo("first\nsecond");
        assertThat(error.get("stack").asText())
                .contains("at " + JsonLineEncoderTest.class.getName(), "Caused by: java.io.IOException: the cause");
    }

    @Test
    void shouldWriteNullWhenAnErrorHasNoMessage() throws IOException {
        assertThat(read(event("failed", new NullPointerException()))
                        .at("/error/message")
                        .isNull())
                .isTrue();
    }

    private LoggingEvent event(final String message, final Throwable failure, final Object... arguments) {
        final LoggingEvent event = new LoggingEvent("", logger, Level.WARN, message, failure, arguments);
        event.setInstant(NOON);
        event.setThreadName("a-thread");
        return event;
    }

    private JsonNode read(final LoggingEvent event) throws IOException {
        final String text = new String(encoder.encode(event), StandardCharsets.UTF_8);
        assertThat(text).endsWith("}\n");
        assertThat(text.indexOf('\n')).isEqualTo(text.length() - 1);
        return new ObjectMapper().readTree(text);
    }
}
