package io.stocking.gateway.model;

import static io.stocking.gateway.model.ExchangeEvents.ACME;
import static io.stocking.gateway.model.ExchangeEvents.ALICE;
import static io.stocking.gateway.model.ExchangeEvents.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.gateway.model.ExchangeEvents.Party;
import io.stocking.gateway.model.market.BookView;
import io.stocking.gateway.model.market.CandleInterval;
import io.stocking.gateway.model.order.OrderQuery;
import io.stocking.message.codec.AccountKind;
import io.stocking.message.codec.AccountStateEncoder;
import io.stocking.message.codec.MessageHeaderEncoder;
import io.stocking.message.codec.RoundPhase;
import io.stocking.message.codec.SelfTradePrevention;
import io.stocking.message.codec.Side;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class RecoveryTest {
    private static final OrderQuery EVERYTHING = OrderQuery.newest(OrderQuery.Scope.ALL, 100);
    private static final long CASH_BEFORE = 123;

    private final ReadModel live = new ReadModel(new ReadModelContext().conclude());
    private final ReadModel recovered = new ReadModel(new ReadModelContext().conclude());

    @Test
    void shouldEqualLiveModelWhenRebuiltFromStateAndEventsOfTheRound() {
        final ExchangeEvents exchange = new ExchangeEvents(live);
        exchange.accountOpened(ALICE, 0);
        exchange.accountOpened(BOB, 0);
        final ExchangeEvents round = exchange.startLog();
        round.round(3, RoundPhase.SETUP);
        round.listed(ACME, "ACME");
        round.shares(BOB, ACME, 10, 10);
        round.sell(1, BOB, 4, 10_000);
        round.command(events -> {
            ExchangeEvents.accepted(events, 2, ALICE, Side.BUY, 3, 10_100);
            round.trade(events, new Party(1, BOB, 1), new Party(2, ALICE, 0), Side.BUY, 3, 10_000);
        });
        round.buy(3, ALICE, 5, 9_900);
        round.command(events -> ExchangeEvents.replaced(events, 4, 3, 6, 0, 9_950));

        stateOf(ALICE, CASH_BEFORE);
        stateOf(BOB, CASH_BEFORE);
        round.replayTo(recovered);
        assertThat(recovered.recovered()).isFalse();
        recovered.onRecovered();

        assertThat(recovered.recovered()).isTrue();
        assertThat(recovered.round()).isEqualTo(live.round());
        assertSame(ALICE);
        assertSame(BOB);
        assertThat(recovered.market().instruments()).isEqualTo(live.market().instruments());
        assertThat(recovered.market().tradesAfter("ACME", 0, 10))
                .isEqualTo(live.market().tradesAfter("ACME", 0, 10))
                .hasSize(1);
        assertThat(recovered.market().candlesSince("ACME", CandleInterval.ONE_SECOND, 0, 10))
                .isEqualTo(live.market().candlesSince("ACME", CandleInterval.ONE_SECOND, 0, 10));
        final BookView book = recovered.market().book("ACME").orElseThrow();
        assertThat(book)
                .usingRecursiveComparison()
                .isEqualTo(live.market().book("ACME").orElseThrow());
        assertThat(book.bids().quantity(0)).isEqualTo(6);
    }

    @Test
    void shouldCountOnlyTradesBehindThePastWhenRecovered() {
        final ExchangeEvents exchange = ExchangeEvents.openRound(recovered);
        exchange.shares(BOB, ACME, 10, 10);
        exchange.sell(1, BOB, 4, 10_000);
        aliceBuysOne(exchange, 2, 3);
        assertThat(recovered.trades()).isZero();

        recovered.onRecovered();
        aliceBuysOne(exchange, 3, 2);
        aliceBuysOne(exchange, 4, 1);

        assertThat(recovered.trades()).isEqualTo(2);
    }

    private static void aliceBuysOne(final ExchangeEvents exchange, final long orderId, final long bobsRest) {
        exchange.command(events -> {
            ExchangeEvents.accepted(events, orderId, ALICE, Side.BUY, 1, 10_000);
            exchange.trade(events, new Party(1, BOB, bobsRest), new Party(orderId, ALICE, 0), Side.BUY, 1, 10_000);
        });
    }

    private void assertSame(final long accountId) {
        assertThat(recovered.accounts().account(accountId))
                .isEqualTo(live.accounts().account(accountId));
        assertThat(recovered.accounts().orders(accountId, EVERYTHING))
                .isEqualTo(live.accounts().orders(accountId, EVERYTHING))
                .isNotEmpty();
        assertThat(recovered.accounts().fills(accountId))
                .isEqualTo(live.accounts().fills(accountId))
                .isNotEmpty();
        AccountInvariants.check(recovered, accountId);
    }

    private void stateOf(final long accountId, final long cash) {
        final UnsafeBuffer buffer = new UnsafeBuffer(new byte[64]);
        final AccountStateEncoder state = new AccountStateEncoder()
                .wrapAndApplyHeader(buffer, 0, new MessageHeaderEncoder())
                .accountId(accountId)
                .cash(cash)
                .kind(AccountKind.PLAYER)
                .selfTradePrevention(SelfTradePrevention.CANCEL_NEWEST);
        recovered.onStateMessage(buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + state.encodedLength());
    }
}
