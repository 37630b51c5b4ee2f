package io.stocking.game.news;

import io.stocking.game.market.Sector;
import io.stocking.message.codec.NewsScope;

/**
 * An event in its place in a round.
 *
 * @param number of the news in its round, from 1, ascending with the time
 * @param publishAt when it is due, in nanoseconds since the epoch
 * @param instrumentId whom it is about, 0 unless the scope is COMPANY
 * @param sector whom it is about, null unless the scope is SECTOR
 * @param headline with the name of whom it is about
 * @param body likewise
 */
public record ScheduledNews(
        int number,
        long publishAt,
        NewsEvent event,
        int instrumentId,
        Sector sector,
        BilingualText headline,
        BilingualText body) {

    /** The sector as messages name it, empty unless the scope is SECTOR. */
    public String sectorCode() {
        return event.scope() == NewsScope.SECTOR ? sector.code() : "";
    }
}
