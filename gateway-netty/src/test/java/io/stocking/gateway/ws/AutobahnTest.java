package io.stocking.gateway.ws;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.gateway.ws.Autobahn.Verdict;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Whether the codec of {@code /ws} conforms to RFC 6455, within its own limits; with {@code -Dstocking.soak=true} also with
 * limits raised for messages far beyond them. Reports are in {@code target/autobahn-report}.
 */
class AutobahnTest {
    private static final boolean SOAK = Boolean.getBoolean("stocking.soak");

    /**
     * How many cases each group has: 247. There is no group 8, this version knows no compression as we do not, and in group
     * 7 its packager left four close codes out, three of which have become valid since.
     */
    private static final Map<Integer, Integer> CASES = Map.of(1, 16, 2, 11, 3, 7, 4, 10, 5, 20, 6, 145, 7, 37, 10, 1);

    /** Large messages and many of them: 54 more. */
    private static final Map<Integer, Integer> LARGE_CASES = Map.of(9, 54);

    /** The largest message of group 9. */
    private static final int LARGEST = 16 << 20;

    private static final Set<String> CONFORMING = Set.of("OK", "NON-STRICT", "INFORMATIONAL");

    @Test
    void shouldFailNoCaseWhenFuzzedByAutobahn() throws Exception {
        assertConforming(run(WebSocketCodec.MAX_LENGTH, CASES), CASES);
        if (SOAK) {
            assertConforming(run(LARGEST, LARGE_CASES), LARGE_CASES);
        }
    }

    private Map<String, Verdict> run(final int maxLength, final Map<Integer, Integer> cases) throws Exception {
        try (EchoServer server = new EchoServer(maxLength)) {
            return Autobahn.run(server.port(), cases.keySet(), Path.of("target/autobahn-report/limit-" + maxLength));
        }
    }

    private static void assertConforming(final Map<String, Verdict> verdicts, final Map<Integer, Integer> cases) {
        assertThat(verdicts.keySet().stream()
                        .collect(Collectors.groupingBy(AutobahnTest::group, Collectors.summingInt(name -> 1))))
                .isEqualTo(cases);
        assertThat(verdicts).allSatisfy((name, verdict) -> {
            assertThat(verdict.behavior()).as(name).isIn(CONFORMING);
            assertThat(verdict.close()).as(name).isIn(CONFORMING);
        });
    }

    private static int group(final String name) {
        return Integer.parseInt(name.substring(0, name.indexOf('.')));
    }
}
