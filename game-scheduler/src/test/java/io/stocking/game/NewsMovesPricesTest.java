package io.stocking.game;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.game.market.Catalogue;
import io.stocking.game.market.Company;
import io.stocking.game.market.Sector;
import io.stocking.message.codec.Side;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Whole rounds of the game against a real engine: does the market follow the news? */
class NewsMovesPricesTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long TICK = SECOND / 4;
    private static final long START = 1_795_348_800L * SECOND;
    private static final int ROUNDS = 50;
    private static final int SECONDS_TO_REACT = 20;

    /** One in each sector, which is half of the work. */
    private static final Catalogue COMPANIES = new Catalogue(List.of(
            new Company("100110", "가", "A", Sector.ELECTRONICS),
            new Company("200110", "나", "B", Sector.MOTORS),
            new Company("300110", "다", "C", Sector.CHEMICALS),
            new Company("400110", "라", "D", Sector.BIO),
            new Company("500110", "마", "E", Sector.GAMES)));

    /** The price of an instrument when news about it came out, doubled so that a middle is whole. */
    private record Expectation(int instrumentId, long direction, long doubledPrice, long until) {}

    private int right;
    private int wrong;

    @Test
    void shouldMoveAsTheNewsSaysWhenRoundsArePlayed(final TestReporter reporter) {
        for (int seed = 1; seed <= ROUNDS; seed++) {
            play(seed);
        }

        reporter.publishEntry("moved the right way", right + " of " + (right + wrong));
        assertThat(right + wrong).isGreaterThan(ROUNDS * 16);
        assertThat(100.0 * right / (right + wrong))
                .as("%d of %d prices moved the right way, per cent", right, right + wrong)
                .isGreaterThanOrEqualTo(85);
    }

    private void play(final long seed) {
        final SteppedExchange exchange = new SteppedExchange();
        final GameFollower follower = new GameFollower(COMPANIES.size());
        final GameScheduler.Context ctx = new GameScheduler.Context()
                .catalogue(COMPANIES)
                .seeds(() -> seed)
                .onFailure(failure -> {})
                .conclude();
        final GameLoop loop = new GameLoop(ctx, follower, exchange);
        final Deque<Expectation> waiting = new ArrayDeque<>();
        exchange.start(follower);
        int seen = 0;
        for (long now = START; now < START + 184 * SECOND; now += TICK) {
            loop.tick(now);
            exchange.answer(now);
            if (follower.news().lastNumber() > seen) {
                seen = follower.news().lastNumber();
                expect(follower.news().newest(), exchange, now, waiting);
            }
            while (!waiting.isEmpty() && waiting.peek().until() <= now) {
                check(waiting.poll(), exchange);
            }
        }
        waiting.forEach(last -> check(last, exchange));
    }

    private static void expect(
            final NewsView news, final SteppedExchange exchange, final long now, final Deque<Expectation> waiting) {
        for (int id = 1; id <= COMPANIES.size(); id++) {
            if (news.isAbout(id, COMPANIES.company(id).sector())) {
                waiting.add(new Expectation(
                        id,
                        Long.signum(news.impact().basisPoints()),
                        doubledPrice(exchange, id),
                        now + SECONDS_TO_REACT * SECOND));
            }
        }
    }

    private void check(final Expectation expectation, final SteppedExchange exchange) {
        final long move = doubledPrice(exchange, expectation.instrumentId()) - expectation.doubledPrice();
        if (Long.signum(move) == expectation.direction()) {
            right++;
        } else {
            wrong++;
        }
    }

    private static long doubledPrice(final SteppedExchange exchange, final int instrumentId) {
        final long[] best = new long[2];
        exchange.engine()
                .depth(instrumentId, 1, (side, level, price, quantity) -> best[side == Side.BUY ? 0 : 1] = price);
        assertThat(best).as("both sides are quoted").doesNotContain(0);
        return best[0] + best[1];
    }
}
