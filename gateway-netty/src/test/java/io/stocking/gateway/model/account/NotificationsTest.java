package io.stocking.gateway.model.account;

import static io.stocking.gateway.model.ExchangeEvents.ACME;
import static io.stocking.gateway.model.ExchangeEvents.ALICE;
import static io.stocking.gateway.model.ExchangeEvents.BOB;
import static io.stocking.gateway.model.ExchangeEvents.SEED_CASH;
import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.gateway.model.ExchangeEvents;
import io.stocking.gateway.model.ExchangeEvents.Party;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.ReadModelContext;
import io.stocking.gateway.model.order.FillView;
import io.stocking.gateway.model.order.OrderStatus;
import io.stocking.gateway.model.order.OrderView;
import io.stocking.message.codec.RoundPhase;
import io.stocking.message.codec.Side;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotificationsTest {
    private static final int MANY = 150;

    private final ReadModel model = new ReadModel(new ReadModelContext().conclude());
    private final ExchangeEvents exchange = ExchangeEvents.openRound(model);
    private final List<AccountMessage> told = new ArrayList<>();

    @BeforeEach
    void watchBob() {
        exchange.shares(BOB, ACME, 10, 10);
        model.accounts().watch(BOB, told::add);
    }

    @Test
    void shouldTellTheStateBehindAGroupOnceWhenItsCommandsChangeAnAccount() {
        exchange.together(() -> {
            exchange.sell(1, BOB, 5, 10_000);
            buyFromBob(2, 2);
            exchange.secondsLater(1);
            buyFromBob(3, 1);
        });

        final AccountUpdate update = (AccountUpdate) onlyMessage();
        assertThat(update.time()).isEqualTo(exchange.time());
        assertThat(update.cash()).isEqualTo(SEED_CASH + 30_000);
        assertThat(update.orders()).singleElement().satisfies(order -> {
            assertThat(order.status()).isEqualTo(OrderStatus.PARTIALLY_FILLED);
            assertThat(order.filledQuantity()).isEqualTo(3);
        });
        assertThat(update.fills()).extracting(FillView::quantity).containsExactly(2L, 1L);
        assertThat(update.holdings()).singleElement().satisfies(holding -> {
            assertThat(holding.quantity()).isEqualTo(7);
            assertThat(holding.availableQuantity()).isEqualTo(5);
        });
    }

    @Test
    void shouldTellInSeveralUpdatesWhenAGroupChangesMoreThanOneHolds() {
        exchange.together(() -> {
            for (int order = 1; order <= MANY; order++) {
                exchange.buy(order, BOB, 1, 9_000);
            }
        });

        assertThat(told).hasSize(2);
        assertThat(told.stream().flatMap(message -> ((AccountUpdate) message).orders().stream()))
                .extracting(OrderView::orderId)
                .doesNotHaveDuplicates()
                .hasSize(MANY);
    }

    @Test
    void shouldTellAnAckBehindItsUpdateWhenOthersAreAnsweredBefore() {
        final AccountAck ack = new AccountAck("bid", "accepted", 1, null);
        exchange.together(() -> {
            exchange.buy(1, BOB, 1, 9_000);
            model.accounts().acknowledge(BOB, ack);
        });

        assertThat(told).hasSize(2).last().isEqualTo(ack);
    }

    @Test
    void shouldTellWhatChangedBeforeTheResultWhenARoundIsSettledInTheSameGroup() {
        exchange.together(() -> {
            exchange.buy(1, BOB, 1, 9_000);
            exchange.settled(1, BOB);
        });

        assertThat(told).hasSize(2).last().isInstanceOf(AccountResult.class);
    }

    @Test
    void shouldTellFillsBeforeTheNewRoundWhenItBeginsInTheSameGroup() {
        exchange.together(() -> {
            exchange.sell(1, BOB, 2, 10_000);
            buyFromBob(2, 2);
            exchange.round(2, RoundPhase.SETUP);
        });

        assertThat(told).hasSize(2).last().isInstanceOf(AccountReset.class);
        final AccountUpdate update = (AccountUpdate) told.get(0);
        assertThat(update.fills()).hasSize(1);
        assertThat(update.cash()).isEqualTo(SEED_CASH + 20_000);
    }

    private void buyFromBob(final long orderId, final long quantity) {
        exchange.command(events -> {
            ExchangeEvents.accepted(events, orderId, ALICE, Side.BUY, quantity, 10_000);
            exchange.trade(events, new Party(1, BOB, 1), new Party(orderId, ALICE, 0), Side.BUY, quantity, 10_000);
        });
    }

    private AccountMessage onlyMessage() {
        assertThat(told).hasSize(1);
        return told.get(0);
    }
}
