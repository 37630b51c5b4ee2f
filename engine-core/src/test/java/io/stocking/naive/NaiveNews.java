package io.stocking.naive;

import static io.stocking.naive.Refused.unless;

import io.stocking.kit.Event;
import io.stocking.kit.NewsTerms;
import io.stocking.message.codec.NewsDirection;
import io.stocking.message.codec.NewsScope;
import io.stocking.message.codec.RejectReason;
import io.stocking.message.codec.RoundPhase;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** News of the naive exchange. */
final class NaiveNews {
    private final NaiveState state;
    private final Consumer<Event> events;

    NaiveNews(final NaiveState state, final Consumer<Event> events) {
        this.state = state;
        this.events = events;
    }

    void publish(final NewsTerms news) {
        final boolean running = news.roundId() == state.round.roundId() && state.round.phase() == RoundPhase.OPEN;
        unless(running, RejectReason.ROUND_NOT_OPEN, news.roundId(), state.round.roundId());
        unless(
                news.newsNumber() > state.lastNewsNumber,
                RejectReason.NEWS_OUT_OF_SEQUENCE,
                news.newsNumber(),
                state.lastNewsNumber);
        unless(isAboutSomebody(news) && isWithinLimits(news), RejectReason.INVALID_NEWS, news.newsNumber(), 0);
        unless(
                news.scope() != NewsScope.COMPANY || state.instruments.containsKey(news.instrumentId()),
                RejectReason.UNKNOWN_INSTRUMENT,
                news.instrumentId(),
                0);
        state.lastNewsNumber = news.newsNumber();
        events.accept(new Event.NewsPublished(news));
    }

    private static boolean isAboutSomebody(final NewsTerms news) {
        return switch (news.scope()) {
            case MARKET -> news.instrumentId() == 0 && news.sector().isEmpty();
            case SECTOR -> news.instrumentId() == 0 && isText(news.sector(), 24);
            case COMPANY -> news.sector().isEmpty();
            default -> false;
        };
    }

    private static boolean isWithinLimits(final NewsTerms news) {
        return news.direction() != NewsDirection.NULL_VAL
                && Math.max(1, Math.min(2_000, news.strength())) == news.strength()
                && Math.max(1, Math.min(3_600, news.halfLife())) == news.halfLife()
                && isText(news.newsId(), 32)
                && isText(news.headlineKo(), 120)
                && isText(news.headlineEn(), 120)
                && isText(news.bodyKo(), 240)
                && isText(news.bodyEn(), 240);
    }

    private static boolean isText(final String text, final int limit) {
        return !text.isEmpty() && text.getBytes(StandardCharsets.UTF_8).length <= limit;
    }
}
