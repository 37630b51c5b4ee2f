package io.stocking.bench.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The streams are those that other implementations of the same methods make. */
final class StreamsTest {
    @ParameterizedTest
    @CsvSource({
        "static, 989a0c90c3fb1335, 1996097, 0",
        "normal, bde99d13de35f0ee, 1996097, 0",
        "swing-25, d57df4c26a446890, 1996097, 0",
        "swing-40, daa09a2c3d89322c, 1996097, 0",
        "flash-crash, 880c71363ec6a05f, 1996097, 0",
        "mix-1x1000, 2a89bca899df6743, 3000000, 1000",
        "mix-100x10000, 32c44f90f4a4162e, 3000000, 10000"
    })
    void shouldBeTheKnownStreamWhenGenerated(
            final String name, final String digest, final int measured, final int prefill) {
        final OrderStream stream = Streams.generate(name);

        assertThat(Long.toHexString(StreamDigest.of(stream))).isEqualTo(digest);
        assertThat(stream.measured()).isEqualTo(measured);
        assertThat(stream.prefill()).isEqualTo(prefill);
    }

    @Test
    void shouldNameTheStreamsThereAreWhenAskedForAnother() {
        assertThatThrownBy(() -> Streams.generate("calm"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"calm\"")
                .hasMessageContaining("mix-1x1000");
    }
}
