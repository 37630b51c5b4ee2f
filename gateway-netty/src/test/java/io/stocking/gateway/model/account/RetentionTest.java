package io.stocking.gateway.model.account;

import static io.stocking.gateway.model.ExchangeEvents.ACME;
import static io.stocking.gateway.model.ExchangeEvents.ALICE;
import static io.stocking.gateway.model.ExchangeEvents.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.gateway.model.ExchangeEvents;
import io.stocking.gateway.model.ExchangeEvents.Party;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.ReadModelContext;
import io.stocking.gateway.model.order.OrderQuery;
import io.stocking.gateway.model.order.OrderStatus;
import io.stocking.gateway.model.order.OrderView;
import io.stocking.message.codec.AccountKind;
import io.stocking.message.codec.CancelReason;
import io.stocking.message.codec.RoundPhase;
import io.stocking.message.codec.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RetentionTest {
    private final AtomicLong persistedUpTo = new AtomicLong();

    @Test
    void shouldForgetOldestDoneOrdersWhenAccountHasTooMany() {
        final ReadModel model = model(new ReadModelContext().keptPerAccount(2));
        final ExchangeEvents exchange = ExchangeEvents.openRound(model);
        exchange.buy(9, ALICE, 1, 9_000);
        cancelledOrders(exchange, ALICE, 1, 2, 3);

        assertThat(ids(model, ALICE, OrderQuery.newest(OrderQuery.Scope.ALL, 10)))
                .containsExactly(9L, 3L, 2L);
        assertThat(model.accounts().order(ALICE, 1)).isEmpty();
        assertThat(model.accounts().orderByClientId(ALICE, "client-1")).isEmpty();
    }

    @Test
    void shouldForgetOldestOfAllAccountsWhenTheyHaveTooManyTogether() {
        final ReadModel model = model(new ReadModelContext().keptInAll(3));
        final ExchangeEvents exchange = ExchangeEvents.openRound(model);
        cancelledOrders(exchange, ALICE, 1, 2);
        cancelledOrders(exchange, BOB, 3, 4);

        assertThat(ids(model, ALICE, OrderQuery.newest(OrderQuery.Scope.CLOSED, 10)))
                .containsExactly(2L);
        assertThat(ids(model, BOB, OrderQuery.newest(OrderQuery.Scope.CLOSED, 10)))
                .containsExactly(4L, 3L);
    }

    @Test
    void shouldForgetOldestFillsWhenAccountHasTooMany() {
        final ReadModel model = model(new ReadModelContext().keptPerAccount(1));
        final ExchangeEvents exchange = ExchangeEvents.openRound(model);
        exchange.shares(BOB, ACME, 2, 2);
        exchange.sell(1, BOB, 2, 10_000);
        exchange.command(events -> {
            ExchangeEvents.accepted(events, 2, ALICE, Side.BUY, 2, 10_000);
            exchange.trade(events, new Party(1, BOB, 1), new Party(2, ALICE, 1), Side.BUY, 1, 10_000);
            exchange.trade(events, new Party(1, BOB, 0), new Party(2, ALICE, 0), Side.BUY, 1, 10_000);
        });

        assertThat(model.accounts().fills(ALICE)).hasSize(1);
        assertThat(model.accounts().fills(ALICE).get(0).cumulativeQuantity()).isEqualTo(2);
    }

    @Test
    void shouldKeepLastRoundWhenMySqlHasNotGotItYet() {
        final ReadModel model = model(new ReadModelContext());
        final ExchangeEvents exchange = ExchangeEvents.openRound(model);
        cancelledOrders(exchange, ALICE, 1);
        exchange.buy(2, ALICE, 1, 9_000);
        exchange.round(2, RoundPhase.SETUP);
        final long setup = exchange.commandIndex();

        assertThat(model.accounts().order(ALICE, 1)).isPresent();
        assertThat(model.accounts().order(ALICE, 2).map(OrderView::status)).hasValue(OrderStatus.EXPIRED);
        assertThat(model.accounts().account(ALICE).orElseThrow().reservedCash()).isZero();

        persistedUpTo.set(setup);
        model.onEndOfBatch();

        assertThat(ids(model, ALICE, OrderQuery.newest(OrderQuery.Scope.ALL, 10)))
                .isEmpty();
    }

    @Test
    void shouldNotCountWhatIsForgottenWhenARoundIsOver() {
        final List<Long> turns = new ArrayList<>();
        final AccountRecord account = new AccountRecord(ALICE, AccountKind.PLAYER, 10);
        final Retention retention = new Retention(2, (owner, eventIndex) -> turns.add(eventIndex));
        retention.onKept(account, 1);
        retention.onKept(account, 2);
        retention.forgotten(2);
        retention.onKept(account, 3);
        retention.onKept(account, 4);
        assertThat(turns).isEmpty();

        retention.onKept(account, 5);

        assertThat(turns).containsExactly(3L);
    }

    @Test
    void shouldFilterAndSortWhenOrdersAreQueried() {
        final ReadModel model = model(new ReadModelContext());
        final ExchangeEvents exchange = ExchangeEvents.openRound(model);
        exchange.shares(ALICE, ACME, 5, 5);
        exchange.buy(1, ALICE, 1, 9_000);
        exchange.secondsLater(1);
        final long between = exchange.time();
        exchange.sell(2, ALICE, 1, 11_000);
        exchange.secondsLater(1);
        exchange.buy(3, ALICE, 1, 9_000);
        exchange.cancel(1, ALICE, 1, CancelReason.REQUESTED);

        final OrderQuery.Scope all = OrderQuery.Scope.ALL;
        assertThat(ids(model, ALICE, OrderQuery.newest(OrderQuery.Scope.OPEN, 10)))
                .containsExactly(3L, 2L);
        assertThat(ids(model, ALICE, query(all, 0, Long.MAX_VALUE, Side.BUY, true)))
                .containsExactly(1L, 3L);
        assertThat(ids(model, ALICE, query(all, between, Long.MAX_VALUE, null, true)))
                .containsExactly(3L);
        assertThat(ids(model, ALICE, query(all, 0, between, null, true))).containsExactly(1L);
        assertThat(ids(model, ALICE, OrderQuery.newest(all, 2))).containsExactly(3L, 2L);
    }

    private static OrderQuery query(
            final OrderQuery.Scope scope,
            final long after,
            final long until,
            final Side side,
            final boolean ascending) {
        return new OrderQuery(scope, after, until, Set.of("ACME"), side, ascending, 10);
    }

    private static void cancelledOrders(final ExchangeEvents exchange, final long accountId, final long... orderIds) {
        for (final long orderId : orderIds) {
            exchange.buy(orderId, accountId, 1, 9_000);
            exchange.cancel(orderId, accountId, 1, CancelReason.REQUESTED);
        }
    }

    private static List<Long> ids(final ReadModel model, final long accountId, final OrderQuery query) {
        return model.accounts().orders(accountId, query).stream()
                .map(OrderView::orderId)
                .toList();
    }

    private ReadModel model(final ReadModelContext context) {
        return new ReadModel(context.persistedUpTo(persistedUpTo::get).conclude());
    }
}
