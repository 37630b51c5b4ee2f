package io.stocking.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class ArrayBufferTest {
    private static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

    private final ArrayBuffer buffer = new ArrayBuffer(32);
    private final UnsafeBuffer plain = new UnsafeBuffer(new byte[32]);

    @Test
    void shouldWriteTheBytesOfAnyOtherBuffer() {
        for (final UnsafeBuffer target : new UnsafeBuffer[] {buffer, plain}) {
            target.putLong(1, 0x0123_4567_89AB_CDEFL, ORDER);
            target.putInt(11, 0x1020_3040, ORDER);
            target.putShort(17, (short) 0xF00F, ORDER);
            target.putByte(20, (byte) 0x99);
        }

        assertThat(buffer.byteArray()).isEqualTo(plain.byteArray());
        assertThat(buffer.getLong(1, ORDER)).isEqualTo(0x0123_4567_89AB_CDEFL);
        assertThat(buffer.getInt(11, ORDER)).isEqualTo(0x1020_3040);
        assertThat(buffer.getShort(17, ORDER)).isEqualTo((short) 0xF00F);
        assertThat(buffer.getByte(20)).isEqualTo((byte) 0x99);
    }

    @Test
    void shouldRefuseAnythingBeyondItsEnd() {
        refused(() -> buffer.putLong(25, 1, ORDER));
        refused(() -> buffer.getLong(-1, ORDER));
        refused(() -> buffer.putInt(29, 1, ORDER));
        refused(() -> buffer.getInt(29, ORDER));
        refused(() -> buffer.putShort(31, (short) 1, ORDER));
        refused(() -> buffer.getShort(31, ORDER));
        refused(() -> buffer.putByte(32, (byte) 1));
        refused(() -> buffer.getByte(32));
    }

    @Test
    void shouldKeepItsBytesWhenItGrows() {
        buffer.putLong(24, 7, ORDER);

        buffer.grow(100);

        assertThat(buffer.capacity()).isEqualTo(100);
        assertThat(buffer.getLong(24, ORDER)).isEqualTo(7);
        assertThat(buffer.getLong(92, ORDER)).isZero();
    }

    @Test
    void shouldRefuseToBecomeAnythingButAWholeArray() {
        unsupported(() -> buffer.wrap(new byte[8], 1, 2));
        unsupported(() -> buffer.wrap(ByteBuffer.allocate(8)));
        unsupported(() -> buffer.wrap(ByteBuffer.allocate(8), 1, 2));
        unsupported(() -> buffer.wrap(plain));
        unsupported(() -> buffer.wrap(plain, 1, 2));
        unsupported(() -> buffer.wrap(1L, 2));
    }

    private static void refused(final Runnable access) {
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(access::run);
    }

    private static void unsupported(final Runnable wrap) {
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(wrap::run);
    }
}
