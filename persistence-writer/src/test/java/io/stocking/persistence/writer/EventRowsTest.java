package io.stocking.persistence.writer;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.message.codec.CancelReason;
import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.RejectReason;
import io.stocking.message.codec.RoundPhase;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TimeInForce;
import io.stocking.persistence.history.OrderHistory;
import io.stocking.persistence.history.OrderRecord;
import io.stocking.persistence.testing.EventScript;
import io.stocking.persistence.testing.InMemoryEventLog;
import io.stocking.persistence.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What rows every event leads to, with all events in one batch and with a batch for every event. */
class EventRowsTest {
    private static final String ORDERS = "SELECT order_id, status, quantity, filled_quantity, filled_value, reason,"
            + " replaces, replaced_by, created_at, updated_at, closed_at FROM orders ORDER BY order_id";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final InMemoryEventLog log = new InMemoryEventLog();
    private final EventScript script = new EventScript(log);

    private List<String> rowsAfter(final int batchRows, final String query) throws Exception {
        WriterRun.toTheEnd(WriterRun.context(database, log).batchRows(batchRows), script);
        return database.rows(query);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4_000})
    void shouldKeepNewestPhaseWhenRoundAdvances(final int batchRows) throws Exception {
        script.round(7, RoundPhase.SETUP).round(7, RoundPhase.OPEN);
        assertThat(rowsAfter(batchRows, "SELECT * FROM rounds"))
                .containsExactly("7 42 10000000 open 1 2 3 4 5 null null");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4_000})
    void shouldKeepNamesAndLastPriceWhenInstrumentTrades(final int batchRows) throws Exception {
        script.round(7, RoundPhase.SETUP).list(1, "BIO", "바이오's \\ 제약").list(2, "CHEM", "화학");
        script.order(10, 2_000, Side.SELL, 5)
                .order(11, 1_000, Side.BUY, 5)
                .trade(10, 0, 11, 0, 5)
                .round(8, RoundPhase.SETUP);
        assertThat(rowsAfter(batchRows, "SELECT * FROM instruments ORDER BY instrument_id"))
                .containsExactly(
                        "7 1 BIO 바이오's \\ 제약 BIO Inc. bio 1000 700 1300 1000",
                        "7 2 CHEM 화학 CHEM Inc. bio 1000 700 1300 null");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4_000})
    void shouldRecordAccountAndAdjustmentsWhenAccountIsFunded(final int batchRows) throws Exception {
        script.openAccount(1_000).adjust(1_000).openAccount(1_000);
        assertThat(rowsAfter(batchRows, "SELECT * FROM accounts")).containsExactly("1000 player 1000");
        assertThat(database.rows("SELECT * FROM adjustments ORDER BY event_index"))
                .containsExactly("2 0 1000 null 500 700 2000", "3 0 1000 1 -3 4 2000");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4_000})
    void shouldHoldWholeOrderWhenAccepted(final int batchRows) throws Exception {
        script.round(7, RoundPhase.OPEN).order(10, 1_000, Side.BUY, 5, "it's \"mine\"'); -- \\");
        assertThat(rowsAfter(batchRows, "SELECT * FROM orders"))
                .containsExactly("10 7 1000 1 buy limit day 1 1000 5 0 0 new null it's \"mine\"'); -- \\ null null"
                        + " 2000 2000 null 2");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4_000})
    void shouldKeepRefusedOrderUnderItsEventWhenRejected(final int batchRows) throws Exception {
        script.round(7, RoundPhase.OPEN).reject(1_000, RejectReason.INSUFFICIENT_SHARES, "c-1");
        assertThat(rowsAfter(batchRows, "SELECT * FROM orders"))
                .containsExactly("-2 7 1000 1 sell market ioc 0 999 9 0 0 rejected INSUFFICIENT_SHARES c-1 null null"
                        + " 2000 2000 2000 2");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4_000})
    void shouldSumExecutionsWhenOrdersTrade(final int batchRows) throws Exception {
        script.order(10, 2_000, Side.SELL, 5).order(11, 1_000, Side.BUY, 9);
        script.trade(10, 2, 11, 6, 3).trade(10, 0, 11, 4, 2);
        assertThat(rowsAfter(batchRows, ORDERS))
                .containsExactly(
                        "10 filled 5 5 5000 null null null 1000 4000 4000",
                        "11 partially_filled 9 5 5000 null null null 2000 4000 null");
        assertThat(database.rows("SELECT * FROM trades ORDER BY trade_id"))
                .containsExactly(
                        "1 0 1 1000 3 10 11 2000 1000 buy 0 3000 3", "2 0 1 1000 2 10 11 2000 1000 buy 0 4000 4");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4_000})
    void shouldTellWhyWhenOrdersLeave(final int batchRows) throws Exception {
        script.order(10, 1_000, Side.BUY, 5).order(11, 1_000, Side.BUY, 5).order(12, 1_000, Side.BUY, 5);
        script.cancel(10, 5, CancelReason.REQUESTED).cancel(11, 5, CancelReason.ROUND_END);
        script.reduce(12, 2, 3).reduce(12, 3, 0);
        assertThat(rowsAfter(batchRows, ORDERS))
                .containsExactly(
                        "10 canceled 5 0 0 REQUESTED null null 1000 4000 4000",
                        "11 expired 5 0 0 ROUND_END null null 2000 5000 5000",
                        "12 canceled 0 0 0 REQUESTED null null 3000 7000 7000");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4_000})
    void shouldPassExecutionsOnWhenOrderIsReplacedTwice(final int batchRows) throws Exception {
        script.order(10, 2_000, Side.SELL, 9).order(11, 1_000, Side.BUY, 9);
        script.trade(10, 6, 11, 6, 3).replace(12, 11, 8, 3).trade(10, 4, 12, 3, 2);
        script.replace(13, 12, 7, 5).reduce(13, 1, 1).trade(10, 3, 13, 0, 1);
        assertThat(rowsAfter(batchRows, ORDERS))
                .containsExactly(
                        "10 partially_filled 9 6 6000 null null null 1000 8000 null",
                        "11 replaced 9 3 3000 null null 12 2000 4000 4000",
                        "12 replaced 8 5 5000 null 11 13 4000 6000 6000",
                        "13 filled 6 6 6000 null 12 null 6000 8000 8000");
        assertThat(database.rows("SELECT DISTINCT post_only FROM orders")).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4_000})
    void shouldBelongToTheRunningRoundWhenRoundsFollowEachOther(final int batchRows) throws Exception {
        script.round(7, RoundPhase.SETUP).list(1, "BIO", "바이오").order(10, 2_000, Side.SELL, 5);
        script.order(11, 1_000, Side.BUY, 5).trade(10, 4, 11, 4, 1).cancel(10, 4, CancelReason.ROUND_END);
        script.round(8, RoundPhase.SETUP).list(1, "CHEM", "화학").order(12, 1_000, Side.BUY, 5);
        assertThat(rowsAfter(batchRows, "SELECT order_id, round_id FROM orders ORDER BY order_id"))
                .containsExactly("10 7", "11 7", "12 8");
        assertThat(database.rows("SELECT round_id, symbol, last_price FROM instruments ORDER BY round_id"))
                .containsExactly("7 BIO 1000", "8 CHEM null");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4_000})
    void shouldLeaveOutWhatIsMissingWhenOrderWasRefusedForIt(final int batchRows) throws Exception {
        script.command(events -> events.orderRejected(new UnsafeBuffer("\u00e9".getBytes(StandardCharsets.US_ASCII)))
                .accountId(1_000)
                .price(0)
                .quantity(1)
                .actualValue(0)
                .limitValue(0)
                .instrumentId(0)
                .side(Side.NULL_VAL)
                .orderType(OrderType.NULL_VAL)
                .timeInForce(TimeInForce.NULL_VAL)
                .reason(RejectReason.INVALID_ORDER));
        assertThat(rowsAfter(batchRows, "SELECT order_id, side, type, time_in_force, reason FROM orders"))
                .containsExactly("-1 null null null INVALID_ORDER");
        assertThat(new OrderHistory(database.databases().readers()).findById(1_000, -1))
                .map(OrderRecord::side)
                .contains(Side.NULL_VAL);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4_000})
    void shouldMoveCheckpointWhenEventsLeaveNoRow(final int batchRows) throws Exception {
        script.eventsWithoutRows();
        assertThat(rowsAfter(batchRows, "SELECT * FROM writer_checkpoint")).containsExactly("1 2 6 5 0");
        assertThat(database.allRows()).isEmpty();
    }
}
