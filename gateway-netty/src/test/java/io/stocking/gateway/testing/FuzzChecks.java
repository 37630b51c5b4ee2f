package io.stocking.gateway.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.util.CharsetUtil;
import io.stocking.gateway.http.Json;
import io.stocking.gateway.http.problem.ProblemWriter;
import io.stocking.gateway.http.problem.RequestProblem;
import java.io.IOException;
import java.util.List;

/** What fuzz targets require. */
public final class FuzzChecks {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> PATHS = List.of("/v2/orders", "/api/me");
    private static final int LONGEST_ANSWER = 1_024;

    private FuzzChecks() {}

    /** Ends the run with a finding unless it holds. */
    public static void require(final boolean holds, final String what) {
        if (!holds) {
            throw new AssertionError("not so: " + what);
        }
    }

    /** A text without half characters. */
    public static void requireWhole(final String text) {
        require(CharsetUtil.UTF_8.newEncoder().canEncode(text), "text has whole characters");
    }

    /** A problem that can be told in both shapes, briefly. */
    public static void requireAnswerable(final RequestProblem problem) {
        for (final String path : PATHS) {
            final ByteBuf answer = Json.encode(
                    UnpooledByteBufAllocator.DEFAULT,
                    json -> ProblemWriter.write(json, problem, path, "ko", "request"));
            final String text = answer.toString(CharsetUtil.UTF_8);
            answer.release();
            require(text.length() <= LONGEST_ANSWER, "an answer is brief");
            requireJson(text);
        }
    }

    /** A JSON object. */
    public static void requireJson(final String text) {
        try {
            require(MAPPER.readTree(text).isObject(), "it is an object");
        } catch (final IOException malformed) {
            throw new AssertionError("no JSON: " + text, malformed);
        }
    }
}
