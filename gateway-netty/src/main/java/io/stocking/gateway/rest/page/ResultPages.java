package io.stocking.gateway.rest.page;

import com.fasterxml.jackson.core.JsonGenerator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.json.Fields;
import io.stocking.gateway.rest.JsonFields;
import io.stocking.gateway.rest.Parameters;
import io.stocking.gateway.rest.Workers;
import io.stocking.gateway.rest.history.Cursor;
import io.stocking.gateway.rest.history.RoundResults;
import io.stocking.persistence.history.RatedUser;
import io.stocking.persistence.history.RoundResult;
import io.stocking.persistence.history.SettledRound;
import io.stocking.round.Tier;
import java.io.IOException;
import java.util.List;

/** {@code GET /api/rounds}, {@code /api/rounds/{id}/ranking} and {@code /api/ranking/mmr}: open to everybody, paged. */
final class ResultPages {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;
    private static final int MAX_ROUND_DIGITS = 18;

    private final RoundResults results;
    private final Workers workers;

    ResultPages(final RoundResults results, final Workers workers) {
        this.results = results;
        this.workers = workers;
    }

    void rounds(final Exchange exchange) {
        final int limit = limit(exchange);
        final Cursor cursor = cursor(exchange);
        final long before = cursor == null ? Long.MAX_VALUE : cursor.id();
        workers.call(
                exchange,
                () -> results.listBefore(before, limit),
                rounds -> exchange.respondJson(HttpResponseStatus.OK, json -> {
                    json.writeStartObject();
                    Fields.list(json, "items", rounds, ResultPages::write);
                    final SettledRound last = last(rounds, limit);
                    next(json, last == null ? null : new Cursor(0, last.roundId()));
                    json.writeEndObject();
                }));
    }

    void ranking(final Exchange exchange) {
        final int limit = limit(exchange);
        final Cursor cursor = cursor(exchange);
        final long roundId = roundId(exchange.variable());
        workers.call(exchange, () -> rankingPage(roundId, cursor, limit), ranking -> {
            exchange.respondJson(HttpResponseStatus.OK, json -> {
                json.writeStartObject();
                json.writeNumberField("roundId", roundId);
                Fields.list(json, "items", ranking, ResultPages::write);
                final RoundResult last = last(ranking, limit);
                next(json, last == null ? null : new Cursor(last.rank(), last.accountId()));
                json.writeEndObject();
            });
        });
    }

    private List<RoundResult> rankingPage(final long roundId, final Cursor cursor, final int limit) {
        if (results.find(roundId).isEmpty()) {
            throw unknownRound(Long.toString(roundId));
        }
        return cursor == null
                ? results.ranking(roundId, 0, 0, limit)
                : results.ranking(roundId, cursor.time(), cursor.id(), limit);
    }

    void ratings(final Exchange exchange) {
        final int limit = limit(exchange);
        final Cursor cursor = cursor(exchange);
        final long rating = cursor == null ? Integer.MAX_VALUE : cursor.time();
        final long user = cursor == null ? 0 : cursor.id();
        workers.call(
                exchange,
                () -> results.ratings(rating, user, limit),
                users -> exchange.respondJson(HttpResponseStatus.OK, json -> {
                    json.writeStartObject();
                    Fields.list(json, "items", users, ResultPages::write);
                    final RatedUser last = last(users, limit);
                    next(json, last == null ? null : new Cursor(last.rating(), last.userId()));
                    json.writeEndObject();
                }));
    }

    private static void write(final JsonGenerator json, final SettledRound round) throws IOException {
        json.writeStartObject();
        json.writeNumberField("roundId", round.roundId());
        json.writeNumberField("seedCash", round.seedCash());
        Fields.time(json, "openAt", round.openAt());
        Fields.time(json, "settleAt", round.settleAt());
        json.writeStringField("winner", round.winner());
        json.writeNumberField("players", round.players());
        json.writeEndObject();
    }

    private static void write(final JsonGenerator json, final RoundResult result) throws IOException {
        json.writeStartObject();
        json.writeNumberField("rank", result.rank());
        json.writeStringField("nickname", result.nickname());
        json.writeNumberField("equity", result.equity());
        json.writeNumberField("returnBasisPoints", result.returnBasisPoints());
        json.writeNumberField("ratingDelta", result.ratingDelta());
        json.writeNumberField("mmr", result.rating());
        Fields.word(json, "tier", Tier.of(result.rating()));
        json.writeEndObject();
    }

    private static void write(final JsonGenerator json, final RatedUser user) throws IOException {
        json.writeStartObject();
        json.writeNumberField("rank", user.rank());
        json.writeStringField("nickname", user.nickname());
        json.writeNumberField("mmr", user.rating());
        Fields.word(json, "tier", Tier.of(user.rating()));
        json.writeEndObject();
    }

    private static void next(final JsonGenerator json, final Cursor cursor) throws IOException {
        json.writeStringField("next", cursor == null ? null : cursor.text());
    }

    /** What the next page goes on behind; null when there is none. */
    private static <T> T last(final List<T> items, final int limit) {
        return items.size() < limit ? null : items.get(items.size() - 1);
    }

    private static long roundId(final String text) {
        if (text.length() > MAX_ROUND_DIGITS || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw unknownRound(text);
        }
        return Long.parseLong(text);
    }

    private static RequestProblem unknownRound(final String text) {
        return new RequestProblem(Problem.NOT_FOUND, "round.unknown", JsonFields.quote(text));
    }

    private static Cursor cursor(final Exchange exchange) {
        return Cursor.parse("cursor", exchange.query("cursor"));
    }

    private static int limit(final Exchange exchange) {
        return Parameters.whole(exchange, "limit", 1, MAX_LIMIT, DEFAULT_LIMIT);
    }
}
