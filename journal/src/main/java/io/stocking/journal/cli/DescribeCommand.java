package io.stocking.journal.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stocking.journal.SnapshotFiles;
import io.stocking.journal.file.LogReader;
import io.stocking.journal.file.QueueFiles;
import io.stocking.journal.record.CommandSequence;
import io.stocking.journal.record.EventSequence;
import io.stocking.message.CommandHeader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code journal describe}: what there is. */
@Command(name = "describe", description = "Says what is in the journal.")
final class DescribeCommand extends JournalAction {
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    @Option(names = "--json", description = "As one JSON object.")
    private boolean asJson;

    private final Map<String, Long> kinds = new TreeMap<>();
    private long first;
    private long firstTimestamp;
    private MessageJson messages;

    @Override
    boolean run() {
        messages = new MessageJson();
        final ObjectNode description = new ObjectMapper().createObjectNode();
        describeCommands(description.putObject("commands"));
        describeEvents(description.putObject("events"));
        final ObjectNode snapshots = description.putObject("snapshots");
        for (final Path snapshot : SnapshotFiles.in(snapshots())) {
            final String problem = SnapshotFiles.problem(snapshot);
            snapshots.put(snapshot.getFileName().toString(), problem == null ? "whole" : problem);
        }
        if (asJson) {
            out().println(description);
        } else {
            print(description, "");
        }
        return true;
    }

    private void describeCommands(final ObjectNode commands) {
        final CommandSequence sequence = new CommandSequence();
        describe(commands, commands(), LogReader.ofOldest(commands(), sequence));
        commands.put("last", sequence.lastIndex());
        commands.put("from", time(firstTimestamp));
        commands.put("to", time(sequence.lastTimestamp()));
        kinds.forEach(commands.putObject("kinds")::put);
    }

    private void describeEvents(final ObjectNode events) {
        final EventSequence sequence = new EventSequence();
        describe(events, events(), LogReader.ofOldest(events(), sequence));
        events.put("lastCommand", sequence.lastWholeIndex());
        events.put("lastEvent", Math.max(0, sequence.nextEventIndex() - 1));
    }

    private void describe(final ObjectNode log, final Path directory, final LogReader reader) {
        first = 0;
        kinds.clear();
        try (reader) {
            final long records =
                    new Walk(err(), "describe " + directory).throughTorn(reader, Long.MAX_VALUE, this::count);
            log.put("files", QueueFiles.in(directory).size());
            log.put("records", records);
            log.put("first", first);
        }
    }

    private void count(final LogReader reader) {
        if (first == 0) {
            first = reader.commandIndex();
            firstTimestamp = CommandHeader.timestamp(reader.buffer(), reader.offset());
        }
        kinds.merge(messages.kind(reader.buffer(), reader.offset()), 1L, Long::sum);
    }

    private static String time(final long timestamp) {
        return Instant.ofEpochSecond(timestamp / NANOS_PER_SECOND, timestamp % NANOS_PER_SECOND)
                .toString();
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
