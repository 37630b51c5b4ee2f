package io.stocking.journal.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stocking.engine.EngineLimits;
import io.stocking.engine.MatchingEngine;
import io.stocking.journal.SnapshotFiles;
import io.stocking.journal.file.LogReader;
import io.stocking.journal.record.CommandSequence;
import io.stocking.message.ArrayBuffer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code journal replay}: executes the commands again and says where that ends. */
@Command(name = "replay", description = "Replays the commands and prints the state hash, or a book.")
final class ReplayCommand extends JournalAction {
    private static final int INITIAL_CAPACITY = 64 << 10;

    @Option(names = "--to", paramLabel = "INDEX", description = "Stop after this command; default: the newest.")
    private Long to;

    @Option(names = "--book", paramLabel = "SYMBOL", description = "Print this book as it is then.")
    private String symbol;

    @Option(
            names = "--from-snapshot",
            description = "Begin with the newest snapshot that is not later, not with the first command.")
    private boolean fromSnapshot;

    @Option(names = "--json", description = "Print the figures as one JSON object.")
    private boolean asJson;

    private final ArrayBuffer answer = new ArrayBuffer(INITIAL_CAPACITY);

    @Override
    void check() {
        requireIndex("--to", to);
    }

    @Override
    boolean run() {
        final MatchingEngine engine = new MatchingEngine(EngineLimits.defaults());
        final long last = to == null ? Long.MAX_VALUE : to;
        final long snapshot = fromSnapshot ? SnapshotFiles.load(snapshots(), last, engine.snapshotLoader()) : 0;
        try (LogReader reader = openReader(snapshot + 1)) {
            final Walk walk = new Walk(err(), "replay");
            walk.throughTorn(reader, last, command -> {
                engine.onCommand(command.buffer(), command.offset(), answer);
                stopAt(last, command, walk);
            });
        }
        if (to != null && engine.lastCommandIndex() != to) {
            throw new IllegalStateException(
                    "no command " + to + ", the last is " + engine.lastCommandIndex() + " in " + commands());
        }
        print(engine);
        if (symbol != null) {
            new BookTable(engine, symbol).print(out());
        }
        return true;
    }

    private LogReader openReader(final long first) {
        try {
            return new LogReader(commands(), new CommandSequence(), first);
        } catch (final IllegalArgumentException e) {
            throw fromSnapshot ? e : new IllegalArgumentException(e.getMessage() + "; try --from-snapshot", e);
        }
    }

    private void print(final MatchingEngine engine) {
        final String hash = "%016x".formatted(engine.stateHash());
        if (asJson) {
            final ObjectNode figures = new ObjectMapper().createObjectNode();
            figures.put("commands", engine.lastCommandIndex());
            figures.put("events", engine.nextEventIndex() - 1);
            figures.put("stateHash", hash);
            out().println(figures);
        } else {
            out().println("commands " + engine.lastCommandIndex());
            out().println("events " + (engine.nextEventIndex() - 1));
            out().println("state hash " + hash);
        }
    }
}
