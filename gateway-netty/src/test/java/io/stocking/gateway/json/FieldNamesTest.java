package io.stocking.gateway.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FieldNamesTest {
    private static final JsonFactory PLAIN = new JsonFactory();
    private static final JsonFactory REMEMBERING =
            JsonFactory.builder().addDecorator(FieldNames::decorate).build();

    @Test
    void shouldWriteWhatAPlainGeneratorWritesWhenANameComesAgain() throws IOException {
        final List<String> names = List.of("id", "", "a \"quoted\"\n\\ one", "이름", "😀");

        assertThat(object(REMEMBERING, names)).isEqualTo(object(PLAIN, names));
        assertThat(object(REMEMBERING, names)).isEqualTo(object(PLAIN, names));
    }

    @Test
    void shouldWriteEveryNameWhenThereAreMoreThanItRemembers() throws IOException {
        final List<String> names =
                IntStream.range(0, 3_000).mapToObj(number -> "name " + number).toList();

        assertThat(object(REMEMBERING, names)).isEqualTo(object(PLAIN, names));
        assertThat(object(REMEMBERING, names)).isEqualTo(object(PLAIN, names));
    }

    private static JsonNode object(final JsonFactory factory, final List<String> names) throws IOException {
        final ByteArrayBuilder out = new ByteArrayBuilder();
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.writeStartObject();
            for (final String name : names) {
                json.writeStringField(name, name);
            }
            json.writeEndObject();
        }
        return new ObjectMapper().readTree(out.toByteArray());
    }
}
