package io.stocking.gateway.model.market;

import static io.stocking.gateway.model.ExchangeEvents.ACME;
import static io.stocking.gateway.model.ExchangeEvents.ALICE;
import static io.stocking.gateway.model.ExchangeEvents.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stocking.gateway.model.ExchangeEvents;
import io.stocking.gateway.model.ExchangeEvents.Party;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.ReadModelContext;
import io.stocking.message.codec.CancelReason;
import io.stocking.message.codec.RoundPhase;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TradingPhase;
import java.util.StringJoiner;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MarketTest {
    private final ReadModel model =
            new ReadModel(new ReadModelContext().bookLevels(2).conclude());
    private ExchangeEvents exchange;

    @BeforeEach
    void openRound() {
        exchange = ExchangeEvents.openRound(model);
        exchange.shares(BOB, ACME, 1_000, 1_000);
    }

    @Test
    void shouldShowListingWhenInstrumentIsListed() {
        final InstrumentView acme = model.market().instrument("ACME").orElseThrow();

        assertThat(acme.listing().nameKo()).isEqualTo("한빛");
        assertThat(acme.listing().sector()).isEqualTo("electronics");
        assertThat(acme.phase()).isEqualTo(TradingPhase.CONTINUOUS);
        assertThat(acme.lastPrice()).isZero();
        assertThat(acme.price()).isEqualTo(10_000);
        assertThat(acme.listing().ticks().tickAt(4_999)).isEqualTo(5);
        assertThat(acme.listing().ticks().tickAt(5_000)).isEqualTo(10);
        assertThat(model.market().instruments())
                .extracting(InstrumentView::symbol)
                .containsExactly("ACME", "BETA");
        assertThat(model.market().instrument(ACME)).hasValue(acme);
    }

    @Test
    void shouldAggregateBestLevelsWhenOrdersRest() {
        exchange.buy(1, ALICE, 3, 9_900);
        exchange.buy(2, ALICE, 4, 9_900);
        exchange.buy(3, ALICE, 1, 9_950);
        exchange.buy(4, ALICE, 9, 9_800);
        exchange.sell(5, BOB, 6, 10_050);
        exchange.sell(6, BOB, 2, 10_010);

        assertThat(book()).isEqualTo("9950:1 9900:7 | 10010:2 10050:6");
    }

    @Test
    void shouldFollowEveryChangeWhenOrdersLeaveTheBook() {
        exchange.buy(1, ALICE, 10, 9_900);
        exchange.sell(2, BOB, 10, 10_100);
        exchange.command(events -> ExchangeEvents.reduced(events, 1, ALICE, 4, 6));
        assertThat(book()).isEqualTo("9900:6 | 10100:10");

        exchange.command(events -> ExchangeEvents.replaced(events, 3, 1, 8, 0, 9_950));
        assertThat(book()).isEqualTo("9950:8 | 10100:10");

        exchange.command(events -> {
            ExchangeEvents.accepted(events, 4, BOB, Side.SELL, 9, 9_950);
            exchange.trade(events, new Party(3, ALICE, 0), new Party(4, BOB, 1), Side.SELL, 8, 9_950);
        });
        assertThat(book()).isEqualTo(" | 9950:1 10100:10");

        exchange.cancel(2, BOB, 10, CancelReason.REQUESTED);
        assertThat(book()).isEqualTo(" | 9950:1");
    }

    @Test
    void shouldShowCrossedOrdersOnlyUntilUncrossingWhenInCallAuction() {
        exchange.phase(ACME, TradingPhase.CALL_AUCTION);
        exchange.buy(1, ALICE, 5, 10_100);
        exchange.sell(2, BOB, 3, 9_900);
        assertThat(book()).isEqualTo("10100:5 | 9900:3");

        exchange.command(events -> {
            exchange.trade(events, new Party(2, BOB, 0), new Party(1, ALICE, 2), Side.BUY, 3, 10_000);
            events.tradingPhaseChanged()
                    .uncrossingPrice(10_000)
                    .uncrossingQuantity(3)
                    .instrumentId(ACME)
                    .phase(TradingPhase.CONTINUOUS);
        });

        assertThat(book()).isEqualTo("10100:2 | ");
        assertThat(model.market().price(ACME)).isEqualTo(10_000);
        assertThat(model.accounts().account(ALICE).orElseThrow().reservedCash()).isEqualTo(2 * 10_100);
    }

    @Test
    void shouldKeepUpdateIdWhenNothingChanges() {
        exchange.buy(1, ALICE, 3, 9_900);
        final BookView before = model.market().book("ACME").orElseThrow();

        assertThat(model.market().book("ACME").orElseThrow()).isSameAs(before);
        exchange.buy(2, ALICE, 3, 9_900);
        assertThat(model.market().book("ACME").orElseThrow().updateId()).isGreaterThan(before.updateId());
    }

    @Test
    void shouldBuildTapeCandlesAndTickerWhenTradesHappen() {
        exchange.sell(1, BOB, 100, 10_000);
        trade(2, 5, 10_000);
        exchange.secondsLater(1);
        trade(3, 7, 10_000);

        assertThat(model.market().tradesAfter("ACME", 0, 10))
                .extracting(TradeView::quantity)
                .containsExactly(5L, 7L);
        assertThat(model.market().tradesAfter("ACME", 1, 10))
                .extracting(TradeView::tradeId)
                .containsExactly(2L);
        assertThat(model.market().candlesSince("ACME", CandleInterval.ONE_SECOND, 0, 10))
                .hasSize(2);
        final CandleView five = model.market()
                .candlesSince("ACME", CandleInterval.FIVE_SECONDS, 0, 10)
                .get(0);
        assertThat(five.volume()).isEqualTo(12);
        assertThat(five.start()).isEqualTo(exchange.time() - 1_000_000_000L);
        assertThat(model.market().instrument("ACME").orElseThrow().volume()).isEqualTo(12);
    }

    @Test
    void shouldBoundTapeAndCandlesWhenTradesGoOn() {
        exchange.sell(1, BOB, 1_000, 10_000);
        LongStream.range(0, CandleInterval.ONE_SECOND.kept() + 50).forEach(second -> {
            exchange.secondsLater(1);
            trade(2 + second, 1, 10_000);
        });

        assertThat(model.market().candlesSince("ACME", CandleInterval.ONE_SECOND, 0, 5_000))
                .hasSize(CandleInterval.ONE_SECOND.kept());
        assertThat(model.market().tradesAfter("ACME", 0, 5_000)).hasSize(950);
    }

    @Test
    void shouldDropEverythingWhenNextRoundIsSetUp() {
        exchange.buy(1, ALICE, 3, 9_900);
        final long before = model.market().book("ACME").orElseThrow().updateId();
        exchange.round(2, RoundPhase.SETUP);
        assertThat(model.market().instruments()).isEmpty();
        assertThat(model.market().book("ACME")).isEmpty();

        exchange.listed(ACME, "ACME");

        assertThat(book()).isEqualTo(" | ");
        assertThat(model.market().book("ACME").orElseThrow().updateId()).isGreaterThan(before);
    }

    @Test
    void shouldRefuseToGoOnWhenLevelWouldBecomeNegative() {
        final PriceLevels levels = new PriceLevels(Side.BUY);
        levels.add(9_900, 3);

        assertThatThrownBy(() -> levels.subtract(9_900, 4)).hasMessageContaining("holds 3");
        assertThatThrownBy(() -> levels.subtract(9_000, 1)).hasMessageContaining("holds 0");
    }

    private void trade(final long orderId, final long quantity, final long price) {
        exchange.command(events -> {
            ExchangeEvents.accepted(events, orderId, ALICE, Side.BUY, quantity, price);
            final Party maker = new Party(1, BOB, 1);
            exchange.trade(events, maker, new Party(orderId, ALICE, 0), Side.BUY, quantity, price);
        });
    }

    private String book() {
        final BookView book = model.market().book("ACME").orElseThrow();
        return side(book.bids()) + " | " + side(book.asks());
    }

    private static String side(final BookView.Levels levels) {
        final StringJoiner text = new StringJoiner(" ");
        for (int level = 0; level < levels.count(); level++) {
            text.add(levels.price(level) + ":" + levels.quantity(level));
        }
        return text.toString();
    }
}
