package io.stocking.game;

import static io.stocking.game.TapeGame.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.game.market.Listing;
import io.stocking.game.tape.RealTradingDay;
import io.stocking.game.tape.market.TapeDay;
import io.stocking.game.tape.market.TapeDayReader;
import io.stocking.message.codec.Side;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A whole real day as the market of a quick round. */
class TapeMarketTest {
    private static final int OPEN_SECONDS = 180;
    private static final int RATE = 1_000;
    private static final int SAMPLES_A_SECOND = 4;

    private static TapeDay day;
    private static MidPath published;

    @BeforeAll
    static void read() throws IOException {
        day = TapeDayReader.read(RealTradingDay.reference("commands"));
        published = MidPath.ofRealDay();
    }

    private static TapeGame game(final int rate, final long seed) {
        return new TapeGame(day, Duration.ofSeconds(OPEN_SECONDS), rate, seed);
    }

    @ParameterizedTest
    @CsvSource({"1, 1000", "2, 1000", "3, 1000", "4, 300", "5, 100"})
    void shouldKeepTheShapeOfTheDayWhenARoundIsPlayed(final long seed, final int rate, final TestReporter reporter) {
        final TapeGame game = game(rate, seed);
        final MidPath path = new MidPath();
        int samples = 0;
        int quoted = 0;
        game.runUntil(0);
        for (int sample = 1; sample < OPEN_SECONDS * SAMPLES_A_SECOND; sample++) {
            game.runUntil(sample * SECOND / SAMPLES_A_SECOND);
            final long[] best = game.best();
            samples++;
            if (best[0] > 0 && best[1] > 0) {
                quoted++;
                path.add((double) sample / (OPEN_SECONDS * SAMPLES_A_SECOND), (best[0] + best[1]) / 2.0);
            }
        }

        final Listing listing = game.follower().prices().listing(TapeGame.TAPED);
        final double correlation = path.correlation(published);
        reporter.publishEntry(
                "seed " + seed + ", rate " + rate,
                "reference price " + listing.referencePrice()
                        + ", correlation " + correlation + ", trades "
                        + game.watch().trades() + " from "
                        + game.watch().lowest() + " to " + game.watch().highest() + ", refused "
                        + game.watch().refusals() + ", quoted " + quoted + " of " + samples);
        assertThat(quoted).as("both sides of %d times", samples).isGreaterThan(samples * 99 / 100);
        assertThat(correlation).isGreaterThan(0.9);
        assertThat(game.watch().trades()).isGreaterThan(1_000);
        assertThat(game.watch().lowest()).isGreaterThanOrEqualTo(listing.lowerPriceLimit());
        assertThat(game.watch().highest()).isLessThanOrEqualTo(listing.upperPriceLimit());
        assertThat(game.watch().refusals().keySet()).isSubsetOf("UNKNOWN_ORDER");
    }

    @Test
    void shouldFillAPlayersOrdersWhenTheDayGoesBy() {
        final TapeGame game = game(RATE, 1);
        game.join();
        game.runUntil(20 * SECOND);
        game.enter(Side.BUY, game.best()[1], 1);
        assertThat(game.watch().playersTrades()).as("the player takes").isEqualTo(1);

        game.enter(Side.BUY, game.best()[0], 1);
        game.enter(Side.SELL, game.best()[1], 1);
        game.runUntil(60 * SECOND);

        assertThat(game.watch().playersTrades()).as("the tape takes, too").isEqualTo(3);
        assertThat(game.watch().refusals().keySet()).isSubsetOf("UNKNOWN_ORDER");
    }

    @Test
    void shouldSendTheSameBytesWhenThePlayersDoTheSame() {
        final List<UnsafeBuffer> one = playAndTrade();
        final List<UnsafeBuffer> other = playAndTrade();

        assertThat(one).hasSizeGreaterThan(10_000).isEqualTo(other);
    }

    private static List<UnsafeBuffer> playAndTrade() {
        final TapeGame game = game(RATE, 7);
        game.join();
        for (int second = 1; second < 40; second++) {
            game.runUntil(second * SECOND);
            game.enter(Side.BUY, game.best()[1], 1);
        }
        return game.exchange().commands();
    }
}
