package io.stocking.gateway.model.account;

import static io.stocking.gateway.model.ExchangeEvents.ACME;
import static io.stocking.gateway.model.ExchangeEvents.ALICE;
import static io.stocking.gateway.model.ExchangeEvents.BOB;
import static io.stocking.gateway.model.ExchangeEvents.SEED_CASH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stocking.gateway.model.AccountInvariants;
import io.stocking.gateway.model.ExchangeEvents;
import io.stocking.gateway.model.ExchangeEvents.Party;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.ReadModelContext;
import io.stocking.gateway.model.order.FillView;
import io.stocking.gateway.model.order.OrderStatus;
import io.stocking.gateway.model.order.OrderView;
import io.stocking.message.codec.CancelReason;
import io.stocking.message.codec.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountsTest {
    private final ReadModel model = new ReadModel(new ReadModelContext().conclude());
    private ExchangeEvents exchange;

    @BeforeEach
    void openRound() {
        exchange = ExchangeEvents.openRound(model);
        exchange.shares(BOB, ACME, 10, 10);
    }

    @AfterEach
    void checkInvariants() {
        AccountInvariants.check(model, ALICE);
        AccountInvariants.check(model, BOB);
    }

    @Test
    void shouldHoldSeedCashWhenRoundWasSetUp() {
        final AccountView alice = account(ALICE);

        assertThat(alice.cash()).isEqualTo(SEED_CASH);
        assertThat(alice.buyingPower()).isEqualTo(SEED_CASH);
        assertThat(alice.holdings()).isEmpty();
        assertThat(account(BOB).equity()).isEqualTo(SEED_CASH + 10 * ExchangeEvents.REFERENCE);
    }

    @Test
    void shouldReserveCashAndSharesWhenOrdersRest() {
        exchange.buy(1, ALICE, 3, 9_900);
        exchange.sell(2, BOB, 4, 10_100);

        assertThat(account(ALICE).reservedCash()).isEqualTo(3 * 9_900);
        assertThat(account(BOB).holdings().get(0).reservedQuantity()).isEqualTo(4);
        assertThat(order(ALICE, 1).status()).isEqualTo(OrderStatus.NEW);
        assertThat(order(ALICE, 1).times().created()).isEqualTo(exchange.time());
    }

    @Test
    void shouldMoveMoneyAndSharesWhenOrdersTrade() {
        exchange.sell(1, BOB, 4, 10_000);
        exchange.secondsLater(2).command(events -> {
            ExchangeEvents.accepted(events, 2, ALICE, Side.BUY, 3, 10_100);
            exchange.trade(events, new Party(1, BOB, 1), new Party(2, ALICE, 0), Side.BUY, 3, 10_000);
        });

        final OrderView bought = order(ALICE, 2);
        assertThat(bought.status()).isEqualTo(OrderStatus.FILLED);
        assertThat(bought.fillValue()).isEqualTo(30_000);
        assertThat(bought.times().filled()).isEqualTo(exchange.time());
        assertThat(order(BOB, 1).status()).isEqualTo(OrderStatus.PARTIALLY_FILLED);
        assertThat(order(BOB, 1).leavesQuantity()).isEqualTo(1);
        assertThat(account(ALICE).cash()).isEqualTo(SEED_CASH - 30_000);
        assertThat(account(BOB).cash()).isEqualTo(SEED_CASH + 30_000);
        assertThat(account(BOB).holdings().get(0).quantity()).isEqualTo(7);
        final FillView fill = model.accounts().fills(ALICE).get(0);
        assertThat(fill.price()).isEqualTo(10_000);
        assertThat(fill.cumulativeQuantity()).isEqualTo(3);
        assertThat(fill.leavesQuantity()).isZero();
    }

    @Test
    void shouldAverageEntryPriceWhenBoughtTwiceAndSoldOnce() {
        exchange.sell(1, BOB, 1, 10_000);
        exchange.sell(2, BOB, 2, 10_010);
        exchange.command(events -> {
            ExchangeEvents.accepted(events, 3, ALICE, Side.BUY, 3, 10_010);
            exchange.trade(events, new Party(1, BOB, 0), new Party(3, ALICE, 2), Side.BUY, 1, 10_000);
            exchange.trade(events, new Party(2, BOB, 0), new Party(3, ALICE, 0), Side.BUY, 2, 10_010);
        });
        assertThat(account(ALICE).holdings().get(0).costBasis()).isEqualTo(30_020);
        assertThat(account(ALICE).holdings().get(0).averageEntryPrice()).isEqualTo(10_007);

        exchange.buy(4, BOB, 1, 9_000);
        exchange.command(events -> {
            ExchangeEvents.accepted(events, 5, ALICE, Side.SELL, 1, 9_000);
            exchange.trade(events, new Party(4, BOB, 0), new Party(5, ALICE, 0), Side.SELL, 1, 9_000);
        });

        final HoldingView holding = account(ALICE).holdings().get(0);
        assertThat(holding.quantity()).isEqualTo(2);
        assertThat(holding.costBasis()).isEqualTo(30_020 - 30_020 / 3);
        assertThat(holding.marketValue()).isEqualTo(2 * 9_000);
    }

    @Test
    void shouldReleaseReservationWhenOrderIsCancelled() {
        exchange.buy(1, ALICE, 3, 9_900);
        exchange.cancel(1, ALICE, 3, CancelReason.REQUESTED);

        assertThat(account(ALICE).reservedCash()).isZero();
        assertThat(order(ALICE, 1).status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(order(ALICE, 1).times().canceled()).isEqualTo(exchange.time());
    }

    @Test
    void shouldExpireOrderWhenRoundEnds() {
        exchange.sell(1, BOB, 3, 10_900);
        exchange.cancel(1, BOB, 3, CancelReason.ROUND_END);

        assertThat(order(BOB, 1).status()).isEqualTo(OrderStatus.EXPIRED);
        assertThat(order(BOB, 1).times().expired()).isEqualTo(exchange.time());
        assertThat(order(BOB, 1).times().canceled()).isZero();
    }

    @Test
    void shouldReduceReservationWhenOrderIsReduced() {
        exchange.buy(1, ALICE, 5, 9_900);
        exchange.command(events -> ExchangeEvents.reduced(events, 1, ALICE, 2, 3));
        assertThat(account(ALICE).reservedCash()).isEqualTo(3 * 9_900);
        assertThat(order(ALICE, 1).quantity()).isEqualTo(3);

        exchange.command(events -> ExchangeEvents.reduced(events, 1, ALICE, 3, 0));

        assertThat(order(ALICE, 1).status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(account(ALICE).reservedCash()).isZero();
    }

    @Test
    void shouldCarryFillsOverWhenPartlyFilledOrderIsReplaced() {
        exchange.buy(1, ALICE, 5, 9_900);
        exchange.command(events -> {
            ExchangeEvents.accepted(events, 2, BOB, Side.SELL, 2, 9_900);
            exchange.trade(events, new Party(1, ALICE, 3), new Party(2, BOB, 0), Side.SELL, 2, 9_900);
        });
        exchange.secondsLater(1).command(events -> ExchangeEvents.replaced(events, 3, 1, 6, 2, 9_950));

        final OrderView replacement = order(ALICE, 3);
        assertThat(replacement.status()).isEqualTo(OrderStatus.PARTIALLY_FILLED);
        assertThat(replacement.leavesQuantity()).isEqualTo(4);
        assertThat(replacement.fillValue()).isEqualTo(2 * 9_900);
        assertThat(replacement.terms().replaces()).isEqualTo(1);
        assertThat(order(ALICE, 1).status()).isEqualTo(OrderStatus.REPLACED);
        assertThat(order(ALICE, 1).replacedBy()).isEqualTo(3);
        assertThat(order(ALICE, 1).times().replaced()).isEqualTo(exchange.time());
        assertThat(account(ALICE).reservedCash()).isEqualTo(4 * 9_950);
    }

    @Test
    void shouldFindOrderByClientOrderIdWhenItHasOne() {
        exchange.buy(1, ALICE, 5, 9_900);

        assertThat(model.accounts().orderByClientId(ALICE, "client-1")).hasValue(order(ALICE, 1));
        assertThat(model.accounts().orderByClientId(BOB, "client-1")).isEmpty();
        assertThat(model.accounts().order(BOB, 1)).isEmpty();
    }

    @Test
    void shouldRefuseToGoOnWhenEventNamesUnknownOrder() {
        assertThatThrownBy(() -> exchange.cancel(99, ALICE, 1, CancelReason.REQUESTED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("order 99");
    }

    @Test
    void shouldKeepCostExactWhenProductExceedsLong() {
        final HoldingRecord holding = new HoldingRecord(ACME, "ACME");
        holding.buy(4_000_000_000_000L, 4_000_000_000_000_000_000L);
        holding.sell(1_000_000_000_000L);

        assertThat(holding.view(0).costBasis()).isEqualTo(3_000_000_000_000_000_000L);
    }

    private AccountView account(final long accountId) {
        return model.accounts().account(accountId).orElseThrow();
    }

    private OrderView order(final long accountId, final long orderId) {
        return model.accounts().order(accountId, orderId).orElseThrow();
    }
}
