package io.stocking.gateway.model.news;

import static io.stocking.gateway.model.ExchangeEvents.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.gateway.model.ExchangeEvents;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.ReadModelContext;
import io.stocking.message.codec.NewsScope;
import io.stocking.message.codec.RoundPhase;
import org.junit.jupiter.api.Test;

class NewsProjectionTest {
    private final ReadModel model = new ReadModel(new ReadModelContext().conclude());
    private final ExchangeEvents exchange = ExchangeEvents.openRound(model);

    @Test
    void shouldSayWhomNewsIsAboutWhenPublished() {
        exchange.news(1, 1, NewsScope.COMPANY, ACME, "");
        exchange.news(1, 2, NewsScope.SECTOR, 0, "electronics");
        exchange.news(1, 3, NewsScope.MARKET, 0, "");

        assertThat(model.news()).extracting(NewsView::number).containsExactly(1, 2, 3);
        assertThat(model.news()).extracting(NewsView::symbol).containsExactly("ACME", "", "");
        assertThat(model.news()).extracting(NewsView::sector).containsExactly("", "electronics", "");
        assertThat(model.news()).extracting(NewsView::time).containsOnly(exchange.time());
    }

    @Test
    void shouldForgetNewsWhenTheNextRoundBegins() {
        exchange.news(1, 1);
        exchange.round(1, RoundPhase.SETTLING);
        assertThat(model.news()).hasSize(1);

        exchange.round(2, RoundPhase.SETUP);

        assertThat(model.news()).isEmpty();
    }

    @Test
    void shouldKnowTheNewsOfTheRoundWhenRecovered() {
        final ReadModel recovered = new ReadModel(new ReadModelContext().conclude());
        exchange.news(1, 1);

        exchange.replayTo(recovered);

        assertThat(recovered.news()).isEqualTo(model.news()).hasSize(1);
    }
}
