package io.stocking.engine;

import static io.stocking.round.NewsLimits.fits;

import io.stocking.message.EventWriter;
import io.stocking.message.codec.NewsDirection;
import io.stocking.message.codec.NewsPublishedEncoder;
import io.stocking.message.codec.NewsScope;
import io.stocking.message.codec.PublishNewsDecoder;
import io.stocking.message.codec.RejectReason;
import io.stocking.message.codec.RoundPhase;
import io.stocking.round.NewsLimits;
import io.stocking.round.Round;
import org.agrona.concurrent.UnsafeBuffer;

/** Publishes news: the engine only sees to it that each is out once, in the round it is for. */
final class NewsCommands {
    private final EngineState state;
    private final OrderChecks checks;
    private final EventWriter events;
    private final UnsafeBuffer newsId = new UnsafeBuffer();
    private final UnsafeBuffer sector = new UnsafeBuffer();
    private final UnsafeBuffer headlineKo = new UnsafeBuffer();
    private final UnsafeBuffer headlineEn = new UnsafeBuffer();
    private final UnsafeBuffer bodyKo = new UnsafeBuffer();
    private final UnsafeBuffer bodyEn = new UnsafeBuffer();

    NewsCommands(final EngineState state, final OrderChecks checks, final EventWriter events) {
        this.state = state;
        this.checks = checks;
        this.events = events;
    }

    /** Emits {@code NewsPublished} or {@code CommandRejected}. */
    void onPublishNews(final PublishNewsDecoder command) {
        wrapTexts(command);
        final Verdict verdict = checks.verdict().start();
        final Round round = state.round();
        final int number = command.newsNumber();
        if (command.roundId() != round.roundId() || round.phase() != RoundPhase.OPEN) {
            verdict.refuse(RejectReason.ROUND_NOT_OPEN, command.roundId(), round.roundId());
        } else if (number <= state.lastNewsNumber()) {
            verdict.refuse(RejectReason.NEWS_OUT_OF_SEQUENCE, number, state.lastNewsNumber());
        } else if (!isWithinLimits(command)) {
            verdict.refuse(RejectReason.INVALID_NEWS, number, 0);
        } else if (command.scope() == NewsScope.COMPANY && state.listing(command.instrumentId()) == null) {
            verdict.refuse(RejectReason.UNKNOWN_INSTRUMENT, command.instrumentId(), 0);
        }
        if (verdict.isRefused()) {
            verdict.publish(events.commandRejected(), PublishNewsDecoder.TEMPLATE_ID, 0, 0, command.instrumentId());
        } else {
            state.lastNewsNumber(number);
            publish(command);
        }
    }

    /** Texts stay bytes: decoded and encoded again, broken ones could grow beyond the event. */
    private void wrapTexts(final PublishNewsDecoder command) {
        command.wrapNewsId(newsId);
        command.wrapSector(sector);
        command.wrapHeadlineKo(headlineKo);
        command.wrapHeadlineEn(headlineEn);
        command.wrapBodyKo(bodyKo);
        command.wrapBodyEn(bodyEn);
    }

    private boolean isWithinLimits(final PublishNewsDecoder command) {
        final boolean ofCompany = command.scope() == NewsScope.COMPANY;
        final boolean ofSector = command.scope() == NewsScope.SECTOR;
        return command.scope() != NewsScope.NULL_VAL
                && command.direction() != NewsDirection.NULL_VAL
                && (ofCompany || command.instrumentId() == 0)
                && (ofSector ? fits(sector.capacity(), NewsLimits.MAX_SECTOR_BYTES) : sector.capacity() == 0)
                && fits(command.strength(), NewsLimits.MAX_STRENGTH)
                && fits(command.halfLife(), NewsLimits.MAX_HALF_LIFE)
                && fits(newsId.capacity(), NewsLimits.MAX_NEWS_ID_BYTES)
                && fits(headlineKo.capacity(), NewsLimits.MAX_HEADLINE_BYTES)
                && fits(headlineEn.capacity(), NewsLimits.MAX_HEADLINE_BYTES)
                && fits(bodyKo.capacity(), NewsLimits.MAX_BODY_BYTES)
                && fits(bodyEn.capacity(), NewsLimits.MAX_BODY_BYTES);
    }

    private void publish(final PublishNewsDecoder command) {
        final NewsPublishedEncoder event = events.newsPublished()
                .roundId(command.roundId())
                .newsNumber(command.newsNumber())
                .instrumentId(command.instrumentId())
                .strength(command.strength())
                .halfLife(command.halfLife())
                .scope(command.scope())
                .direction(command.direction());
        event.putNewsId(newsId, 0, newsId.capacity());
        event.putSector(sector, 0, sector.capacity());
        event.putHeadlineKo(headlineKo, 0, headlineKo.capacity());
        event.putHeadlineEn(headlineEn, 0, headlineEn.capacity());
        event.putBodyKo(bodyKo, 0, bodyKo.capacity());
        event.putBodyEn(bodyEn, 0, bodyEn.capacity());
    }
}
