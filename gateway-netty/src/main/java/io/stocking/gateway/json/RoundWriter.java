package io.stocking.gateway.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.stocking.gateway.model.RoundView;
import java.io.IOException;

/** The running round as the page sees it. */
public final class RoundWriter {
    private RoundWriter() {}

    /** Writes the fields of the round, and the server's time that they are compared with, into an open object. */
    public static void writeFields(final JsonGenerator json, final RoundView round, final long serverTimeMillis)
            throws IOException {
        json.writeNumberField("serverTime", serverTimeMillis);
        json.writeNumberField("roundId", round.roundId());
        Fields.word(json, "phase", round.phase());
        json.writeNumberField("seedCash", round.seedCash());
        Fields.time(json, "setupAt", round.setupAt());
        Fields.time(json, "openAt", round.openAt());
        Fields.time(json, "settleAt", round.settleAt());
        Fields.time(json, "intermissionAt", round.intermissionAt());
        Fields.time(json, "endAt", round.endAt());
    }
}
