package io.stocking.journal;

import io.stocking.engine.MatchingEngine;
import io.stocking.message.ArrayBuffer;
import io.stocking.message.EventBatch;
import io.stocking.message.EventWriter;
import io.stocking.message.MessageSink;
import io.stocking.port.EventLog;
import io.stocking.port.EventLogReader;
import java.util.function.Consumer;
import org.agrona.CloseHelper;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Executes commands again; compares their events with those in the event log and appends what it does not have. */
final class DerivedEvents implements MessageSink, AutoCloseable {
    private static final int INITIAL_CAPACITY = 64 << 10;

    private final MatchingEngine engine;
    private final ChronicleEventLog eventLog;
    private final long firstLoggedEvent;
    private final long firstMissingEvent;
    private final ArrayBuffer answer = new ArrayBuffer(INITIAL_CAPACITY);
    private final EventBatch batch = new EventBatch();
    private final Consumer<EventBatch> derive = this::derive;
    private EventLogReader logged;
    private boolean same;
    private long appended;
    private int collected;

    DerivedEvents(final MatchingEngine engine, final ChronicleEventLog eventLog) {
        this.engine = engine;
        this.eventLog = eventLog;
        firstLoggedEvent = eventLog.firstEventIndex();
        firstMissingEvent = eventLog.nextEventIndex();
    }

    @Override
    public void onMessage(final DirectBuffer command, final int offset, final int length) {
        final int answerLength = engine.onCommand(command, offset, answer);
        EventWriter.forEachBatch(answer, answerLength, batch, derive);
    }

    private void derive(final EventBatch derived) {
        if (derived.firstEventIndex() >= firstMissingEvent) {
            eventLog.append(derived.buffer(), derived.offset(), derived.length());
            appended++;
            collected += derived.length();
            if (collected >= EventLog.GROUP_LENGTH) {
                commit();
            }
        } else if (derived.firstEventIndex() >= firstLoggedEvent) {
            compare();
        }
    }

    private void compare() {
        if (logged == null) {
            logged = eventLog.openReader(batch.commandIndex());
        }
        same = false;
        logged.poll(this::compareWith, 1);
        if (!same) {
            throw new IllegalStateException("the event log does not hold what command " + batch.commandIndex()
                    + " leads to, from event " + batch.firstEventIndex()
                    + " on: another version of the engine wrote it, or it is of another journal");
        }
    }

    private void compareWith(final EventBatch other) {
        same = batch.length() == other.length() && bytes(batch).equals(bytes(other));
    }

    private static DirectBuffer bytes(final EventBatch batch) {
        return new UnsafeBuffer(batch.buffer(), batch.offset(), batch.length());
    }

    /** Writes what was missing; returns how many batches that were. */
    long finish() {
        commit();
        return appended;
    }

    private void commit() {
        eventLog.commit();
        collected = 0;
    }

    @Override
    public void close() {
        CloseHelper.close(logged);
    }
}
