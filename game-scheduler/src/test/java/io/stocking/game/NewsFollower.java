package io.stocking.game;

import io.stocking.game.market.Catalogue;
import java.util.concurrent.TimeUnit;

/** Plays by the news: a second after good news it buys whom it is about, and some seconds later it sells again. */
final class NewsFollower implements Strategy {
    private static final long READS = TimeUnit.SECONDS.toNanos(1);
    private static final long HOLDS = TimeUnit.SECONDS.toNanos(7);
    private static final long STAKE = 5_000_000;

    private final SimulatedPlayer player;
    private final GameFollower sight;
    private final Catalogue companies;
    private int traded;
    private int held;
    private long sellAt;

    NewsFollower(final SimulatedPlayer player, final GameFollower sight, final Catalogue companies) {
        this.player = player;
        this.sight = sight;
        this.companies = companies;
    }

    @Override
    public void act(final long now) {
        if (held > 0 && now >= sellAt) {
            player.sellAll(held);
            held = 0;
        }
        final NewsView news = sight.news().newest();
        if (news == null || news.number() == traded || now < news.impact().publishedAt() + READS) {
            return;
        }
        traded = news.number();
        if (news.impact().basisPoints() > 0 && held == 0) {
            held = about(news);
            sellAt = now + HOLDS;
            player.buy(held, STAKE, sight.prices().lastPrice(held));
        }
    }

    private int about(final NewsView news) {
        int instrumentId = 1;
        while (!news.isAbout(instrumentId, companies.company(instrumentId).sector())) {
            instrumentId++;
        }
        return instrumentId;
    }
}
