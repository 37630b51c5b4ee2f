package io.stocking.gateway.chat;

import io.stocking.gateway.model.market.InstrumentView;
import io.stocking.gateway.model.market.Market;
import io.stocking.gateway.model.news.NewsView;
import java.util.List;
import java.util.stream.Stream;

/** Where news is told: all of it in the lobby, and in the rooms of the instruments it is about. */
final class NewsRooms {
    private NewsRooms() {}

    static Stream<String> of(final NewsView news, final Market market) {
        final List<InstrumentView> instruments =
                switch (news.scope()) {
                    case COMPANY -> market.instrument(news.symbol()).stream().toList();
                    case SECTOR ->
                        market.instruments().stream()
                                .filter(instrument ->
                                        instrument.listing().sector().equals(news.sector()))
                                .toList();
                    default -> List.of();
                };
        return Stream.concat(Stream.of(Chat.LOBBY), instruments.stream().map(InstrumentView::symbol));
    }
}
