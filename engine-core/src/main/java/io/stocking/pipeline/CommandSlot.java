package io.stocking.pipeline;

import io.stocking.message.ArrayBuffer;
import io.stocking.message.CommandHeader;
import org.agrona.DirectBuffer;

/**
 * One place in the ring: a command on its way in, its events on their way out. Each field has one stage that writes it;
 * buffers are reused.
 */
final class CommandSlot {
    private static final int INITIAL_EVENTS_LENGTH = 1 << 10;
    private static final int MAX_KEPT_EVENTS_LENGTH = 1 << 16;

    private final ArrayBuffer command = new ArrayBuffer(CommandHeader.MAX_COMMAND_LENGTH);
    private final ArrayBuffer events = new ArrayBuffer(INITIAL_EVENTS_LENGTH);
    private int commandLength;
    private int eventsLength;
    private boolean refused;

    /** The publisher's part. */
    void command(final DirectBuffer from, final int offset, final int length) {
        command.putBytes(0, from, offset, length);
        commandLength = length;
        eventsLength = 0;
        refused = false;
        if (events.capacity() > MAX_KEPT_EVENTS_LENGTH) {
            events.wrap(new byte[INITIAL_EVENTS_LENGTH]);
        }
    }

    ArrayBuffer command() {
        return command;
    }

    int commandLength() {
        return commandLength;
    }

    long correlationId() {
        return CommandHeader.correlationId(command, 0);
    }

    /** The journal's part: it could not write this command, which therefore never happened. */
    void refuse() {
        refused = true;
    }

    boolean isRefused() {
        return refused;
    }

    /** The matching stage's part. */
    ArrayBuffer events() {
        return events;
    }

    void eventsLength(final int length) {
        eventsLength = length;
    }

    int eventsLength() {
        return eventsLength;
    }
}
