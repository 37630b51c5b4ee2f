package io.stocking.game;

import io.stocking.game.market.Catalogue;
import io.stocking.game.market.Listing;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An account of the game's own and what it trades: one instrument, as long as there is the exchange. */
record Place(int account, DummyKind kind, int instrumentId) {
    /** All there are for these companies, by account. */
    static List<Place> all(final Catalogue companies) {
        return Stream.of(DummyKind.values())
                .flatMap(kind -> all(kind, companies).stream())
                .toList();
    }

    /** Those of a kind, by account. */
    static List<Place> all(final DummyKind kind, final Catalogue companies) {
        return IntStream.range(0, companies.size() * kind.perInstrument())
                .mapToObj(index -> new Place(kind.firstAccount() + index, kind, index / kind.perInstrument() + 1))
                .toList();
    }

    /** Shares it starts a round with. */
    long endowedShares(final Listing listing) {
        return listing.sharesFor(kind.endowment());
    }
}
