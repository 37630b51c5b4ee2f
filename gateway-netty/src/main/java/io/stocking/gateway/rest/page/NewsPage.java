package io.stocking.gateway.rest.page;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.json.Fields;
import io.stocking.gateway.json.NewsWriter;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.news.NewsView;
import io.stocking.gateway.rest.RoundParameter;
import io.stocking.gateway.rest.Workers;
import io.stocking.gateway.rest.history.PastRounds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;

/** {@code GET /api/news}: what has come out in the running round, or in an older one; open to everybody. */
final class NewsPage {
    private static final int MAX_PAST_NEWS = 1_000;

    private final ReadModel model;
    private final PastRounds past;
    private final Workers workers;

    NewsPage(final ReadModel model, final PastRounds past, final Workers workers) {
        this.model = model;
        this.past = past;
        this.workers = workers;
    }

    void handle(final Exchange exchange) {
        final OptionalLong roundId = RoundParameter.past(exchange, model);
        if (roundId.isPresent()) {
            workers.call(exchange, () -> news(roundId.getAsLong()), news -> respond(exchange, news));
        } else {
            final List<NewsView> newestFirst = new ArrayList<>(model.news());
            Collections.reverse(newestFirst);
            respond(exchange, newestFirst);
        }
    }

    private List<NewsView> news(final long roundId) {
        final List<NewsView> found = past.news(roundId, MAX_PAST_NEWS);
        if (found.isEmpty() && !past.exists(roundId)) {
            throw new RequestProblem(Problem.NOT_FOUND, "round.never", Long.toString(roundId));
        }
        return found;
    }

    private static void respond(final Exchange exchange, final List<NewsView> newestFirst) {
        exchange.respondJson(HttpResponseStatus.OK, json -> {
            json.writeStartObject();
            Fields.list(json, "news", newestFirst, NewsWriter::write);
            json.writeEndObject();
        });
    }
}
