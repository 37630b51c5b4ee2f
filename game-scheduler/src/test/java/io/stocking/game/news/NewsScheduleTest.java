package io.stocking.game.news;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.game.market.Catalogue;
import io.stocking.game.market.Company;
import io.stocking.game.market.Sector;
import io.stocking.game.timetable.RoundPreset;
import io.stocking.game.timetable.ScheduledRound;
import io.stocking.message.codec.NewsDirection;
import io.stocking.message.codec.NewsScope;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class NewsScheduleTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final ScheduledRound QUICK = RoundPreset.QUICK
            .timetable(RoundPreset.QUICK.durations(), 7 * SECOND)
            .at(7 * SECOND);
    private static final int SEEDS = 200;

    @Test
    void shouldBeTheSameWhenDrawnAgain() {
        assertThat(draw(3)).isEqualTo(draw(3));
        assertThat(draw(3)).isNotEqualTo(draw(4));
    }

    @Test
    void shouldComeEveryTenSecondsAndLeaveTheLastFifteenAloneWhenQuick() {
        final List<ScheduledNews> news = draw(3);

        assertThat(news).hasSize(16);
        for (int index = 0; index < news.size(); index++) {
            assertThat(news.get(index).number()).isEqualTo(index + 1);
            assertThat(news.get(index).publishAt()).isEqualTo(QUICK.openAt() + (index + 1) * 10 * SECOND);
        }
    }

    @Test
    void shouldSayNothingWhenTheRoundIsShort() {
        final ScheduledRound seconds = new ScheduledRound(1, 0, 0, 24 * SECOND, 25 * SECOND, 26 * SECOND);

        assertThat(NewsSchedule.draw(3, seconds, Catalogue.STANDARD, NewsCatalogue.STANDARD)
                        .news())
                .isEmpty();
    }

    @Test
    void shouldTellEveryEventOnceInEachPassAndNoneTwiceInARowWhenTheRoundLastsHours() {
        final ScheduledRound hours = new ScheduledRound(1, 0, 0, 10_800 * SECOND, 10_801 * SECOND, 10_802 * SECOND);
        final int pass = NewsCatalogue.STANDARD.events().size();
        for (int seed = 0; seed < SEEDS / 4; seed++) {
            final List<NewsEvent> told =
                    NewsSchedule.draw(seed, hours, Catalogue.STANDARD, NewsCatalogue.STANDARD).news().stream()
                            .map(ScheduledNews::event)
                            .toList();

            assertThat(told).hasSize(1_078);
            for (int first = 0; first + pass <= told.size(); first += pass) {
                assertThat(told.subList(first, first + pass))
                        .as("seed %d", seed)
                        .containsExactlyInAnyOrderElementsOf(NewsCatalogue.STANDARD.events());
            }
            for (int index = 1; index < told.size(); index++) {
                assertThat(told.get(index)).as("seed %d", seed).isNotEqualTo(told.get(index - 1));
            }
        }
    }

    @Test
    void shouldSayNothingWhenNoEventSuitsAnyCompany() {
        final Catalogue games = new Catalogue(List.of(new Company("123456", "가", "A", Sector.GAMES)));
        final NewsCatalogue drugs = NewsCatalogue.parse("x|GOOD|1|1|COMPANY|BIO|{name}|{name}|{name}|{name}");

        assertThat(NewsSchedule.draw(3, QUICK, games, drugs).news()).isEmpty();
    }

    @Test
    void shouldRepeatAnEventWhenItIsTheOnlyOne() {
        final NewsCatalogue one = NewsCatalogue.parse("x|GOOD|1|1|COMPANY|BIO|{name}|{name}|{name}|{name}");

        assertThat(NewsSchedule.draw(3, QUICK, Catalogue.STANDARD, one).news()).hasSize(16);
    }

    @Test
    void shouldBeAboutSomebodyInTheSectorsOfTheEventWhenDrawn() {
        final Set<Integer> instruments = new HashSet<>();
        final Set<Sector> sectors = new HashSet<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            for (final ScheduledNews news : draw(seed)) {
                assertAboutSomebody(news);
                instruments.add(news.instrumentId());
                sectors.add(news.sector());
            }
        }

        assertThat(instruments).hasSize(Catalogue.STANDARD.size() + 1);
        assertThat(sectors).hasSize(Sector.values().length + 1);
    }

    private static void assertAboutSomebody(final ScheduledNews news) {
        final NewsScope scope = news.event().scope();
        assertThat(news.instrumentId() > 0).isEqualTo(scope == NewsScope.COMPANY);
        assertThat(news.sector() != null).isEqualTo(scope == NewsScope.SECTOR);
        assertThat(news.sectorCode().isEmpty()).isEqualTo(scope != NewsScope.SECTOR);
        assertThat(news.headline().ko() + news.body().ko()).doesNotContain("{");
        assertThat(news.headline().en() + news.body().en()).doesNotContain("{");
        if (scope == NewsScope.COMPANY) {
            final Company company = Catalogue.STANDARD.company(news.instrumentId());
            assertThat(news.event().sectors()).contains(company.sector());
            assertThat(news.headline().ko()).contains(company.nameKo());
            assertThat(news.headline().en()).contains(company.nameEn());
        }
    }

    @Test
    void shouldLeaveOutWhatSuitsNobodyWhenCompaniesAreFew() {
        final Catalogue one = new Catalogue(List.of(new Company("123456", "가", "A", Sector.BIO)));

        assertThat(NewsSchedule.draw(3, QUICK, one, NewsCatalogue.STANDARD).news())
                .hasSize(16)
                .allSatisfy(news -> assertThat(news.event().sectors()).contains(Sector.BIO));
    }

    @Test
    void shouldBeGoodAsOftenAsBadWhenManyRoundsAreDrawn() {
        long good = 0;
        long all = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            final List<ScheduledNews> news = draw(seed);
            all += news.size();
            good += news.stream()
                    .filter(one -> one.event().direction() == NewsDirection.GOOD)
                    .count();
        }

        assertThat(100 * good / all).isBetween(47L, 53L);
    }

    private static List<ScheduledNews> draw(final long seed) {
        return NewsSchedule.draw(seed, QUICK, Catalogue.STANDARD, NewsCatalogue.STANDARD)
                .news();
    }
}
