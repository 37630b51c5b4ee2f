package io.stocking.gateway.ws.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.stocking.gateway.json.Fields;
import io.stocking.gateway.json.NewsWriter;
import io.stocking.gateway.json.ResultWriter;
import io.stocking.gateway.json.RoundWriter;
import io.stocking.gateway.model.RoundView;
import io.stocking.gateway.model.news.NewsView;
import io.stocking.gateway.ranking.RankingView;
import io.stocking.gateway.ranking.ResultsView;
import java.io.IOException;

/** The {@code data} of messages on the {@code game} channel; times in milliseconds since the epoch. */
public final class GameJson {
    private GameJson() {}

    /** The running round. */
    public static byte[] round(final RoundView round, final long serverTimeMillis) {
        return Json.bytes(json -> {
            json.writeStartObject();
            RoundWriter.writeFields(json, round, serverTimeMillis);
            json.writeEndObject();
        });
    }

    /** News of the running round. */
    public static byte[] news(final NewsView news) {
        return Json.bytes(json -> NewsWriter.write(json, news));
    }

    /** Who would come where if the round were settled now. */
    public static byte[] ranking(final RankingView.Top ranking) {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeNumberField("roundId", ranking.roundId());
            json.writeNumberField("players", ranking.players());
            Fields.list(json, "items", ranking.best(), (out, place) -> {
                out.writeStartObject();
                out.writeNumberField("rank", place.rank());
                writeUser(out, place.accountId(), ranking.nicknames().get(place.accountId()));
                out.writeNumberField("equity", place.equity());
                out.writeNumberField("returnBasisPoints", place.returnBasisPoints());
                out.writeEndObject();
            });
            json.writeEndObject();
        });
    }

    /** Who came where in a round that is over. */
    public static byte[] results(final ResultsView results) {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeNumberField("roundId", results.result().roundId());
            json.writeNumberField("players", results.result().players());
            json.writeStringField("winner", results.winner());
            Fields.list(json, "items", results.result().best(), (out, place) -> {
                out.writeStartObject();
                writeUser(out, place.accountId(), results.nicknames().get(place.accountId()));
                ResultWriter.writeFields(out, place);
                out.writeEndObject();
            });
            json.writeEndObject();
        });
    }

    private static void writeUser(final JsonGenerator json, final long userId, final String nickname)
            throws IOException {
        json.writeNumberField("userId", userId);
        json.writeStringField("nickname", nickname);
    }
}
