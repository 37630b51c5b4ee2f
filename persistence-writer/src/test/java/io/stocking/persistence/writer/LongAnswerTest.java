package io.stocking.persistence.writer;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.message.codec.CancelReason;
import io.stocking.message.codec.Side;
import io.stocking.persistence.testing.EventScript;
import io.stocking.persistence.testing.InMemoryEventLog;
import io.stocking.persistence.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A command whose answer is too long for one batch of the log, such as the end of a round. */
class LongAnswerTest {
    private static final int ORDERS = 40_000;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final InMemoryEventLog log = new InMemoryEventLog();
    private final EventScript script = new EventScript(log);

    @Test
    void shouldWriteItInPartsWhenOneCommandCancelsMany() throws Exception {
        for (int i = 1; i <= ORDERS; i++) {
            script.order(i, 1_000, Side.BUY, 5, "");
        }
        script.command(events -> {
            for (int i = 1; i <= ORDERS; i++) {
                events.orderCancelled()
                        .orderId(i)
                        .accountId(1_000)
                        .quantity(5)
                        .instrumentId(1)
                        .reason(CancelReason.ROUND_END);
            }
        });
        final List<Long> positions = new ArrayList<>();
        final WriterContext context =
                WriterRun.context(database, log).batchListener((rows, command, nanos) -> positions.add(command));
        WriterRun.toTheEnd(context, script);
        assertThat(positions).filteredOn(command -> command == ORDERS).hasSizeGreaterThan(1);
        assertThat(database.rows("SELECT status, client_order_id IS NULL, COUNT(*) FROM orders GROUP BY 1, 2"))
                .containsExactly("expired 1 " + ORDERS);
    }
}
