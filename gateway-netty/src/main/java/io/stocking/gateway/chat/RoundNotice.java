package io.stocking.gateway.chat;

import io.stocking.gateway.http.problem.Texts;
import io.stocking.gateway.model.RoundView;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** What is told about a round; true from when it is due until the next one is. */
enum RoundNotice {
    SETUP,
    OPEN,
    MINUTE_LEFT,
    TEN_SECONDS_LEFT,
    ENDED;

    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
    private static final long TEN_SECONDS = TimeUnit.SECONDS.toNanos(10);

    /** @param now in nanoseconds since the epoch */
    static RoundNotice due(final RoundView round, final long now) {
        return switch (round.phase()) {
            case SETUP -> SETUP;
            case OPEN -> whileOpen(round.settleAt() - now);
            default -> ENDED;
        };
    }

    private static RoundNotice whileOpen(final long left) {
        if (left <= TEN_SECONDS) {
            return TEN_SECONDS_LEFT;
        }
        return left <= MINUTE ? MINUTE_LEFT : OPEN;
    }

    Announcement in(final RoundView round) {
        return Announcement.notice(round, name(), text(Texts.KOREAN, round), text(Texts.ENGLISH, round));
    }

    String text(final Texts texts, final RoundView round) {
        final String key = "chat.round." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        return texts.text(key, Long.toString(round.roundId()), String.format(Locale.ROOT, "%,d", round.seedCash()));
    }
}
