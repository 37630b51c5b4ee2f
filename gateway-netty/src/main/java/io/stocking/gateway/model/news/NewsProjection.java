package io.stocking.gateway.model.news;

import io.stocking.gateway.model.market.Market;
import io.stocking.message.EventBatch;
import io.stocking.message.EventListener;
import io.stocking.message.codec.NewsPublishedDecoder;
import io.stocking.message.codec.RoundAdvancedDecoder;
import io.stocking.message.codec.RoundPhase;
import java.util.List;
import java.util.stream.Stream;

/** Keeps the running round's news: fed on the egress thread, read on any. */
public final class NewsProjection implements EventListener {
    private final Market market;
    private volatile List<NewsView> news = List.of();

    /** @param market knows the symbols, and is told of a command before this is */
    public NewsProjection(final Market market) {
        this.market = market;
    }

    /** The running round's news, oldest first; the same list as long as nothing comes out. */
    public List<NewsView> news() {
        return news;
    }

    @Override
    public void onRoundAdvanced(final EventBatch at, final RoundAdvancedDecoder event) {
        if (event.phase() == RoundPhase.SETUP) {
            news = List.of();
        }
    }

    @Override
    public void onNewsPublished(final EventBatch at, final NewsPublishedDecoder event) {
        final NewsView view = new NewsView(
                event.roundId(),
                event.newsNumber(),
                at.timestamp(),
                event.newsId(),
                event.scope(),
                market.symbol(event.instrumentId()),
                event.sector(),
                event.direction(),
                event.headlineKo(),
                event.headlineEn(),
                event.bodyKo(),
                event.bodyEn());
        news = Stream.concat(news.stream(), Stream.of(view)).toList();
    }
}
