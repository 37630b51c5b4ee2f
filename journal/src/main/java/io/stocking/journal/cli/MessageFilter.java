package io.stocking.journal.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stocking.message.RequestTrace;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which messages somebody wants to see: those that all options agree on. */
final class MessageFilter {
    private static final String LISTING_COMMAND = "ListInstrument";
    private static final String LISTING_EVENT = "InstrumentListed";

    @Option(names = "--account", paramLabel = "ID", description = "Only what names this account.")
    private Long account;

    @Option(names = "--order", paramLabel = "ID", description = "Only what names this order.")
    private Long order;

    @Option(names = "--instrument", paramLabel = "ID", description = "Only what names the instrument of this number.")
    private Integer instrument;

    @Option(
            names = "--symbol",
            paramLabel = "SYMBOL",
            description = "Only what names the instrument that has this symbol then.")
    private String symbol;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "Only messages of this type, such as EnterOrder or Trade; can be given more than once.")
    private Set<String> types = new HashSet<>();

    @Option(
            names = "--request",
            paramLabel = "ID",
            description = "Only what the request with this X-Request-ID led to.")
    private String request;

    private final Set<Long> requestCommands = new HashSet<>();
    private int symbolInstrument;
    private boolean symbolSeen;

    /** Refuses a type that no message has. */
    void check(final Set<String> known, final CommandSpec spec) {
        for (final String type : types) {
            if (!known.contains(type)) {
                throw new ParameterException(
                        spec.commandLine(), "No message is of type " + type + ", only of " + String.join(", ", known));
            }
        }
    }

    /** Whether it has to see the messages from the oldest on, since they say what the symbol stands for. */
    boolean needsListings() {
        return symbol != null;
    }

    /** Whether it has to be told the commands that a request led to, since events do not say. */
    boolean needsCommands() {
        return request != null;
    }

    /** Notes a command when the request led to it. */
    void noteCommand(final long commandIndex, final long correlationId) {
        if (RequestTrace.ofCorrelationId(correlationId) == RequestTrace.of(request)) {
            requestCommands.add(commandIndex);
        }
    }

    /** Whether the symbol came up. */
    boolean isSymbolSeen() {
        return symbolSeen;
    }

    String symbol() {
        return symbol;
    }

    /** Whether the rest of a message of this kind matters at all. */
    boolean mayTake(final String kind) {
        return types.isEmpty() || types.contains(kind) || symbol != null && isListing(kind);
    }

    private static boolean isListing(final String kind) {
        return kind.equals(LISTING_COMMAND) || kind.equals(LISTING_EVENT);
    }

    /** Sees the next message; says whether it is wanted. */
    boolean takes(final String kind, final ObjectNode message) {
        if (symbol != null && isListing(kind)) {
            noteListing(message);
        }
        return (types.isEmpty() || types.contains(kind))
                && (request == null
                        || requestCommands.contains(message.get("commandIndex").asLong()))
                && (account == null || names(message, "ccountId", account))
                && (order == null || names(message, "rderId", order))
                && (instrument == null || names(message, "instrumentId", instrument))
                && (symbol == null || symbolInstrument != 0 && names(message, "instrumentId", symbolInstrument));
    }

    /** In every round an instrument's number may stand for another symbol. */
    private void noteListing(final ObjectNode message) {
        final int listed = message.get("instrumentId").asInt();
        if (message.get("symbol").asText().equals(symbol)) {
            symbolInstrument = listed;
            symbolSeen = true;
        } else if (symbolInstrument == listed) {
            symbolInstrument = 0;
        }
    }

    private static boolean names(final ObjectNode message, final String fieldEnd, final long value) {
        for (final Map.Entry<String, JsonNode> field : message.properties()) {
            if (field.getKey().endsWith(fieldEnd)
                    && field.getValue().isNumber()
                    && field.getValue().asLong() == value) {
                return true;
            }
        }
        return false;
    }
}
