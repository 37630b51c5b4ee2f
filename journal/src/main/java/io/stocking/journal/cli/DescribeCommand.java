package io.stocking.journal.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stocking.journal.file.LogReader;
import io.stocking.journal.record.CommandSequence;
import io.stocking.journal.record.EventSequence;
import io.stocking.message.CommandHeader;
import io.stocking.message.EventBatch;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code journal describe}: what there is. */
@Command(name = "describe", description = "Says what is in the journal.")
final class DescribeCommand extends JournalAction {
    @Option(names = "--json", description = "As one JSON object.")
    private boolean asJson;

    private final Map<String, Long> kinds = new TreeMap<>();
    private final EventBatch batch = new EventBatch();
    private MessageJson messages;

    @Override
    boolean run() {
        messages = new MessageJson();
        final ObjectNode description = new ObjectMapper().createObjectNode();
        boolean readable = describeCommands(description.putObject("commands"));
        readable &= describeEvents(description.putObject("events"));
        final ObjectNode snapshots = description.putObject("snapshots");
        snapshotProblems()
                .forEach((snapshot, problem) ->
                        snapshots.put(snapshot.getFileName().toString(), problem.isEmpty() ? "whole" : problem));
        if (asJson) {
            out().println(description);
        } else {
            print(description, "");
        }
        return readable;
    }

    private boolean describeCommands(final ObjectNode commands) {
        final CommandSequence sequence = new CommandSequence();
        final LogDescription log = new LogDescription(
                commands, commands(), record -> CommandHeader.timestamp(record.buffer(), record.offset()));
        final boolean readable = describe(log, LogReader.ofOldest(commands(), sequence), this::count);
        commands.put("first", log.firstCommand());
        commands.put("last", sequence.lastIndex());
        commands.put("from", log.from());
        commands.put("to", log.to());
        kinds.forEach(commands.putObject("kinds")::put);
        commands.set("inFiles", log.inFiles());
        return readable;
    }

    private boolean describeEvents(final ObjectNode events) {
        final EventSequence sequence = new EventSequence();
        final LogDescription log = new LogDescription(
                events, events(), record -> batch.wrap(record.buffer(), record.offset(), record.length())
                        .timestamp());
        final boolean readable = describe(log, LogReader.ofOldest(events(), sequence), record -> {});
        events.put("first", log.firstCommand());
        events.put("lastCommand", sequence.lastWholeIndex());
        events.put("lastEvent", Math.max(0, sequence.nextEventIndex() - 1));
        events.set("inFiles", log.inFiles());
        return readable;
    }

    private boolean describe(final LogDescription log, final LogReader reader, final Consumer<LogReader> further) {
        try (reader) {
            return log.read(reader, new Walk(err(), "describe " + reader.file()), further);
        }
    }

    private void count(final LogReader reader) {
        kinds.merge(messages.kind(reader.buffer(), reader.offset()), 1L, Long::sum);
    }

    private void print(final ObjectNode node, final String indent) {
        for (final Map.Entry<String, JsonNode> field : node.properties()) {
            if (field.getValue() instanceof ObjectNode) {
                out().println(indent + field.getKey());
                print((ObjectNode) field.getValue(), indent + "  ");
            } else {
                out().println(indent + field.getKey() + ": " + field.getValue().asText());
            }
        }
    }
}
