package io.stocking.journal;

import io.stocking.engine.MatchingEngine;
import io.stocking.message.EventBatch;
import io.stocking.port.EventLogReader;
import io.stocking.port.EventSubscriber;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a fresh engine, the event log and the subscribers to where the command log ends. */
public final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private static final int POLL_LIMIT = 10_000;

    private final JournalDirectory journal;
    private final MatchingEngine engine;
    private final List<EventSubscriber> subscribers;

    private Recovery(
            final JournalDirectory journal, final MatchingEngine engine, final List<EventSubscriber> subscribers) {
        this.journal = journal;
        this.engine = engine;
        this.subscribers = subscribers;
    }

    /**
     * Recovers; comes before the pipeline starts.
     *
     * @param engine a fresh one
     * @throws IllegalStateException when the logs contradict each other or no longer hold what is needed
     */
    public static RecoveryReport recover(
            final JournalDirectory journal, final MatchingEngine engine, final List<EventSubscriber> subscribers) {
        return new Recovery(journal, engine, subscribers).run();
    }

    private RecoveryReport run() {
        final long start = System.nanoTime();
        final ChronicleCommandLog commandLog = journal.commandLog();
        final ChronicleEventLog eventLog = journal.eventLog();
        if (eventLog.lastCommandIndex() > commandLog.lastIndex()) {
            throw new IllegalStateException("the event log answers commands up to " + eventLog.lastCommandIndex()
                    + ", but the command log ends with " + commandLog.lastIndex()
                    + ": commands were lost at the end of "
                    + commandLog.newestFile());
        }
        final long snapshotIndex = loadSnapshot();
        final long replayed;
        final long appended;
        try (DerivedEvents events = new DerivedEvents(engine, eventLog)) {
            replayed = commandLog.replay(snapshotIndex + 1, Long.MAX_VALUE, events);
            appended = events.finish();
        }
        requireAnswers();
        final long delivered = deliver();
        final long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        final RecoveryReport report = new RecoveryReport(
                snapshotIndex, replayed, appended, delivered, commandLog.lastIndex(), engine.stateHash(), millis);
        LOG.info(
                "recovered to command {} in {} ms: snapshot after command {}, {} commands replayed, {} missing event"
                        + " batches appended, {} batches of the running round delivered, state hash {}",
                report.lastCommandIndex(),
                report.millis(),
                report.snapshotIndex(),
                report.commandsReplayed(),
                report.batchesAppended(),
                report.batchesDelivered(),
                "%016x".formatted(report.stateHash()));
        return report;
    }

    private long loadSnapshot() {
        final long first = journal.commandLog().firstIndex();
        final long lastAnswered = journal.eventLog().lastCommandIndex();
        // A later snapshot could not say what the event log is missing. When that has nothing at all, it gets what can
        // be derived yet.
        final long snapshotIndex = lastAnswered == 0 && first > 1
                ? journal.snapshots().loadOldest(first - 1, engine.snapshotLoader())
                : journal.snapshots().load(lastAnswered, engine.snapshotLoader());
        if (first > snapshotIndex + 1) {
            throw new IllegalStateException("%s begins with command %d, %d is gone, and no %ssnapshot up to command %d,"
                            .formatted(
                                    JournalDirectory.commands(journal.directory()),
                                    first,
                                    snapshotIndex + 1,
                                    snapshotIndex == 0 ? "" : "later ",
                                    lastAnswered)
                    + " where the event log ends, can be used");
        }
        return snapshotIndex;
    }

    /** It is so unless nothing is left to derive them from. */
    private void requireAnswers() {
        final long lastAnswered = journal.eventLog().lastCommandIndex();
        if (lastAnswered != engine.lastCommandIndex()) {
            throw new IllegalStateException(
                    "%s ends with the answer to command %d, %s with command %d, and those in between are gone"
                            .formatted(
                                    JournalDirectory.events(journal.directory()),
                                    lastAnswered,
                                    JournalDirectory.commands(journal.directory()),
                                    engine.lastCommandIndex()));
        }
    }

    private long deliver() {
        for (final EventSubscriber subscriber : subscribers) {
            engine.writeSnapshot(subscriber::onStateMessage);
        }
        final long delivered = subscribers.isEmpty() ? 0 : deliverRunningRound();
        subscribers.forEach(EventSubscriber::onRecovered);
        return delivered;
    }

    private long deliverRunningRound() {
        final long from = Math.max(1, engine.roundStartCommandIndex());
        long delivered = 0;
        try (EventLogReader reader = journal.eventLog().openReader(from)) {
            for (int polled = -1; polled != 0; delivered += polled) {
                polled = reader.poll(this::deliver, POLL_LIMIT);
            }
        } catch (final IllegalArgumentException e) {
            throw new IllegalStateException("the running round began with command " + from + ": " + e.getMessage(), e);
        }
        return delivered;
    }

    private void deliver(final EventBatch batch) {
        for (final EventSubscriber subscriber : subscribers) {
            subscriber.onEvents(batch, 0);
        }
    }
}
