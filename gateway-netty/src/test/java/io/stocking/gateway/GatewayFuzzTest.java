package io.stocking.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.stocking.gateway.http.ConnectionFuzz;
import io.stocking.gateway.rest.people.FormFuzz;
import io.stocking.gateway.rest.trading.OrderTermsFuzz;
import io.stocking.gateway.session.SessionCookieFuzz;
import io.stocking.gateway.ws.ClientMessagesFuzz;
import io.stocking.testing.Jazzer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What comes from outside, fuzzed with some thousand inputs each; {@code -Dstocking.soak=true} for minutes. */
class GatewayFuzzTest {
    private static final Logger LOG = LoggerFactory.getLogger(GatewayFuzzTest.class);
    private static final Jazzer.Effort EFFORT = new Jazzer.Effort(5_000, 100);
    private static final String INSTRUMENTED =
            "io.stocking.gateway.**:io.netty.handler.codec.http.**:com.fasterxml.jackson.core.**";
    private static final String COOKIE = "stocking_session=0123456789abcdefghijklmnopqrstuvwxyzABCDEFG";

    static Stream<Arguments> targets() {
        return Stream.of(
                arguments(
                        OrderTermsFuzz.class,
                        List.of(
                                "{\"symbol\":\"ACME\",\"qty\":10,\"side\":\"buy\",\"type\":\"limit\",\"time_in_force\":\"day\",\"limit_price\":\"9900\",\"client_order_id\":\"a-1\"}",
                                "{\"symbol\":\"ACME\",\"qty\":\"1.0\",\"side\":\"sell\",\"type\":\"market\",\"time_in_force\":\"fok\",\"limit_price\":null}")),
                arguments(
                        FormFuzz.class,
                        List.of(
                                "{\"email\":\"alice@example.com\",\"password\":\"correct horse\",\"nickname\":\"Alice 1\"}",
                                "{\"email\":null,\"nickname\":\"\\ud55c\\uae00\",\"password\":\"\u00e9\ud83d\ude00\"}")),
                arguments(
                        ClientMessagesFuzz.class,
                        List.of(
                                "{\"op\":\"subscribe\",\"ch\":[\"book:ACME\",\"trades:ACME\",\"account\"],\"resume\":{\"epoch\":\"e\",\"after\":3}}\n{\"op\":\"ping\"}",
                                "{\"op\":\"unsubscribe\",\"ch\":[\"candles:ACME:1s\",\"tickers\",\"game\"]}\n{\"op\":\"chat\",\"room\":\"lobby\"}")),
                arguments(
                        ConnectionFuzz.class,
                        List.of(
                                "aPOST /echo?q=%20 HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nOrigin: http://a\r\nCookie: "
                                        + COOKIE
                                        + "\r\nContent-Length: 2\r\n\r\n{}GET /echo HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                                "zPOST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nExpect: 100-continue\r\n\r\n2\r\n{}\r\n0\r\nA: b\r\n\r\nHEAD http://a/echo HTTP/1.0\r\n\r\n",
                                "0DELETE /v2/orders/%EC%97%86 HTTP/1.1\r\nHost: a\r\nAccept-Language: ko\r\n\r\nOPTIONS /echo HTTP/1.1\r\nHost: a\r\n\r\n")),
                arguments(
                        SessionCookieFuzz.class,
                        List.of("a=b; " + COOKIE + "; c=\"d\"", "stocking_session=\"short\"")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("targets")
    void shouldFindNothingWhenFuzzed(final Class<?> target, final List<String> seeds) throws Exception {
        final Jazzer.Run run = Jazzer.fuzz(
                target,
                INSTRUMENTED,
                EFFORT,
                seeds.stream()
                        .map(seed -> seed.getBytes(StandardCharsets.UTF_8))
                        .toList());

        LOG.info("{}: {}", target.getSimpleName(), run);
        assertThat(run.executions()).isGreaterThan(seeds.size());
        assertThat(run.coverage()).isPositive();
    }
}
