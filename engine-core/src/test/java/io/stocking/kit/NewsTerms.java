package io.stocking.kit;

import io.stocking.message.codec.NewsDirection;
import io.stocking.message.codec.NewsScope;

/** News as a value. */
public record NewsTerms(
        long roundId,
        int newsNumber,
        int instrumentId,
        int strength,
        int halfLife,
        NewsScope scope,
        NewsDirection direction,
        String newsId,
        String sector,
        String headlineKo,
        String headlineEn,
        String bodyKo,
        String bodyEn) {

    /** Good news with made-up texts. */
    public NewsTerms(
            final long roundId,
            final int newsNumber,
            final NewsScope scope,
            final int instrumentId,
            final String sector,
            final int strength) {
        this(
                roundId,
                newsNumber,
                instrumentId,
                strength,
                60,
                scope,
                NewsDirection.GOOD,
                "record-sales",
                sector,
                "사상 최대 판매",
                "Record sales",
                "이번 달 판매가 가장 많았습니다.",
                "More was sold this month than ever before.");
    }

    /** The same with another English body. */
    public NewsTerms withBodyEn(final String otherBodyEn) {
        return new NewsTerms(
                roundId,
                newsNumber,
                instrumentId,
                strength,
                halfLife,
                scope,
                direction,
                newsId,
                sector,
                headlineKo,
                headlineEn,
                bodyKo,
                otherBodyEn);
    }
}
