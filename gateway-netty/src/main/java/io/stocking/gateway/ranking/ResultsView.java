package io.stocking.gateway.ranking;

import io.stocking.gateway.model.result.RoundResult;
import java.util.Map;

/**
 * The result of a round with names.
 *
 * @param nicknames of the best, as far as they are known
 * @param complete false while names are missing that MySQL will tell
 */
public record ResultsView(RoundResult result, Map<Long, String> nicknames, boolean complete) {
    /** Nickname of the winner, null when nobody was ranked or the name is not known. */
    public String winner() {
        return result.best().isEmpty()
                ? null
                : nicknames.get(result.best().get(0).accountId());
    }
}
