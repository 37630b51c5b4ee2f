package io.stocking.journal.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stocking.journal.file.LogReader;
import io.stocking.journal.record.CommandSequence;
import io.stocking.journal.record.EventSequence;
import io.stocking.journal.record.RecordSequence;
import io.stocking.message.CommandHeader;
import io.stocking.message.codec.EventBatchDecoder;
import io.stocking.message.codec.MessageHeaderDecoder;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.agrona.DirectBuffer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code journal dump}: commands or events as JSON lines. */
@Command(name = "dump", description = "Prints commands, or events, as JSON lines.")
final class DumpCommand extends JournalAction {
    private static final int LINES_BETWEEN_LOOKS = 1 << 10;

    @Option(names = "--from", paramLabel = "INDEX", description = "First command; default: the oldest there is.")
    private Long from;

    @Option(names = "--to", paramLabel = "INDEX", description = "Last command; default: the newest.")
    private long to = Long.MAX_VALUE;

    @Option(names = "--events", description = "Print what the commands led to instead.")
    private boolean events;

    @Mixin
    private MessageFilter filter;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final EventBatchDecoder batch = new EventBatchDecoder();
    private MessageJson json;
    private Walk walk;
    private long lines;

    @Override
    void check() {
        requireIndex("--from", from);
        requireIndex("--to", to);
        if (from != null && from > to) {
            throw wrongUsage("--from " + from + " is behind --to " + to);
        }
        json = new MessageJson();
        filter.check(json.kinds(), spec());
    }

    @Override
    boolean run() {
        final Path log = events ? events() : commands();
        final RecordSequence sequence = events ? new EventSequence() : new CommandSequence();
        if (events && filter.needsCommands()) {
            readCommands();
        }
        walk = new Walk(err(), "dump");
        try (LogReader reader = from == null || filter.needsListings()
                ? LogReader.ofOldest(log, sequence)
                : new LogReader(log, sequence, from)) {
            walk.throughTorn(reader, to, events ? this::printEvents : this::printCommand);
        }
        if (filter.needsListings() && !filter.isSymbolSeen()) {
            err().println("no instrument " + filter.symbol() + " is listed in " + log);
            return false;
        }
        return true;
    }

    private void readCommands() {
        try (LogReader reader = LogReader.ofOldest(commands(), new CommandSequence())) {
            new Walk(err(), "looking for the request").throughTorn(reader, to, this::noteCommand);
        }
    }

    private void noteCommand(final LogReader reader) {
        filter.noteCommand(reader.commandIndex(), CommandHeader.correlationId(reader.buffer(), reader.offset()));
    }

    private void printCommand(final LogReader reader) {
        if (filter.needsCommands()) {
            noteCommand(reader);
        }
        final String kind = json.kind(reader.buffer(), reader.offset());
        if (filter.mayTake(kind)) {
            print(reader, kind, json.addFields(json.begin(kind), reader.buffer(), reader.offset()));
        }
        stopAt(to, reader, walk);
    }

    private void printEvents(final LogReader reader) {
        final DirectBuffer buffer = reader.buffer();
        batch.wrapAndApplyHeader(buffer, reader.offset(), header);
        long eventIndex = batch.firstEventIndex();
        int frame = batch.limit();
        while (frame < reader.offset() + reader.length()) {
            final int event = frame + Integer.BYTES;
            final String kind = json.kind(buffer, event);
            if (filter.mayTake(kind)) {
                final ObjectNode line = json.begin(kind)
                        .put("commandIndex", batch.commandIndex())
                        .put("timestamp", batch.timestamp())
                        .put("eventIndex", eventIndex);
                print(reader, kind, json.addFields(line, buffer, event));
            }
            frame = event + buffer.getInt(frame, ByteOrder.LITTLE_ENDIAN);
            eventIndex++;
        }
    }

    private void print(final LogReader reader, final String kind, final ObjectNode line) {
        if (filter.takes(kind, line) && (from == null || reader.commandIndex() >= from)) {
            out().println(line);
            lines++;
            if (lines % LINES_BETWEEN_LOOKS == 0 && out().checkError()) {
                // Whoever read it, head for instance, has gone.
                walk.stop();
            }
        }
    }
}
