package io.stocking.gateway.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void shouldSayTheSameWhenLanguagesAreCompared() {
        assertThat(Texts.KOREAN.bundle().keySet())
                .isEqualTo(Texts.ENGLISH.bundle().keySet());
        for (final String key : Texts.ENGLISH.bundle().keySet()) {
            assertThat(places(Texts.KOREAN, key)).as(key).isEqualTo(places(Texts.ENGLISH, key));
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldHaveTitleWhenProblemIsAnswered(final Problem problem) {
        assertThat(Texts.ENGLISH.text("title." + problem.code())).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ko|KOREAN",
                "ko-KR,ko;q=0.9,en;q=0.8|KOREAN",
                "en-US,en;q=0.9,ko;q=0.8|ENGLISH",
                "fr,ko;q=0.5|KOREAN",
                "fr|ENGLISH",
                "*|ENGLISH",
                ";;;|ENGLISH",
                "|ENGLISH"
            })
    void shouldChooseLanguageWhenHeaderAsksForIt(final String header, final Texts expected) {
        assertThat(Texts.accepted(header)).isEqualTo(expected);
    }

    @Test
    void shouldFillPlacesWhenArgumentsAreGiven() {
        assertThat(Texts.ENGLISH.text("insufficient.cash", "5", "3"))
                .isEqualTo("insufficient balance for the order: 5 won needed, 3 won available");
    }

    private static String places(final Texts texts, final String key) {
        return PLACE.matcher(texts.bundle().getString(key))
                .results()
                .map(place -> place.group())
                .sorted()
                .collect(Collectors.joining());
    }
}
