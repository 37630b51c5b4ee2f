package io.stocking.gateway.model.news;

import io.stocking.message.codec.NewsDirection;
import io.stocking.message.codec.NewsScope;

/**
 * News of a round. How strong it is and how long it lasts is for the players to guess.
 *
 * @param number of the news in its round, ascending
 * @param time when it came out, in nanoseconds since the epoch
 * @param newsId what kind of event it tells of
 * @param symbol whom it is about, empty unless the scope is COMPANY
 * @param sector whom it is about, empty unless the scope is SECTOR
 */
public record NewsView(
        long roundId,
        int number,
        long time,
        String newsId,
        NewsScope scope,
        String symbol,
        String sector,
        NewsDirection direction,
        String headlineKo,
        String headlineEn,
        String bodyKo,
        String bodyEn) {

    /** Whether this came out after another; after none, which is null, everything did. */
    public boolean isAfter(final NewsView other) {
        return other == null || roundId > other.roundId || roundId == other.roundId && number > other.number;
    }
}
