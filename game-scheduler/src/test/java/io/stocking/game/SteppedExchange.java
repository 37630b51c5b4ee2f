package io.stocking.game;

import io.stocking.engine.EngineLimits;
import io.stocking.engine.MatchingEngine;
import io.stocking.message.ArrayBuffer;
import io.stocking.message.CommandHeader;
import io.stocking.message.EventBatch;
import io.stocking.message.EventWriter;
import io.stocking.port.CommandPublisher;
import io.stocking.port.EventSubscriber;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** A real engine that records every command and answers when told to, on the test's thread. */
final class SteppedExchange implements CommandPublisher {
    static final EngineLimits LIMITS = new EngineLimits(2_000, 1 << 12, 1_000);

    private final MatchingEngine engine;
    private final List<UnsafeBuffer> published = new ArrayList<>();
    private final List<byte[]> eventLog = new ArrayList<>();
    private final ArrayBuffer events = new ArrayBuffer(1 << 16);
    private final EventBatch batch = new EventBatch();
    private int answered;
    private int room = Integer.MAX_VALUE;
    private boolean journalWrites = true;
    private List<EventSubscriber> subscribers = List.of();

    SteppedExchange() {
        this(LIMITS);
    }

    SteppedExchange(final EngineLimits limits) {
        engine = new MatchingEngine(limits);
    }

    /** Who gets the answers from now on: as after a start, with the running round's past first. */
    void start(final EventSubscriber... newSubscribers) {
        subscribers = List.of(newSubscribers);
        subscribers.forEach(subscriber -> engine.writeSnapshot(subscriber::onStateMessage));
        for (final byte[] past : eventLog) {
            batch.wrap(new UnsafeBuffer(past), 0, past.length);
            if (batch.commandIndex() >= engine.roundStartCommandIndex()) {
                subscribers.forEach(subscriber -> subscriber.onEvents(batch, 0));
            }
        }
        subscribers.forEach(EventSubscriber::onRecovered);
    }

    /** How many commands the ring takes before it is full. */
    void room(final int commands) {
        room = commands;
    }

    void journalWrites(final boolean writes) {
        journalWrites = writes;
    }

    @Override
    public boolean tryPublish(final DirectBuffer command, final int offset, final int length) {
        if (room == 0) {
            return false;
        }
        room--;
        final byte[] copy = new byte[length];
        command.getBytes(offset, copy);
        published.add(new UnsafeBuffer(copy));
        return true;
    }

    /** Answers everything published since the last time. */
    void answer(final long now) {
        while (answered < published.size()) {
            final UnsafeBuffer command = published.get(answered);
            answered++;
            final long correlationId = CommandHeader.correlationId(command, 0);
            if (journalWrites) {
                CommandHeader.stamp(command, 0, engine.lastCommandIndex() + 1, now);
                final int length = engine.onCommand(command, 0, events);
                EventWriter.forEachBatch(events, length, batch, answer -> deliver(answer, correlationId));
            } else {
                subscribers.forEach(subscriber -> subscriber.onRefused(correlationId));
            }
        }
        subscribers.forEach(EventSubscriber::onEndOfBatch);
    }

    private void deliver(final EventBatch answer, final long correlationId) {
        final byte[] copy = new byte[answer.length()];
        answer.buffer().getBytes(answer.offset(), copy);
        eventLog.add(copy);
        subscribers.forEach(subscriber -> subscriber.onEvents(answer, correlationId));
    }

    /** How many commands of this kind were published, taken by the journal or not. */
    long published(final int templateId) {
        return published.stream()
                .filter(command -> CommandHeader.templateId(command, 0) == templateId)
                .count();
    }

    /** All commands of this kind. */
    List<UnsafeBuffer> commands(final int templateId) {
        return published.stream()
                .filter(command -> CommandHeader.templateId(command, 0) == templateId)
                .toList();
    }

    /** All answered commands. */
    List<UnsafeBuffer> commands() {
        return published.subList(0, answered);
    }

    MatchingEngine engine() {
        return engine;
    }
}
