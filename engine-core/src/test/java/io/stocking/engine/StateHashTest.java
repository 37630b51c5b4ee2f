package io.stocking.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class StateHashTest {
    @Test
    void shouldBeEqualWhenStreamsAreEqual() {
        assertThat(hash("one", "two, which is longer")).isEqualTo(hash("one", "two, which is longer"));
    }

    @Test
    void shouldDifferWhenOrderLengthOrBorderOfMessagesDiffers() {
        assertThat(hash("one", "two")).isNotEqualTo(hash("two", "one"));
        assertThat(hash("one", "two")).isNotEqualTo(hash("onet", "wo"));
        assertThat(hash("one")).isNotEqualTo(hash("one\0"));
    }

    @Test
    void shouldDifferWhenAnySingleBitDiffers() {
        final byte[] message = new byte[37];
        final Set<Long> hashes = new HashSet<>();
        hashes.add(hash(message));
        for (int bit = 0; bit < message.length * Byte.SIZE; bit++) {
            message[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            hashes.add(hash(message));
            message[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
        }
        assertThat(hashes).hasSize(message.length * Byte.SIZE + 1);
    }

    private static long hash(final String... messages) {
        final StateHash hash = new StateHash();
        for (final String message : messages) {
            hash.onMessage(new UnsafeBuffer(message.getBytes(StandardCharsets.US_ASCII)), 0, message.length());
        }
        return hash.value();
    }

    private static long hash(final byte[] message) {
        final StateHash hash = new StateHash();
        hash.onMessage(new UnsafeBuffer(message), 0, message.length);
        return hash.value();
    }
}
