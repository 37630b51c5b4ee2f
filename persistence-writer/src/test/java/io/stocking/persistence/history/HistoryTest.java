package io.stocking.persistence.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stocking.message.codec.CancelReason;
import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.RejectReason;
import io.stocking.message.codec.RoundPhase;
import io.stocking.message.codec.Side;
import io.stocking.persistence.OrderStatus;
import io.stocking.persistence.testing.EventScript;
import io.stocking.persistence.testing.InMemoryEventLog;
import io.stocking.persistence.testing.TestDatabase;
import io.stocking.persistence.writer.MySqlWriter;
import io.stocking.persistence.writer.WriterContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HistoryTest {
    private static final long PLAYER = 1_000;
    private static final long OTHER = 2_000;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private OrderHistory orders;
    private FillHistory fills;
    private RoundHistory rounds;

    /** Round 1 lists BIO, round 2 CHEM as instrument 1; times are those of {@link EventScript}. */
    @BeforeEach
    void playTwoRounds() throws Exception {
        orders = new OrderHistory(database.databases().readers());
        fills = new FillHistory(database.databases().readers());
        rounds = new RoundHistory(database.databases().readers());
        final InMemoryEventLog log = new InMemoryEventLog();
        final EventScript script = new EventScript(log);
        script.round(1, RoundPhase.SETUP).list(1, "BIO", "바이오");
        script.order(10, OTHER, Side.SELL, 9, "").order(11, PLAYER, Side.BUY, 9, "mine");
        script.trade(10, 6, 11, 6, 3).trade(10, 4, 11, 4, 2).cancel(11, 4, CancelReason.REQUESTED);
        script.reject(PLAYER, RejectReason.INSUFFICIENT_SHARES, "mine");
        script.round(1, RoundPhase.INTERMISSION).round(2, RoundPhase.SETUP).list(1, "CHEM", "화학");
        script.order(20, PLAYER, Side.SELL, 5, "")
                .order(21, PLAYER, Side.BUY, 1, "")
                .order(22, PLAYER, Side.BUY, 7, "");
        try (MySqlWriter writer = new MySqlWriter(
                new WriterContext().dataSource(database.databases().writer()).eventLog(log))) {
            writer.start();
            assertThat(writer.awaitWritten(script.lastCommandIndex(), Duration.ofSeconds(60)))
                    .isTrue();
        }
    }

    private List<Long> orderIds(final HistoryQuery query) {
        return orders.list(query).stream().map(OrderRecord::orderId).toList();
    }

    private List<Long> executionIds(final HistoryQuery query) {
        return fills.list(query).stream().map(ExecutionRecord::executionId).toList();
    }

    private static HistoryQuery player() {
        return HistoryQuery.ofAccount(PLAYER);
    }

    @Test
    void shouldListOrdersOfAllRoundsNewestFirstWhenNothingElseIsAsked() {
        assertThat(orderIds(player())).containsExactly(22L, 21L, 20L, -8L, 11L);
        assertThat(orderIds(player().direction(Direction.OLDEST_FIRST))).containsExactly(11L, -8L, 20L, 21L, 22L);
    }

    @Test
    void shouldListMatchingOrdersWhenFiltered() {
        assertThat(orderIds(player().status(StatusFilter.OPEN))).containsExactly(22L, 21L, 20L);
        assertThat(orderIds(player().status(StatusFilter.CLOSED))).containsExactly(-8L, 11L);
        assertThat(orderIds(player().symbols(Set.of("BIO", "NONE")))).containsExactly(-8L, 11L);
        assertThat(orderIds(player().side(Side.SELL))).containsExactly(20L, -8L);
        assertThat(orderIds(player().beforeRound(2))).containsExactly(-8L, 11L);
        assertThat(orderIds(player().after(4_000).until(14_000))).containsExactly(21L, 20L, -8L);
        assertThat(orderIds(HistoryQuery.ofAccount(3_000))).isEmpty();
    }

    @Test
    void shouldListEveryOrderOnceWhenPaged() {
        for (final Direction direction : Direction.values()) {
            final List<OrderRecord> paged = new ArrayList<>();
            List<OrderRecord> page = orders.list(player().direction(direction).limit(2));
            while (!page.isEmpty()) {
                paged.addAll(page);
                final HistoryCursor cursor = page.get(page.size() - 1).cursor();
                page = orders.list(player().direction(direction).limit(2).cursor(cursor));
            }
            assertThat(paged).isEqualTo(orders.list(player().direction(direction)));
        }
    }

    @Test
    void shouldReadEveryColumnWhenOrderIsFound() {
        final OrderRecord order = orders.findById(PLAYER, 11).orElseThrow();
        assertThat(order.symbol()).isEqualTo("BIO");
        assertThat(order.type()).isEqualTo(OrderType.LIMIT);
        assertThat(order.status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(order.reason()).isEqualTo("REQUESTED");
        assertThat(order.filledQuantity()).isEqualTo(5);
        assertThat(order.filledValue()).isEqualTo(5_000);
        assertThat(order.createdAt()).isEqualTo(4_000);
        assertThat(order.closedAt()).isEqualTo(7_000);
        assertThat(order.replacedBy()).isZero();
        assertThat(order.status().isOpen()).isFalse();
    }

    @Test
    void shouldHideOrderWhenItIsAnotherAccounts() {
        assertThat(orders.findById(PLAYER, 10)).isEmpty();
        assertThat(orders.findByClientOrderId(OTHER, "mine")).isEmpty();
    }

    @Test
    void shouldPreferAcceptedOrderWhenClientOrderIdWasRefusedToo() {
        assertThat(orders.findByClientOrderId(PLAYER, "mine"))
                .map(OrderRecord::orderId)
                .contains(11L);
    }

    @Test
    void shouldListExecutionsOfBothRolesWhenAccountTraded() {
        assertThat(executionIds(player())).containsExactly(5L, 3L);
        assertThat(executionIds(HistoryQuery.ofAccount(OTHER))).containsExactly(4L, 2L);
        final ExecutionRecord execution =
                fills.list(HistoryQuery.ofAccount(OTHER)).get(0);
        assertThat(execution)
                .isEqualTo(new ExecutionRecord(4, 2, 1, 1, "BIO", 10, Side.SELL, true, false, 1_000, 2, 6_000));
    }

    @Test
    void shouldListMatchingExecutionsWhenFiltered() {
        assertThat(executionIds(player().side(Side.SELL))).isEmpty();
        assertThat(executionIds(player().side(Side.BUY))).hasSize(2);
        assertThat(executionIds(HistoryQuery.ofAccount(OTHER).side(Side.SELL))).hasSize(2);
        assertThat(executionIds(player().after(5_000))).containsExactly(5L);
        assertThat(executionIds(player().until(6_000))).containsExactly(3L);
        assertThat(executionIds(player().symbols(Set.of("CHEM")))).isEmpty();
        assertThat(executionIds(player().beforeRound(1))).isEmpty();
    }

    @Test
    void shouldListEveryExecutionOnceWhenAccountTradedWithItselfAndPagesAreShort() throws Exception {
        database.execute("UPDATE trades SET taker_account_id = 2000, executed_at = 6000");
        final List<Long> newestFirst = new ArrayList<>();
        final List<Long> oldestFirst = new ArrayList<>();
        collect(Direction.NEWEST_FIRST, newestFirst);
        collect(Direction.OLDEST_FIRST, oldestFirst);
        assertThat(newestFirst).containsExactly(5L, 4L, 3L, 2L);
        assertThat(oldestFirst).containsExactly(2L, 3L, 4L, 5L);
    }

    private void collect(final Direction direction, final List<Long> executionIds) {
        HistoryCursor cursor = null;
        List<ExecutionRecord> page;
        do {
            page = fills.list(
                    HistoryQuery.ofAccount(OTHER).direction(direction).limit(1).cursor(cursor));
            for (final ExecutionRecord execution : page) {
                executionIds.add(execution.executionId());
                cursor = execution.cursor();
            }
        } while (!page.isEmpty());
    }

    @Test
    void shouldListRoundsAndTheirInstrumentsWhenAsked() {
        assertThat(rounds.listBefore(Long.MAX_VALUE, 10))
                .extracting(RoundRecord::roundId)
                .containsExactly(2L, 1L);
        assertThat(rounds.listBefore(2, 10)).extracting(RoundRecord::phase).containsExactly(RoundPhase.INTERMISSION);
        assertThat(rounds.find(1)).isEqualTo(rounds.listBefore(2, 1).stream().findFirst());
        assertThat(rounds.find(3)).isEmpty();
        assertThat(rounds.instruments(1))
                .containsExactly(new InstrumentRecord(1, 1, "BIO", "바이오", "BIO Inc.", "bio", 1_000, 700, 1_300, 1_000));
    }

    @Test
    void shouldNameTheLimitWhenPageIsTooLong() {
        assertThatThrownBy(() -> player().limit(501)).hasMessage("limit is 501, must be 1 to 500");
    }
}
