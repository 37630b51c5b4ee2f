package io.stocking.gateway.rest.trading;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.RoundView;
import io.stocking.gateway.rest.Formats;
import io.stocking.message.codec.RoundPhase;
import java.time.Clock;
import java.util.Optional;

/** {@code GET /v2/clock}: the round timer in the words of opening hours. */
final class ClockQuery {
    private final ReadModel model;
    private final Clock clock;

    ClockQuery(final ReadModel model, final Clock clock) {
        this.model = model;
        this.clock = clock;
    }

    void handle(final Exchange exchange) {
        final Optional<RoundView> round = model.round();
        final boolean open = round.map(now -> now.phase() == RoundPhase.OPEN).orElse(false);
        exchange.respondJson(HttpResponseStatus.OK, json -> {
            json.writeStartObject();
            json.writeStringField("timestamp", Formats.koreanTime(Formats.nanos(clock.instant())));
            json.writeBooleanField("is_open", open);
            json.writeStringField(
                    "next_open",
                    Formats.koreanTime(round.map(RoundView::nextOpenAt).orElse(0L)));
            json.writeStringField(
                    "next_close",
                    Formats.koreanTime(round.map(ClockQuery::nextClose).orElse(0L)));
            json.writeEndObject();
        });
    }

    private static long nextClose(final RoundView round) {
        final boolean ahead = round.phase() == RoundPhase.SETUP || round.phase() == RoundPhase.OPEN;
        return ahead ? round.settleAt() : round.nextOpenAt() + round.settleAt() - round.openAt();
    }
}
