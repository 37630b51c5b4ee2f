package io.stocking.gateway.model.equity;

import static io.stocking.gateway.model.ExchangeEvents.ACME;
import static io.stocking.gateway.model.ExchangeEvents.ALICE;
import static io.stocking.gateway.model.ExchangeEvents.BOB;
import static io.stocking.gateway.model.ExchangeEvents.SEED_CASH;
import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.gateway.model.ExchangeEvents;
import io.stocking.gateway.model.ExchangeEvents.Party;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.ReadModelContext;
import io.stocking.gateway.model.market.CandleInterval;
import io.stocking.gateway.testing.TestClock;
import io.stocking.message.EventWriter;
import io.stocking.message.codec.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Trading opens at second 1005, Alice trades with Bob from second 1010 on. */
class EquityCurveTest {
    private static final long PRICE = ExchangeEvents.REFERENCE;

    private TestClock clock;
    private ReadModel model;
    private ExchangeEvents exchange;
    private long orderId;

    @BeforeEach
    void openRound() {
        open(new ReadModelContext());
    }

    private void open(final ReadModelContext context) {
        clock = new TestClock(Instant.ofEpochSecond(1_000));
        model = new ReadModel(context.conclude());
        exchange = ExchangeEvents.openRound(model);
        exchange.startLog().shares(BOB, ACME, 1_000, 1_000);
        later(10);
    }

    private void later(final long seconds) {
        exchange.secondsLater(seconds);
        clock.advance(Duration.ofSeconds(seconds));
    }

    /** Alice buys from Bob, or sells to him what is negative. */
    private void trade(final long quantity, final long price) {
        final Side side = quantity > 0 ? Side.BUY : Side.SELL;
        final Side opposite = quantity > 0 ? Side.SELL : Side.BUY;
        final long shares = Math.abs(quantity);
        final Party bob = new Party(++orderId, BOB, 0);
        final Party alice = new Party(++orderId, ALICE, 0);
        exchange.command(events -> {
            ExchangeEvents.accepted(events, bob.orderId(), BOB, opposite, shares, price);
            ExchangeEvents.accepted(events, alice.orderId(), ALICE, side, shares, price);
            exchange.trade(events, bob, alice, side, shares, price);
        });
    }

    private List<String> curve(final long accountId) {
        return curveOf(model, accountId, CandleInterval.FIVE_SECONDS);
    }

    private List<String> curveOf(final ReadModel reader, final long accountId, final CandleInterval interval) {
        final List<String> points = new ArrayList<>();
        new EquityCurve(reader.accounts(), reader.market(), reader::round, clock)
                .points(accountId, interval)
                .forEach(point ->
                        points.add(TimeUnit.NANOSECONDS.toSeconds(point.time()) + " " + (point.equity() - SEED_CASH)));
        return points;
    }

    @Test
    void shouldFollowPricesWhenSharesAreHeld() {
        trade(10, PRICE);
        later(1);
        trade(1, PRICE + 100);
        later(5);
        trade(-1, PRICE - 200);
        later(12);

        assertThat(curve(ALICE))
                .as(
                        "10 shares have gained 100 each; then these have lost 200 each, and one was sold 300 below its price")
                .containsExactly("1005 0", "1010 1000", "1015 -2300", "1020 -2300", "1025 -2300");
        assertThat(curveOf(model, ALICE, CandleInterval.ONE_MINUTE)).containsExactly("1005 -2300", "1020 -2300");
    }

    @Test
    void shouldEndWithWhatTheAccountIsWorthWhenAskedNow() {
        trade(10, PRICE);
        trade(5, PRICE + 500);

        assertThat(curve(ALICE))
                .endsWith(
                        "1010 " + (model.accounts().account(ALICE).orElseThrow().equity() - SEED_CASH));
    }

    @Test
    void shouldHaveThePresentOnlyWhenNothingWasExecuted() {
        assertThat(curve(ALICE)).containsExactly("1010 0");
        assertThat(curve(4_711)).isEmpty();
    }

    @Test
    void shouldStopWithTheMarketWhenRoundIsSettled() {
        trade(10, PRICE);
        later(400);

        assertThat(curve(ALICE)).endsWith("1185 0").hasSize(37);
    }

    @Test
    void shouldBeTheSameWhenEventsAreReplayed() {
        trade(10, PRICE);
        later(7);
        trade(-4, PRICE + 300);
        later(7);
        final ReadModel recovered = new ReadModel(new ReadModelContext().conclude());
        ExchangeEvents.openRound(recovered);
        exchange.replayTo(recovered);

        assertThat(curveOf(recovered, ALICE, CandleInterval.FIVE_SECONDS))
                .isEqualTo(curve(ALICE))
                .hasSizeGreaterThan(2);
    }

    @Test
    void shouldGoBackAsFarAsExecutionsAreKeptWhenTheyAreMany() {
        open(new ReadModelContext().keptPerAccount(2));
        for (int i = 0; i < 4; i++) {
            trade(1, PRICE);
            later(5);
        }

        assertThat(curve(ALICE)).hasSize(3).first().asString().endsWith(" 0");
    }

    @Test
    void shouldGoBackAsFarAsCandlesAreKeptWhenTradingIsLong() {
        trade(1, PRICE);
        for (int i = 0; i < CandleInterval.FIVE_SECONDS.kept() + 10; i++) {
            later(5);
            exchange.command(this::tradeOfBob);
        }

        assertThat(curve(ALICE)).first().isEqualTo("1065 0");
    }

    private void tradeOfBob(final EventWriter events) {
        final Party seller = new Party(++orderId, BOB, 0);
        final Party buyer = new Party(++orderId, BOB, 0);
        ExchangeEvents.accepted(events, seller.orderId(), BOB, Side.SELL, 1, PRICE);
        ExchangeEvents.accepted(events, buyer.orderId(), BOB, Side.BUY, 1, PRICE);
        exchange.trade(events, seller, buyer, Side.BUY, 1, PRICE);
    }
}
