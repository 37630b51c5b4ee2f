package io.stocking.bench.tape;

import io.stocking.engine.MatchingEngine;
import io.stocking.message.ArrayBuffer;
import io.stocking.message.CommandHeader;
import io.stocking.message.CommandWriter;
import io.stocking.message.EventBatch;
import io.stocking.message.EventListener;

/** Stamps commands, has an engine execute them at once, and lets listeners hear every event. */
public final class EngineFeed {
    private static final int ANSWER_LENGTH = 1 << 13;

    private final MatchingEngine engine;
    private final EventListener[] listeners;
    private final CommandWriter writer = new CommandWriter();
    private final ArrayBuffer command = new ArrayBuffer(CommandHeader.MAX_COMMAND_LENGTH);
    private final ArrayBuffer answer = new ArrayBuffer(ANSWER_LENGTH);
    private final EventBatch batch = new EventBatch();

    /** Feeds this engine. */
    public EngineFeed(final MatchingEngine engine, final EventListener... listeners) {
        this.engine = engine;
        this.listeners = listeners.clone();
    }

    /** Where commands are written. */
    public CommandWriter writer() {
        return writer;
    }

    /** The engine. */
    public MatchingEngine engine() {
        return engine;
    }

    /** Executes the command that was written last. */
    public void send() {
        final long index = engine.lastCommandIndex() + 1;
        command.putBytes(0, writer.buffer(), 0, writer.length());
        CommandHeader.stamp(command, 0, index, index);
        final int length = engine.onCommand(command, 0, answer);
        int frame = 0;
        while (frame < length) {
            frame = batch.wrapFrame(answer, frame);
            for (final EventListener listener : listeners) {
                batch.forEach(listener);
            }
        }
    }
}
