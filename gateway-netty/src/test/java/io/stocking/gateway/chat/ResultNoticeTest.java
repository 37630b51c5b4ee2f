package io.stocking.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.gateway.model.RoundView;
import io.stocking.gateway.model.result.PlayerResult;
import io.stocking.gateway.model.result.RoundResult;
import io.stocking.gateway.ranking.ResultsView;
import io.stocking.message.codec.RoundPhase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultNoticeTest {
    private static final long ALICE = 1_000;

    @ParameterizedTest
    @CsvSource({"SETUP, false", "OPEN, false", "SETTLING, true", "INTERMISSION, true"})
    void shouldBeDueUntilTheNextRoundWhenRoundIsOver(final RoundPhase phase, final boolean due) {
        assertThat(ResultNotice.due(round(phase), results(7, 5, Map.of(ALICE, "Alice")))
                        .isPresent())
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.00", "1, +0.01", "-1, -0.01", "1234, +12.34", "-10000, -100.00", "5000000, +50000.00"})
    void shouldWriteReturnInPercentWhenItIsTold(final long basisPoints, final String percent) {
        final Announcement notice = ResultNotice.due(
                        round(RoundPhase.SETTLING), results(7, basisPoints, Map.of(ALICE, "Alice")))
                .orElseThrow();

        assertThat(notice.payload()).contains("Round 7: Alice has won with " + percent + " %, 1 ranked.");
    }

    @Test
    void shouldWaitWhenNicknameIsNotKnown() {
        assertThat(ResultNotice.due(round(RoundPhase.SETTLING), results(7, 5, Map.of())))
                .isEmpty();
    }

    @Test
    void shouldWaitWhenResultIsOfAnotherRound() {
        assertThat(ResultNotice.due(round(RoundPhase.SETTLING), results(6, 5, Map.of(ALICE, "Alice"))))
                .isEmpty();
    }

    private static RoundView round(final RoundPhase phase) {
        return new RoundView(7, phase, 0, 10_000_000, 0, 60, 360, 420, 720);
    }

    private static ResultsView results(final long roundId, final long basisPoints, final Map<Long, String> names) {
        final PlayerResult alice = new PlayerResult(1, ALICE, 10_000_000, basisPoints, 100, 100);
        return new ResultsView(new RoundResult(roundId, 1, List.of(alice)), names, true);
    }
}
