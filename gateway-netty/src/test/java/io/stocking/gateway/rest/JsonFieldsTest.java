package io.stocking.gateway.rest;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.Unpooled;
import io.stocking.gateway.http.problem.RequestProblem;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFieldsTest {
    /** In hex: no text at all, text that breaks off, text that is no JSON. */
    @ParameterizedTest
    @ValueSource(
            strings = {"e7dfdf", "20e7dfdfdfdfdfdf2020", "ff", "c0", "7b22e7dfdf", "7b2261", "7b2261223a7d", "787878"})
    void shouldRefuseWhateverIsNoJsonWhenASecretMayBeInside(final String body) {
        assertThatThrownBy(() -> JsonFields.readSecrets(
                        Unpooled.wrappedBuffer(HexFormat.of().parseHex(body)), (name, token, value) -> {}))
                .isInstanceOf(RequestProblem.class)
                .hasMessageContaining("body.json");
    }
}
