package io.stocking.pipeline;

import io.stocking.message.ArrayBuffer;
import io.stocking.message.CommandHeader;
import org.agrona.DirectBuffer;

/**
 * One place in the ring: a command on its way in, its events on their way out. Each field has one stage that writes it;
 * buffers are reused. Small, since every core that has a stage reads through the whole ring.
 */
final class CommandSlot {
    /** Holds an order with a client order id of 40 characters, and fills two cache lines with the array's header. */
    private static final int INITIAL_COMMAND_LENGTH = 112;

    private static final int INITIAL_EVENTS_LENGTH = 1 << 10;
    private static final int MAX_KEPT_EVENTS_LENGTH = 1 << 16;

    private final ArrayBuffer command = new ArrayBuffer(INITIAL_COMMAND_LENGTH);
    private final ArrayBuffer events;
    private int commandLength;
    private int eventsLength;
    private boolean refused;

    /** The events of all slots may have one buffer, where they are used up before the next command is matched. */
    CommandSlot(final ArrayBuffer events) {
        this.events = events;
    }

    static ArrayBuffer newEventsBuffer() {
        return new ArrayBuffer(INITIAL_EVENTS_LENGTH);
    }

    /** The publisher's part. */
    void command(final DirectBuffer from, final int offset, final int length) {
        if (length > command.capacity()) {
            command.wrap(new byte[length]);
        }
        command.putBytes(0, from, offset, length);
        commandLength = length;
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

    /** The journal's part: when it could not write this command, that never happened. */
    void refused(final boolean value) {
        refused = value;
    }

    boolean isRefused() {
        return refused;
    }

    /** The matching stage's part. */
    ArrayBuffer emptyEvents() {
        if (events.capacity() > MAX_KEPT_EVENTS_LENGTH) {
            events.wrap(new byte[INITIAL_EVENTS_LENGTH]);
        }
        return events;
    }

    void eventsLength(final int length) {
        eventsLength = length;
    }

    ArrayBuffer events() {
        return events;
    }

    int eventsLength() {
        return eventsLength;
    }
}
