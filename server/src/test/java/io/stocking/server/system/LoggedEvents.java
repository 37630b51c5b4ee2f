package io.stocking.server.system;

import io.stocking.journal.JournalDirectory;
import io.stocking.message.EventBatch;
import io.stocking.message.EventListener;
import io.stocking.message.codec.OrderAcceptedDecoder;
import io.stocking.message.codec.OrderRejectedDecoder;
import io.stocking.message.codec.OrderReplacedDecoder;
import io.stocking.message.codec.TradeDecoder;
import io.stocking.port.EventLogReader;
import java.nio.file.Path;

/** What the event log of a server that has ended says there was. */
final class LoggedEvents implements EventListener {
    private static final int EVENTS_AT_ONCE = 1_000;

    private long orders;
    private long trades;
    private long shares;
    private long value;

    private LoggedEvents() {}

    static LoggedEvents read(final Path journal) {
        final LoggedEvents events = new LoggedEvents();
        read(journal, events);
        return events;
    }

    /** Tells a listener all of it. */
    static void read(final Path journal, final EventListener listener) {
        try (JournalDirectory directory = new JournalDirectory(new JournalDirectory.Context().directory(journal));
                EventLogReader reader = directory.eventLog().openReader(1)) {
            while (reader.poll(batch -> batch.forEach(listener), EVENTS_AT_ONCE) > 0) {
                continue;
            }
        }
    }

    /** As the rows of {@code orders} are counted. */
    String orders() {
        return Long.toString(orders);
    }

    /** Number of trades, first and last id, shares and won. */
    String trades() {
        return trades + " 1 " + trades + " " + shares + " " + value;
    }

    @Override
    public void onOrderAccepted(final EventBatch at, final OrderAcceptedDecoder event) {
        orders++;
    }

    @Override
    public void onOrderRejected(final EventBatch at, final OrderRejectedDecoder event) {
        orders++;
    }

    @Override
    public void onOrderReplaced(final EventBatch at, final OrderReplacedDecoder event) {
        orders++;
    }

    @Override
    public void onTrade(final EventBatch at, final TradeDecoder event) {
        trades++;
        shares += event.quantity();
        value += event.price() * event.quantity();
    }
}
