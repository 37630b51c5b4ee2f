package io.stocking.persistence.history.round;

import io.stocking.message.codec.NewsDirection;
import io.stocking.message.codec.NewsScope;

/**
 * News of a round.
 *
 * @param number of the news in its round, ascending
 * @param publishedAt in nanoseconds since the epoch
 * @param newsId what kind of event it tells of
 * @param symbol whom it is about, empty unless the scope is COMPANY
 * @param sector whom it is about, empty unless the scope is SECTOR
 */
public record NewsRecord(
        long roundId,
        int number,
        long publishedAt,
        String newsId,
        NewsScope scope,
        String symbol,
        String sector,
        NewsDirection direction,
        String headlineKo,
        String headlineEn,
        String bodyKo,
        String bodyEn) {}
