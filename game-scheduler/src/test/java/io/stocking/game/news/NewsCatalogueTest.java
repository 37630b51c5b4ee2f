package io.stocking.game.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Percentage.withPercentage;

import io.stocking.game.market.Sector;
import io.stocking.message.codec.NewsDirection;
import io.stocking.message.codec.NewsScope;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewsCatalogueTest {
    private static final String LINE = "recall|BAD|300|60|COMPANY|BIO|{name}, 리콜|{name} recalls|회수합니다.|Called back.";

    private final List<NewsEvent> events = NewsCatalogue.STANDARD.events();

    @Test
    void shouldHoldAsMuchGoodAsBadInEveryScopeWhenStandard() {
        assertThat(events).hasSizeGreaterThanOrEqualTo(48);
        for (final NewsScope scope : List.of(NewsScope.COMPANY, NewsScope.SECTOR, NewsScope.MARKET)) {
            assertThat(of(scope, NewsDirection.GOOD))
                    .hasSameSizeAs(of(scope, NewsDirection.BAD))
                    .isNotEmpty();
        }
        assertThat(strength(NewsDirection.GOOD)).isCloseTo(strength(NewsDirection.BAD), withPercentage(10));
    }

    private List<NewsEvent> of(final NewsScope scope, final NewsDirection direction) {
        return events.stream()
                .filter(event -> event.scope() == scope && event.direction() == direction)
                .toList();
    }

    private int strength(final NewsDirection direction) {
        return events.stream()
                .filter(event -> event.direction() == direction)
                .mapToInt(NewsEvent::strength)
                .sum();
    }

    @Test
    void shouldBeWrittenInKoreanAndInEnglishWhenStandard() {
        assertThat(events).allSatisfy(event -> {
            for (final BilingualText text : List.of(event.headline(), event.body())) {
                assertThat(text.ko()).containsPattern("[가-힣]");
                assertThat(text.en().replace("{name}", ""))
                        .containsPattern("[A-Za-z]")
                        .matches("\\p{ASCII}+");
            }
        });
    }

    @Test
    void shouldHaveNewsOfBothDirectionsForEverySectorWhenStandard() {
        for (final Sector sector : Sector.values()) {
            for (final NewsDirection direction : List.of(NewsDirection.GOOD, NewsDirection.BAD)) {
                assertThat(of(NewsScope.COMPANY, direction))
                        .filteredOn(event -> event.sectors().contains(sector))
                        .hasSizeGreaterThanOrEqualTo(5);
            }
        }
    }

    @Test
    void shouldRefuseLineWhenItIsNoEvent() {
        assertThat(NewsCatalogue.parse(LINE).events()).hasSize(1);

        assertRefused(LINE + "|more", "11 fields");
        assertRefused(LINE.replace("300", "2001"), "strength 2001");
        assertRefused(LINE.replace("|60|", "|0|"), "half-life 0");
        assertRefused(LINE.replace("{name} recalls", "Recall"), "headline");
        assertRefused(LINE.replace("Called back.", ""), "English ''");
        assertRefused(LINE.replace("BIO", "BANKS"), "BANKS");
        assertRefused(LINE.replace("리콜", "가".repeat(24)), "a headline that is too long");
        assertRefused(LINE.replace("Called back.", "b".repeat(241)), "a body that is too long");
        assertRefused(LINE + "\n" + LINE, "same id");
    }

    private static void assertRefused(final String text, final String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewsCatalogue.parse(text))
                .withMessageContaining(why);
    }
}
