package io.stocking.game.news;

import io.stocking.game.market.Company;
import io.stocking.game.market.Sector;
import io.stocking.message.codec.NewsDirection;
import io.stocking.message.codec.NewsScope;
import io.stocking.round.NewsLimits;
import java.util.Set;

/**
 * Something that may happen in a round.
 *
 * @param id what it is called, unique in its catalogue
 * @param direction whether it raises or lowers the value of whom it is about
 * @param strength by how much at its peak, in basis points of the value
 * @param halfLife seconds after which half of that is left
 * @param scope whether it is about a company, a sector or the market
 * @param sectors where it may happen; all of them when it is about the market
 */
public record NewsEvent(
        String id,
        NewsDirection direction,
        int strength,
        int halfLife,
        NewsScope scope,
        Set<Sector> sectors,
        BilingualText headline,
        BilingualText body) {

    /** An event that fits its message. */
    public NewsEvent {
        sectors = Set.copyOf(sectors);
        check(NewsLimits.fits(id.length(), NewsLimits.MAX_NEWS_ID_BYTES), id, "an id that is too long or empty");
        check(NewsLimits.fits(strength, NewsLimits.MAX_STRENGTH), id, "strength " + strength);
        check(NewsLimits.fits(halfLife, NewsLimits.MAX_HALF_LIFE), id, "half-life " + halfLife);
        check(!sectors.isEmpty(), id, "no sector");
        check(fitsAnyName(headline, NewsLimits.MAX_HEADLINE_BYTES), id, "a headline that is too long");
        check(fitsAnyName(body, NewsLimits.MAX_BODY_BYTES), id, "a body that is too long");
        check(headline.isNamed() == (scope != NewsScope.MARKET), id, "headline '" + headline + "'");
    }

    private static boolean fitsAnyName(final BilingualText text, final int limit) {
        final String longest = "n".repeat(Company.MAX_NAME_BYTES);
        return text.about(longest, longest).fits(limit);
    }

    private static void check(final boolean fine, final String id, final String what) {
        if (!fine) {
            throw new IllegalArgumentException("news '" + id + "' has " + what);
        }
    }
}
