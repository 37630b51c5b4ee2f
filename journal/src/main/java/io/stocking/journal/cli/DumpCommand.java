package io.stocking.journal.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stocking.journal.file.LogReader;
import io.stocking.journal.record.CommandSequence;
import io.stocking.journal.record.EventSequence;
import io.stocking.journal.record.RecordSequence;
import io.stocking.message.codec.EventBatchDecoder;
import io.stocking.message.codec.MessageHeaderDecoder;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.agrona.DirectBuffer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code journal dump}: commands or events as JSON lines. */
@Command(name = "dump", description = "Prints commands, or events, as JSON lines.")
final class DumpCommand extends JournalAction {
    @Option(names = "--from", paramLabel = "INDEX", description = "First command; default: the oldest there is.")
    private Long from;

    @Option(names = "--to", paramLabel = "INDEX", description = "Last command; default: the newest.")
    private long to = Long.MAX_VALUE;

    @Option(names = "--events", description = "Print what the commands led to instead.")
    private boolean events;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final EventBatchDecoder batch = new EventBatchDecoder();
    private MessageJson json;

    @Override
    boolean run() {
        json = new MessageJson();
        final Path log = events ? events() : commands();
        final RecordSequence sequence = events ? new EventSequence() : new CommandSequence();
        try (LogReader reader = from == null ? LogReader.ofOldest(log, sequence) : new LogReader(log, sequence, from)) {
            new Walk(err(), "dump").throughTorn(reader, to, events ? this::printEvents : this::printCommand);
        }
        return true;
    }

    private void printCommand(final LogReader reader) {
        final ObjectNode line = json.begin(reader.buffer(), reader.offset());
        out().println(json.addFields(line, reader.buffer(), reader.offset()));
    }

    private void printEvents(final LogReader reader) {
        final DirectBuffer buffer = reader.buffer();
        batch.wrapAndApplyHeader(buffer, reader.offset(), header);
        long eventIndex = batch.firstEventIndex();
        int frame = batch.limit();
        while (frame < reader.offset() + reader.length()) {
            final int event = frame + Integer.BYTES;
            final ObjectNode line = json.begin(buffer, event)
                    .put("commandIndex", batch.commandIndex())
                    .put("timestamp", batch.timestamp())
                    .put("eventIndex", eventIndex);
            out().println(json.addFields(line, buffer, event));
            frame = event + buffer.getInt(frame, ByteOrder.LITTLE_ENDIAN);
            eventIndex++;
        }
    }
}
