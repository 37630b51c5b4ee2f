package io.stocking.journal.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stocking.message.codec.MessageHeaderDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import org.agrona.DirectBuffer;
import uk.co.real_logic.sbe.ir.Ir;
import uk.co.real_logic.sbe.ir.Token;
import uk.co.real_logic.sbe.json.JsonPrinter;
import uk.co.real_logic.sbe.xml.IrGenerator;
import uk.co.real_logic.sbe.xml.MessageSchema;
import uk.co.real_logic.sbe.xml.ParserOptions;
import uk.co.real_logic.sbe.xml.XmlSchemaParser;

/** Any message of the schema as a JSON object, its kind first. */
final class MessageJson {
    private static final String SCHEMA = "/io/stocking/message/stocking-schema.xml";

    private final Ir schema = schema();
    private final JsonPrinter printer = new JsonPrinter(schema);
    private final ObjectMapper mapper = new ObjectMapper();
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final StringBuilder text = new StringBuilder();

    private static Ir schema() {
        try (InputStream xml = MessageHeaderDecoder.class.getResourceAsStream(SCHEMA)) {
            final MessageSchema parsed = XmlSchemaParser.parse(
                    xml, ParserOptions.builder().stopOnError(true).build());
            return new IrGenerator().generate(parsed);
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot read schema " + SCHEMA, e);
        } catch (final Exception e) {
            throw new IllegalStateException("cannot parse schema " + SCHEMA, e);
        }
    }

    /** Name of the message at {@code offset}. */
    String kind(final DirectBuffer message, final int offset) {
        final int templateId = header.wrap(message, offset).templateId();
        final Iterable<Token> tokens = schema.getMessage(templateId);
        return tokens == null
                ? "template " + templateId
                : tokens.iterator().next().name();
    }

    /** Every name a message can have. */
    Set<String> kinds() {
        final Set<String> kinds = new TreeSet<>();
        schema.messages().forEach(tokens -> kinds.add(tokens.get(0).name()));
        return kinds;
    }

    /** An object that holds the kind of a message and nothing else yet. */
    ObjectNode begin(final String kind) {
        return mapper.createObjectNode().put("type", kind);
    }

    /** Adds the fields of a message. */
    ObjectNode addFields(final ObjectNode json, final DirectBuffer message, final int offset) {
        text.setLength(0);
        printer.print(text, message, offset);
        try {
            return json.setAll((ObjectNode) mapper.readTree(text.toString()));
        } catch (final JsonProcessingException e) {
            throw new IllegalStateException("cannot print " + kind(message, offset) + ": " + text, e);
        }
    }
}
