package io.stocking.gateway.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.stocking.gateway.model.result.PlayerResult;
import io.stocking.round.Tier;
import java.io.IOException;

/** Where a player came in a round, as the page sees it. */
public final class ResultWriter {
    private ResultWriter() {}

    /** Writes the place, and the rating before and after it, into an open object. */
    public static void writeFields(final JsonGenerator json, final PlayerResult place) throws IOException {
        json.writeNumberField("rank", place.rank());
        json.writeNumberField("equity", place.equity());
        json.writeNumberField("returnBasisPoints", place.returnBasisPoints());
        json.writeNumberField("ratingDelta", place.ratingDelta());
        json.writeNumberField("mmrBefore", place.ratingBefore());
        json.writeNumberField("mmr", place.rating());
        Fields.word(json, "tierBefore", Tier.of(place.ratingBefore()));
        Fields.word(json, "tier", Tier.of(place.rating()));
    }
}
