package io.stocking.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.gateway.http.problem.Texts;
import io.stocking.gateway.model.RoundView;
import io.stocking.message.codec.RoundPhase;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundNoticeTest {
    private static final long SETTLE_AT = 360;

    @ParameterizedTest
    @CsvSource({
        "SETUP, 0, SETUP",
        "OPEN, 60, OPEN",
        "OPEN, 299, OPEN",
        "OPEN, 300, MINUTE_LEFT",
        "OPEN, 349, MINUTE_LEFT",
        "OPEN, 350, TEN_SECONDS_LEFT",
        "OPEN, 400, TEN_SECONDS_LEFT",
        "SETTLING, 360, ENDED",
        "INTERMISSION, 500, ENDED"
    })
    void shouldBeDueWhenRoundIsThere(final RoundPhase phase, final long second, final RoundNotice expected) {
        assertThat(RoundNotice.due(round(7, phase), TimeUnit.SECONDS.toNanos(second)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SETUP            | Round 7 is being set up. Everybody begins with 10,000,000 won.",
                "OPEN             | Round 7 is open for trading.",
                "MINUTE_LEFT      | Round 7: trading ends within a minute.",
                "TEN_SECONDS_LEFT | Round 7: trading ends within ten seconds.",
                "ENDED            | Round 7 has ended."
            })
    void shouldSaySoWhenItIsTold(final RoundNotice notice, final String text) {
        assertThat(notice.text(Texts.ENGLISH, round(7, RoundPhase.SETUP))).isEqualTo(text);
        assertThat(notice.text(Texts.KOREAN, round(7, RoundPhase.SETUP))).startsWith("7라운드");
    }

    @Test
    void shouldHaveAnotherNameWhenRoundIsOfAnotherJournal() {
        final RoundView round = round(7, RoundPhase.OPEN);
        final RoundView other = new RoundView(7, RoundPhase.OPEN, 0, 1, round.setupAt() + 1, 1, 1, 1, 1);

        assertThat(RoundNotice.OPEN.in(other).name())
                .isNotEqualTo(RoundNotice.OPEN.in(round).name());
    }

    private static RoundView round(final long id, final RoundPhase phase) {
        return new RoundView(id, phase, 0, 10_000_000, 0, 60, TimeUnit.SECONDS.toNanos(SETTLE_AT), 420, 720);
    }
}
