package io.stocking.journal.damage;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.engine.MatchingEngine;
import io.stocking.journal.JournalDirectory;
import io.stocking.journal.Recovery;
import io.stocking.message.ArrayBuffer;
import io.stocking.message.EventBatch;
import io.stocking.message.EventWriter;
import io.stocking.port.SnapshotStream;
import java.util.List;
import java.util.function.LongConsumer;
import org.agrona.concurrent.UnsafeBuffer;

/** An exchange that takes the commands of a script in groups, without the ring. */
final class ScriptedJournal implements AutoCloseable {
    private final CommandScript script;
    private final JournalDirectory journal;
    private final MatchingEngine engine = CommandScript.engine();
    private final ArrayBuffer answer = new ArrayBuffer(1 << 16);
    private final EventBatch batch = new EventBatch();
    private boolean answering = true;
    private LongConsumer onCommit = index -> {};

    /** Opens and recovers. */
    ScriptedJournal(final JournalDirectory.Context context, final CommandScript script) {
        this.script = script;
        journal = new JournalDirectory(context);
        try {
            Recovery.recover(journal, engine, List.of());
        } catch (final RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    /** Takes the next commands as one group. */
    ScriptedJournal take(final int count) {
        final long first = lastIndex() + 1;
        final long last = Math.min(script.size(), lastIndex() + count);
        for (long index = first; index <= last; index++) {
            final byte[] command = script.command(index);
            journal.commandLog().append(new UnsafeBuffer(command), 0, command.length);
        }
        journal.commandLog().commit();
        onCommit.accept(last);
        for (long index = first; index <= last; index++) {
            final int length = engine.onCommand(new UnsafeBuffer(script.command(index)), 0, answer);
            if (answering) {
                EventWriter.forEachBatch(answer, length, batch, this::log);
            }
        }
        journal.eventLog().commit();
        return this;
    }

    private void log(final EventBatch events) {
        journal.eventLog().append(events.buffer(), events.offset(), events.length());
    }

    /** Hears of every group that is committed, by its last command. */
    ScriptedJournal onCommit(final LongConsumer listener) {
        onCommit = listener;
        return this;
    }

    /** From now on the event log stays behind. */
    ScriptedJournal withoutEvents() {
        answering = false;
        return this;
    }

    ScriptedJournal snapshot() {
        final SnapshotStream stream = journal.snapshots().begin(lastIndex());
        if (stream != null) {
            engine.writeState(stream);
            stream.commit();
        }
        return this;
    }

    long lastIndex() {
        return engine.lastCommandIndex();
    }

    /** The newest command whose answer is in the event log. */
    long lastAnswered() {
        return journal.eventLog().lastCommandIndex();
    }

    /** The state is the one after the commands so far, none of them missing, none of them wrong. */
    void assertWholePrefix() {
        assertThat(journal.commandLog().lastIndex()).isEqualTo(lastIndex());
        assertThat(engine.stateHash())
                .as("state after command " + lastIndex())
                .isEqualTo(script.stateHash(lastIndex()));
        assertThat(lastAnswered()).isEqualTo(lastIndex());
    }

    @Override
    public void close() {
        journal.close();
    }
}
