package io.stocking.game;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.game.crowd.MomentumTrader;
import io.stocking.game.crowd.NewsTrader;
import io.stocking.game.market.Catalogue;
import io.stocking.game.market.Listing;
import io.stocking.game.market.Sector;
import io.stocking.message.EventBatch;
import io.stocking.message.codec.Side;
import io.stocking.port.EventSubscriber;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Makers and crowd in a quick round, which is OPEN from second 5 to 185, against a real engine. */
class DummyTradersTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long TICK = SECOND / 10;
    private static final long START = 1_795_348_800L * SECOND;
    private static final int OPENS = 5;
    private static final Catalogue COMPANIES = Catalogue.STANDARD;
    private static final List<Place> DUMMIES = Place.all(COMPANIES);

    private final SteppedExchange exchange = new SteppedExchange();
    private final SimulatedPlayer player = new SimulatedPlayer(1_000, COMPANIES.size(), exchange);
    private GameFollower follower;
    private GameLoop loop;
    private long now = START;

    private void start(final int crowdRate) {
        follower = new GameFollower(COMPANIES);
        loop = new GameLoop(
                new GameScheduler.Context()
                        .dummyPace(DummyPace.STANDARD.withCrowdRate(crowdRate))
                        .seeds(() -> 42)
                        .onFailure(failure -> {})
                        .conclude(),
                follower,
                exchange);
        exchange.start(follower);
    }

    private void runUntil(final int second) {
        for (; now < START + second * SECOND; now += TICK) {
            loop.tick(now);
            exchange.answer(now);
        }
    }

    @Test
    void shouldSeeTheSameWhenRestartedInMidRound() {
        start(40);
        runUntil(100);
        final GameFollower before = follower;

        start(40);

        for (final Place place : DUMMIES) {
            assertThat(follower.seat(place.account())).isEqualTo(before.seat(place.account()));
        }
        for (int id = 1; id <= COMPANIES.size(); id++) {
            final Sector sector = COMPANIES.company(id).sector();
            assertThat(follower.prices().lastPrice(id))
                    .isEqualTo(before.prices().lastPrice(id));
            assertThat(follower.prices().move(id, now, MomentumTrader.LOOKS_BACK))
                    .isEqualTo(before.prices().move(id, now, MomentumTrader.LOOKS_BACK));
            assertThat(follower.news().newestAbout(id, sector))
                    .isEqualTo(before.news().newestAbout(id, sector));
        }
    }

    @Test
    void shouldGoOnWithEveryKindAndRepeatNoMoreThanAStepWhenRestartedInMidRound() {
        start(40);
        runUntil(100);
        final int before = exchange.commands().size();

        start(40);
        loop.tick(now);
        exchange.answer(now);
        final long repeated = crowdOrders(before);
        runUntil(180);

        assertThat(repeated).isLessThanOrEqualTo(4L * COMPANIES.size());
        assertThat(kindsAmong(
                        exchange.commands().subList(before, exchange.commands().size())))
                .containsExactlyInAnyOrder(DummyKind.values());
        assertThat(DUMMIES).allSatisfy(place -> assertThat(
                        follower.seat(place.account()).orders().size())
                .isLessThanOrEqualTo(place.kind() == DummyKind.MAKER ? 12 : 4));
    }

    private long crowdOrders(final int from) {
        return exchange.commands().subList(from, exchange.commands().size()).stream()
                .filter(command -> DummyOrders.isOfTheCrowd(DummyOrders.account(command)))
                .count();
    }

    private static Set<DummyKind> kindsAmong(final List<UnsafeBuffer> commands) {
        final Set<DummyKind> kinds = EnumSet.noneOf(DummyKind.class);
        for (final UnsafeBuffer command : commands) {
            DUMMIES.stream()
                    .filter(place -> place.account() == DummyOrders.account(command))
                    .forEach(place -> kinds.add(place.kind()));
        }
        return kinds;
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 40, 80})
    void shouldGiveNoMoreCommandsThanItsRateWhenTheCrowdIsBusy(final int rate) {
        start(rate);
        runUntil(120);

        final int[] crowd = DummyOrders.of(
                        exchange.commands(), follower.round().round().openAt(), 120)
                .crowd();

        assertThat(IntStream.of(crowd).sum()).isGreaterThan(100);
        for (int second = 10; second < crowd.length; second += 10) {
            assertThat(IntStream.range(second - 10, second).map(at -> crowd[at]).sum())
                    .as("ten seconds from %d", second - 10)
                    .isLessThanOrEqualTo(11 * rate);
        }
    }

    @Test
    void shouldLeaveTheCrowdOutWhenItsRateIsZero() {
        start(0);
        runUntil(60);

        assertThat(kindsAmong(exchange.commands())).containsExactly(DummyKind.MAKER);
    }

    @Test
    void shouldStayAwayWhenTheRoundWasSetUpWithoutACrowd() {
        final GameFollower sight = new GameFollower(COMPANIES);
        final Place place = Place.all(DummyKind.NEWS, COMPANIES).get(0);
        final NewsTrader trader = new NewsTrader(1, Listing.around(50_000));

        assertThat(new CrowdDummy(place, Sector.BIO, trader, sight).decide(1, START))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Side.class,
            names = {"BUY", "SELL"})
    void shouldTradeWithAPlayersRestingOrdersWhenTheyAreAmongTheBest(final Side side) {
        start(40);
        exchange.start(new FollowerAndPlayer());
        player.open();
        runUntil(OPENS + 1);
        if (side == Side.SELL) {
            forEachInstrument(id -> player.buy(id, 900_000, follower.prices().lastPrice(id)));
        }
        runUntil(OPENS + 2);
        final long[] before = shares();

        forEachInstrument(id -> player.order(id, side, side == Side.BUY ? 1 : player.shares(id), best(id, side)));
        runUntil(OPENS + 92);

        final long[] after = shares();
        assertThat(IntStream.range(0, before.length)
                        .filter(id -> after[id] != before[id])
                        .count())
                .isGreaterThanOrEqualTo(8);
    }

    private static void forEachInstrument(final IntConsumer action) {
        IntStream.rangeClosed(1, COMPANIES.size()).forEach(action);
    }

    private long[] shares() {
        return IntStream.rangeClosed(1, COMPANIES.size())
                .mapToLong(player::shares)
                .toArray();
    }

    private long best(final int instrumentId, final Side wanted) {
        final long[] best = new long[1];
        exchange.engine().depth(instrumentId, 1, (side, level, price, quantity) -> {
            best[0] = side == wanted ? price : best[0];
        });
        return best[0];
    }

    private final class FollowerAndPlayer implements EventSubscriber {
        @Override
        public void onRecovered() {
            follower.onRecovered();
        }

        @Override
        public void onEvents(final EventBatch batch, final long correlationId) {
            follower.onEvents(batch, correlationId);
            batch.forEach(player);
        }

        @Override
        public void onEndOfBatch() {
            follower.onEndOfBatch();
        }
    }
}
