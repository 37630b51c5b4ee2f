package io.stocking.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.testing.Jazzer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What comes from outside, fuzzed with some thousand inputs; {@code -Dstocking.soak=true} for minutes. */
class GatewayFuzzTest {
    private static final Logger LOG = LoggerFactory.getLogger(GatewayFuzzTest.class);
    private static final Jazzer.Effort EFFORT = new Jazzer.Effort(10_000, 600);
    private static final String INSTRUMENTED =
            "io.stocking.gateway.**:io.netty.handler.codec.http.**:com.fasterxml.jackson.core.**";
    private static final String COOKIE = "stocking_session=0123456789abcdefghijklmnopqrstuvwxyzABCDEFG";

    /** By the target in the first character. */
    private static final List<String> SEEDS = List.of(
            "\u0000{\"symbol\":\"ACME\",\"qty\":10,\"side\":\"buy\",\"type\":\"limit\",\"time_in_force\":\"day\",\"limit_price\":\"9900\",\"client_order_id\":\"a-1\"}",
            "\u0000{\"symbol\":\"ACME\",\"qty\":\"1.0\",\"side\":\"sell\",\"type\":\"market\",\"time_in_force\":\"fok\",\"limit_price\":null}",
            "\u0001{\"email\":\"alice@example.com\",\"password\":\"correct horse\",\"nickname\":\"Alice 1\"}",
            "\u0001{\"email\":null,\"nickname\":\"\\ud55c\\uae00\",\"password\":\"\u00e9\ud83d\ude00\"}",
            "\u0002{\"op\":\"subscribe\",\"ch\":[\"book:ACME\",\"trades:ACME\",\"account\"],\"resume\":{\"epoch\":\"e\",\"after\":3}}\n{\"op\":\"ping\"}",
            "\u0002{\"op\":\"unsubscribe\",\"ch\":[\"candles:ACME:1s\",\"tickers\",\"game\"]}\n{\"op\":\"chat\",\"room\":\"lobby\"}",
            "\u0003aPOST /echo?q=%20 HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nOrigin: http://a\r\nCookie: "
                    + COOKIE
                    + "\r\nContent-Length: 2\r\n\r\n{}GET /echo HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
            "\u0003zPOST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nExpect: 100-continue\r\n\r\n2\r\n{}\r\n0\r\nA: b\r\n\r\nHEAD http://a/echo HTTP/1.0\r\n\r\n",
            "\u00030DELETE /v2/orders/%EC%97%86 HTTP/1.1\r\nHost: a\r\nAccept-Language: ko\r\n\r\nOPTIONS /echo HTTP/1.1\r\nHost: a\r\n\r\n",
            "\u0004a=b; " + COOKIE + "; c=\"d\"",
            "\u0004stocking_session=\"short\"");

    @Test
    void shouldFindNothingWhenFuzzed() throws Exception {
        final Jazzer.Run run = Jazzer.fuzz(
                GatewayFuzz.class,
                INSTRUMENTED,
                EFFORT,
                SEEDS.stream()
                        .map(seed -> seed.getBytes(StandardCharsets.UTF_8))
                        .toList());

        LOG.info("{}", run);
        assertThat(run.executions()).isGreaterThan(SEEDS.size());
        assertThat(run.coverage()).isPositive();
    }
}
