package io.stocking.engine;

import io.stocking.kit.Command;
import io.stocking.kit.Event;
import io.stocking.kit.Exchange;
import io.stocking.kit.ExchangeState;
import io.stocking.message.ArrayBuffer;
import io.stocking.message.CommandHeader;
import io.stocking.message.CommandWriter;
import io.stocking.message.EventBatch;
import io.stocking.message.EventWriter;
import io.stocking.message.MessageSink;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;

/** Drives a {@link MatchingEngine} by commands that are values or bytes, and answers with events as values. */
public final class EngineHarness implements Exchange {
    private static final long NANOS_BETWEEN_COMMANDS = 1_000;

    private final EngineLimits limits;
    private final CommandWriter writer = new CommandWriter();
    private final CommandEncoder encoder = new CommandEncoder(writer, 0);
    private final ArrayBuffer command = new ArrayBuffer(CommandHeader.MAX_COMMAND_LENGTH);
    private final ArrayBuffer answer = new ArrayBuffer(CommandHeader.MAX_COMMAND_LENGTH);
    private final EventBatch batch = new EventBatch();
    private final EventRecorder recorder = new EventRecorder();
    private final MatchingEngine engine;
    private LongUnaryOperator clock = commandIndex -> commandIndex * NANOS_BETWEEN_COMMANDS;

    /** A fresh engine. */
    public EngineHarness(final EngineLimits limits) {
        this.limits = limits;
        engine = new MatchingEngine(limits);
    }

    /** The engine that is driven. */
    public MatchingEngine engine() {
        return engine;
    }

    /** From now on no time passes between commands. */
    public void stopClock() {
        final long now = clock.applyAsLong(engine.lastCommandIndex());
        clock = commandIndex -> now;
    }

    @Override
    public List<Event> execute(final Command next) {
        next.handle(encoder);
        return execute(writer);
    }

    /** Stamps and executes the command that was written last. */
    public List<Event> execute(final CommandWriter next) {
        command.putBytes(0, next.buffer(), 0, next.length());
        return execute(command);
    }

    /** Stamps and executes the command that fills a buffer. */
    public List<Event> execute(final ArrayBuffer command) {
        final long index = engine.lastCommandIndex() + 1;
        CommandHeader.stamp(command, 0, index, clock.applyAsLong(index));
        final int length = engine.onCommand(command, 0, answer);
        EventWriter.forEachBatch(answer, length, batch, events -> events.forEach(recorder));
        return recorder.take();
    }

    /** A command as bytes, not stamped. */
    public byte[] encode(final Command next) {
        next.handle(encoder);
        final byte[] bytes = new byte[writer.length()];
        writer.buffer().getBytes(0, bytes);
        return bytes;
    }

    /** Executes a command and answers with its events in words, see {@link Event#text()}. */
    public List<String> lines(final Command next) {
        return execute(next).stream().map(Event::text).toList();
    }

    @Override
    public ExchangeState state() {
        final StateReader reader = new StateReader();
        engine.writeSnapshot(reader);
        return reader.state();
    }

    /** Another engine, brought to the state of this one by a snapshot. */
    public EngineHarness reloaded() {
        return reloaded(UnaryOperator.identity());
    }

    /** Another engine, brought up by a snapshot that went through something on its way. */
    public EngineHarness reloaded(final UnaryOperator<MessageSink> filter) {
        final EngineHarness other = new EngineHarness(limits);
        engine.writeSnapshot(filter.apply(other.engine.snapshotLoader()));
        return other;
    }
}
