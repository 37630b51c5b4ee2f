package io.stocking.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.stocking.game.market.Catalogue;
import io.stocking.message.codec.MessageHeaderDecoder;
import io.stocking.message.codec.NewsScope;
import io.stocking.message.codec.PublishNewsDecoder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** News of a quick round, which is OPEN from second 5 to 185, against a real engine. */
class NewsDeskTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long TICK = SECOND / 4;
    private static final long START = 1_795_348_800L * SECOND;

    private final SteppedExchange exchange = new SteppedExchange();
    private GameFollower follower;
    private GameLoop loop;
    private long now = START;

    @BeforeEach
    void start() {
        follower = new GameFollower(Catalogue.STANDARD);
        final GameScheduler.Context ctx = new GameScheduler.Context()
                .seeds(() -> 42)
                .onFailure(failure -> {})
                .conclude();
        loop = new GameLoop(ctx, follower, exchange);
        exchange.start(follower);
    }

    private void runUntil(final int second) {
        for (; now < START + second * SECOND; now += TICK) {
            loop.tick(now);
            exchange.answer(now);
        }
    }

    @Test
    void shouldPublishNewsEveryTenSecondsWhenOpen() {
        final List<Long> seconds = new ArrayList<>();
        int seen = 0;
        for (int second = 1; second <= 190; second++) {
            runUntil(second);
            if (published().size() > seen) {
                seen = published().size();
                seconds.add((long) second - 1);
            }
        }

        assertThat(seconds)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 16).mapToObj(n -> 5 + 10L * n).toList());
        assertThat(published())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 16).boxed().toList());
    }

    @Test
    void shouldRepeatNothingAndKeepItsEffectWhenRestartedInMidRound() {
        runUntil(60);
        final List<Long> before = effects();

        start();

        assertThat(effects()).isEqualTo(before);
        assertThat(before).anyMatch(effect -> effect != 0);
        runUntil(190);
        assertThat(published())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 16).boxed().toList());
    }

    @Test
    void shouldPublishOnlyTheNewestWhenSeveralAreLate() {
        runUntil(30);

        now += 32 * SECOND;
        runUntil(70);

        assertThat(published()).containsExactly(1, 2, 5, 6);
    }

    @Test
    void shouldPublishNothingWhenTheRoundIsAboutToEnd() {
        runUntil(30);

        now = START + 171 * SECOND;
        runUntil(190);

        assertThat(published()).containsExactly(1, 2);
    }

    @Test
    void shouldTryAgainWhenTheRingIsFull() {
        runUntil(14);
        exchange.room(0);
        runUntil(17);
        exchange.room(Integer.MAX_VALUE);

        runUntil(18);

        assertThat(published()).containsExactly(1);
    }

    @Test
    void shouldTryAgainWhenTheJournalCannotWrite() {
        runUntil(14);
        exchange.journalWrites(false);
        runUntil(16);
        exchange.journalWrites(true);

        runUntil(24);

        assertThat(follower.news().lastNumber()).isEqualTo(1);
        assertThat(published()).containsOnly(1).hasSizeBetween(2, 3);
    }

    @Test
    void shouldForgetTheNewsWhenTheNextRoundBegins() {
        runUntil(209);
        assertThat(follower.news().lastNumber()).isEqualTo(16);

        runUntil(214);

        assertThat(follower.news().lastNumber()).isZero();
        assertThat(effects()).containsOnly(0L);
    }

    @Test
    void shouldBeAboutACompanyOrASectorOrEverybodyWhenItsScopeSaysSo() {
        final Map<NewsScope, Long> affected = new EnumMap<>(NewsScope.class);
        for (int second = 1; second <= 190; second++) {
            runUntil(second);
            final NewsView newest = follower.news().newest();
            if (newest != null) {
                affected.put(newest.scope(), affectedBy(newest));
            }
        }

        assertThat(affected)
                .containsOnly(entry(NewsScope.COMPANY, 1L), entry(NewsScope.SECTOR, 2L), entry(NewsScope.MARKET, (long)
                        Catalogue.STANDARD.size()));
    }

    private static long affectedBy(final NewsView news) {
        return IntStream.rangeClosed(1, Catalogue.STANDARD.size())
                .filter(id -> news.isAbout(id, Catalogue.STANDARD.company(id).sector()))
                .count();
    }

    private List<Integer> published() {
        return exchange.commands(PublishNewsDecoder.TEMPLATE_ID).stream()
                .map(command -> new PublishNewsDecoder()
                        .wrapAndApplyHeader(command, 0, new MessageHeaderDecoder())
                        .newsNumber())
                .toList();
    }

    private List<Long> effects() {
        return IntStream.rangeClosed(1, Catalogue.STANDARD.size())
                .mapToObj(id -> follower.news()
                        .basisPoints(id, Catalogue.STANDARD.company(id).sector(), now))
                .toList();
    }
}
