package io.stocking.server.tape;

import io.stocking.engine.EngineLimits;
import io.stocking.engine.MatchingEngine;
import io.stocking.game.tape.TapeResult;
import io.stocking.game.tape.TapeRun;
import io.stocking.journal.JournalDirectory;
import io.stocking.journal.SyncLevel;
import io.stocking.pipeline.EnginePipeline;
import io.stocking.server.database.FileTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * An exchange for one tape, with a journal that goes when it is closed and so need not survive power loss. Its clock
 * stands still: equal tapes end in equal states.
 */
final class TapeStage implements AutoCloseable {
    private static final long START_OF_TIME = 0;

    private final Path folder;
    private final JournalDirectory journal;
    private final MatchingEngine engine = new MatchingEngine(EngineLimits.defaults());

    private TapeStage(final Path folder) {
        this.folder = folder;
        journal = new JournalDirectory(
                new JournalDirectory.Context().directory(folder).syncLevel(SyncLevel.NONE));
    }

    static TapeStage inTemporaryDirectory() throws IOException {
        return new TapeStage(Files.createTempDirectory("stocking-tape"));
    }

    /** Returns when everything was matched and written. */
    TapeResult drive(final TapeRun run) throws IOException {
        final AtomicReference<Throwable> failure = new AtomicReference<>();
        final TapeResult result;
        try (EnginePipeline pipeline = new EnginePipeline(new EnginePipeline.Context()
                .engine(engine)
                .commandLog(journal.commandLog())
                .eventLog(journal.eventLog())
                .snapshots(journal.snapshots())
                .subscribers(List.of(run.subscriber()))
                .clock(() -> START_OF_TIME)
                .onHalt(failure::set))) {
            pipeline.start();
            result = run.execute(pipeline.publisher());
        }
        if (failure.get() != null) {
            throw new IllegalStateException("the exchange halted during the tape", failure.get());
        }
        return result;
    }

    long stateHash() {
        return engine.stateHash();
    }

    @Override
    public void close() throws IOException {
        journal.close();
        FileTrees.delete(folder);
    }
}
