package io.stocking.game;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.game.crowd.MomentumTrader;
import io.stocking.game.crowd.NewsTrader;
import io.stocking.game.market.Catalogue;
import io.stocking.game.market.Listing;
import io.stocking.game.market.Sector;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Makers and crowd in a quick round, which is OPEN from second 5 to 185, against a real engine. */
class DummyTradersTest {
    private static final Catalogue COMPANIES = SteppedGame.COMPANIES;
    private static final List<Place> DUMMIES = Place.all(COMPANIES);

    private final SteppedGame game = new SteppedGame(42, TimeUnit.MILLISECONDS.toNanos(100));

    @Test
    void shouldSeeTheSameWhenRestartedInMidRound() {
        game.start(40);
        game.runUntil(100);
        final GameFollower before = game.follower();

        game.start(40);

        for (final Place place : DUMMIES) {
            assertThat(game.follower().seat(place.account())).isEqualTo(before.seat(place.account()));
        }
        for (int id = 1; id <= COMPANIES.size(); id++) {
            final Sector sector = COMPANIES.company(id).sector();
            assertThat(game.follower().prices().lastPrice(id))
                    .isEqualTo(before.prices().lastPrice(id));
            assertThat(game.follower().prices().move(id, game.now(), MomentumTrader.LOOKS_BACK))
                    .isEqualTo(before.prices().move(id, game.now(), MomentumTrader.LOOKS_BACK));
            assertThat(game.follower().news().newestAbout(id, sector))
                    .isEqualTo(before.news().newestAbout(id, sector));
        }
    }

    @Test
    void shouldGoOnWithEveryKindAndRepeatNoMoreThanAStepWhenRestartedInMidRound() {
        game.start(40);
        game.runUntil(100);
        final int before = game.exchange().commands().size();

        game.start(40);
        game.tick();
        final long repeated = crowdOrders(before);
        game.runUntil(180);

        assertThat(repeated).isLessThanOrEqualTo(4L * COMPANIES.size());
        assertThat(kindsAmong(game.exchange()
                        .commands()
                        .subList(before, game.exchange().commands().size())))
                .containsExactlyInAnyOrder(DummyKind.values());
        assertThat(DUMMIES).allSatisfy(place -> assertThat(
                        game.follower().seat(place.account()).orders().size())
                .isLessThanOrEqualTo(place.kind() == DummyKind.MAKER ? 12 : 4));
    }

    private long crowdOrders(final int from) {
        return game
                .exchange()
                .commands()
                .subList(from, game.exchange().commands().size())
                .stream()
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
        game.start(rate);
        game.runUntil(120);

        final int[] crowd = DummyOrders.of(
                        game.exchange().commands(),
                        game.follower().round().round().openAt(),
                        120)
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
        game.start(0);
        game.runUntil(60);

        assertThat(kindsAmong(game.exchange().commands())).containsExactly(DummyKind.MAKER);
    }

    @Test
    void shouldStayAwayWhenTheRoundWasSetUpWithoutACrowd() {
        final GameFollower sight = new GameFollower(COMPANIES);
        final Place place = Place.all(DummyKind.NEWS, COMPANIES).get(0);
        final NewsTrader trader = new NewsTrader(1, Listing.around(50_000));

        assertThat(new CrowdDummy(place, Sector.BIO, trader, sight).decide(1, 0))
                .isEmpty();
    }
}
