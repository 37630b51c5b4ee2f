package io.stocking.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.message.codec.Bool;
import io.stocking.message.codec.CancelReason;
import io.stocking.message.codec.OrderAcceptedDecoder;
import io.stocking.message.codec.OrderCancelledDecoder;
import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TimeInForce;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class EventWriterTest {
    private final EventWriter writer = new EventWriter();
    private final ArrayBuffer answer = new ArrayBuffer(16);
    private final List<String> events = new ArrayList<>();

    @Test
    void shouldComeBackInOneBatchWhenEventsAreFew() {
        writer.begin(answer, 7, 99, 1_000);
        accepted(1, "first");
        cancelled(1);
        accepted(2, "");
        final List<String> batches = read(writer.end());

        assertThat(batches).containsExactly("command 7 at 99, events from 1000, 3 in all, last");
        assertThat(events).containsExactly("1000 accepted 1 first", "1001 cancelled 1", "1002 accepted 2 ");
        assertThat(writer.nextEventIndex()).isEqualTo(1_003);
    }

    @Test
    void shouldGrowTheBufferAndSplitIntoBatchesWhenEventsAreMany() {
        final int count = 60_000;
        writer.begin(answer, 7, 99, 1);
        for (int number = 1; number <= count; number++) {
            if (number % 2 == 0) {
                cancelled(number);
            } else {
                accepted(number, "id-" + number);
            }
        }
        final List<String> batches = read(writer.end());

        assertThat(batches).hasSizeBetween(3, 10);
        assertThat(batches.get(0))
                .startsWith("command 7 at 99, events from 1, ")
                .endsWith("more follows");
        assertThat(batches.get(batches.size() - 1)).endsWith("last");
        assertThat(events).hasSize(count);
        for (int number = 1; number <= count; number++) {
            final String expected = number % 2 == 0 ? "cancelled " + number : "accepted " + number + " id-" + number;
            assertThat(events.get(number - 1)).isEqualTo(number + " " + expected);
        }
    }

    @Test
    void shouldStartAnewWhenUsedAgain() {
        writer.begin(answer, 1, 1, 1);
        accepted(1, "a");
        read(writer.end());
        events.clear();

        writer.begin(answer, 2, 1, writer.nextEventIndex());
        cancelled(1);

        assertThat(read(writer.end())).containsExactly("command 2 at 1, events from 2, 1 in all, last");
        assertThat(events).containsExactly("2 cancelled 1");
    }

    private void accepted(final long orderId, final String clientOrderId) {
        writer.orderAccepted(new UnsafeBuffer(clientOrderId.getBytes(StandardCharsets.US_ASCII)))
                .orderId(orderId)
                .accountId(1)
                .price(1)
                .quantity(1)
                .instrumentId(1)
                .side(Side.BUY)
                .orderType(OrderType.LIMIT)
                .timeInForce(TimeInForce.DAY)
                .postOnly(Bool.FALSE);
    }

    private void cancelled(final long orderId) {
        writer.orderCancelled()
                .orderId(orderId)
                .accountId(1)
                .quantity(1)
                .instrumentId(1)
                .reason(CancelReason.REQUESTED);
    }

    private List<String> read(final int length) {
        final List<String> batches = new ArrayList<>();
        EventWriter.forEachBatch(answer, length, new EventBatch(), batch -> {
            batches.add("command " + batch.commandIndex() + " at " + batch.timestamp() + ", events from "
                    + batch.firstEventIndex() + ", " + batch.eventCount() + " in all, "
                    + (batch.last() ? "last" : "more follows"));
            batch.forEach(new Listener());
        });
        return batches;
    }

    private final class Listener implements EventListener {
        @Override
        public void onOrderAccepted(final EventBatch at, final OrderAcceptedDecoder event) {
            events.add(at.eventIndex() + " accepted " + event.orderId() + " " + event.clientOrderId());
        }

        @Override
        public void onOrderCancelled(final EventBatch at, final OrderCancelledDecoder event) {
            events.add(at.eventIndex() + " cancelled " + event.orderId());
        }
    }
}
