package io.stocking.game;

import io.stocking.game.maker.NewsImpact;
import io.stocking.game.market.Sector;
import io.stocking.message.codec.NewsScope;

/**
 * News that is out in the running round. Immutable.
 *
 * @param number of the news in its round
 * @param scope whether it is about a company, a sector or the market
 * @param instrumentId whom it is about when that is a company
 * @param sector whom it is about when that is a sector, as messages name it
 */
record NewsView(int number, NewsScope scope, int instrumentId, String sector, NewsImpact impact) {
    /** Whether the news is about this instrument, too. */
    boolean isAbout(final int wantedInstrumentId, final Sector itsSector) {
        return switch (scope) {
            case COMPANY -> instrumentId == wantedInstrumentId;
            case SECTOR -> sector.equals(itsSector.code());
            default -> true;
        };
    }
}
