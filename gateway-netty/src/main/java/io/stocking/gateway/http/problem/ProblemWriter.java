package io.stocking.gateway.http.problem;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** The two shapes of an error: Alpaca's on the trading paths, RFC 9457 on all others. */
public final class ProblemWriter {
    private static final String TRADING_PATHS = "/v2/";

    private ProblemWriter() {}

    /** Whether errors of {@code path} have the shape of the trading API. */
    public static boolean isTradingPath(final String path) {
        return path.startsWith(TRADING_PATHS);
    }

    /** Content type of an error on {@code path}. */
    public static String contentType(final String path) {
        return isTradingPath(path) ? "application/json" : "application/problem+json";
    }

    /** Writes the error; trading paths speak English, the others the language asked for. */
    public static void write(
            final JsonGenerator json,
            final RequestProblem cause,
            final String path,
            final String acceptLanguage,
            final String requestId)
            throws IOException {
        final Problem problem = cause.problem();
        json.writeStartObject();
        if (isTradingPath(path)) {
            json.writeNumberField("code", problem.number());
            json.writeStringField("message", cause.detail(Texts.ENGLISH));
        } else {
            final Texts texts = Texts.accepted(acceptLanguage);
            json.writeStringField("type", "about:blank");
            json.writeStringField("title", texts.text("title." + problem.code()));
            json.writeNumberField("status", problem.status().code());
            json.writeStringField("detail", cause.detail(texts));
            json.writeStringField("code", problem.code());
            json.writeStringField("requestId", requestId);
        }
        json.writeEndObject();
    }
}
