package io.stocking.game;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.game.market.Catalogue;
import io.stocking.message.codec.Side;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A player who leaves orders in the book of a quick round, which is OPEN from second 5 to 185. */
class PlayerAmongDummiesTest {
    private static final Catalogue COMPANIES = SteppedGame.COMPANIES;
    private static final int OPENS = 5;
    private static final long STAKE = 900_000;

    private final SteppedGame game = new SteppedGame(42, TimeUnit.MILLISECONDS.toNanos(100));
    private final SimulatedPlayer player = new SimulatedPlayer(1_000, COMPANIES.size(), game.exchange());

    @ParameterizedTest
    @EnumSource(
            value = Side.class,
            names = {"BUY", "SELL"})
    void shouldTradeWithDummiesWhenItsOrdersAreAmongTheBest(final Side side) {
        game.start(DummyPace.STANDARD.crowdRate(), player);
        player.open();
        game.runUntil(OPENS + 1);
        if (side == Side.SELL) {
            forEachInstrument(
                    id -> player.buy(id, STAKE, game.follower().prices().lastPrice(id)));
        }
        game.runUntil(OPENS + 2);
        final long[] before = shares();

        forEachInstrument(id -> player.order(id, side, side == Side.BUY ? 1 : before[id - 1], best(id, side)));
        game.runUntil(OPENS + 92);

        final long[] after = shares();
        assertThat(IntStream.range(0, before.length)
                        .filter(index -> after[index] != before[index])
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
        game.exchange().engine().depth(instrumentId, 1, (side, level, price, quantity) -> {
            best[0] = side == wanted ? price : best[0];
        });
        return best[0];
    }
}
