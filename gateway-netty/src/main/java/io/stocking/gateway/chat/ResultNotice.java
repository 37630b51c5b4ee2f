package io.stocking.gateway.chat;

import io.stocking.gateway.http.problem.Texts;
import io.stocking.gateway.model.RoundView;
import io.stocking.gateway.ranking.ResultsView;
import io.stocking.message.codec.RoundPhase;
import java.math.BigDecimal;
import java.util.Optional;

/** Who has won a round; true from its end until the next one begins. */
final class ResultNotice {
    private static final int PERCENT_DECIMALS = 2;

    private ResultNotice() {}

    /** What is to be told of a result; nothing while the winner's nickname is not known. */
    static Optional<Announcement> due(final RoundView round, final ResultsView results) {
        final boolean over = round.phase() == RoundPhase.SETTLING || round.phase() == RoundPhase.INTERMISSION;
        if (!over || results.result().roundId() != round.roundId()) {
            return Optional.empty();
        }
        if (results.result().players() == 0) {
            return Optional.of(notice(round, "chat.result.nobody", Long.toString(round.roundId())));
        }
        return Optional.ofNullable(results.winner())
                .map(winner -> notice(
                        round,
                        "chat.result.winner",
                        Long.toString(round.roundId()),
                        winner,
                        percent(results.result().best().get(0).returnBasisPoints()),
                        Integer.toString(results.result().players())));
    }

    private static Announcement notice(final RoundView round, final String key, final String... values) {
        return Announcement.notice(round, "RESULT", Texts.KOREAN.text(key, values), Texts.ENGLISH.text(key, values));
    }

    private static String percent(final long basisPoints) {
        return (basisPoints > 0 ? "+" : "")
                + BigDecimal.valueOf(basisPoints, PERCENT_DECIMALS).toPlainString();
    }
}
