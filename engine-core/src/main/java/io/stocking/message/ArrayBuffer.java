package io.stocking.message;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A buffer over a whole byte array, what the engine reads commands from and writes events to. It reaches numbers through
 * the array itself: a plain {@link UnsafeBuffer} could as well be off the heap, which keeps the compiler from leaving out
 * repeated checks and costs twice the time (docs/adr/0010). Numbers are little-endian, as the schema says.
 */
public final class ArrayBuffer extends UnsafeBuffer {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    /** A zeroed buffer of so many bytes. */
    public ArrayBuffer(final int capacity) {
        super(new byte[capacity]);
    }

    /** Makes room for so many bytes and keeps what is there. */
    public void grow(final int minCapacity) {
        final byte[] larger = new byte[minCapacity];
        System.arraycopy(byteArray, 0, larger, 0, byteArray.length);
        wrap(larger);
    }

    @Override
    public long getLong(final int index, final ByteOrder order) {
        return (long) LONGS.get(byteArray, index);
    }

    @Override
    public void putLong(final int index, final long value, final ByteOrder order) {
        LONGS.set(byteArray, index, value);
    }

    @Override
    public int getInt(final int index, final ByteOrder order) {
        return (int) INTS.get(byteArray, index);
    }

    @Override
    public void putInt(final int index, final int value, final ByteOrder order) {
        INTS.set(byteArray, index, value);
    }

    @Override
    public short getShort(final int index, final ByteOrder order) {
        return (short) SHORTS.get(byteArray, index);
    }

    @Override
    public void putShort(final int index, final short value, final ByteOrder order) {
        SHORTS.set(byteArray, index, value);
    }

    @Override
    public byte getByte(final int index) {
        return byteArray[index];
    }

    @Override
    public void putByte(final int index, final byte value) {
        byteArray[index] = value;
    }

    @Override
    public void wrap(final byte[] array, final int offset, final int length) {
        throw wholeArraysOnly();
    }

    @Override
    public void wrap(final ByteBuffer buffer) {
        throw wholeArraysOnly();
    }

    @Override
    public void wrap(final ByteBuffer buffer, final int offset, final int length) {
        throw wholeArraysOnly();
    }

    @Override
    public void wrap(final DirectBuffer buffer) {
        throw wholeArraysOnly();
    }

    @Override
    public void wrap(final DirectBuffer buffer, final int offset, final int length) {
        throw wholeArraysOnly();
    }

    @Override
    public void wrap(final long address, final int length) {
        throw wholeArraysOnly();
    }

    private static UnsupportedOperationException wholeArraysOnly() {
        return new UnsupportedOperationException("an ArrayBuffer is over a whole byte array");
    }
}
