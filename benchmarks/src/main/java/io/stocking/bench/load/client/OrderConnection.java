package io.stocking.bench.load.client;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.List;

/** One connection with its orders on their way; on the event loop only. */
final class OrderConnection extends ByteToMessageDecoder {
    private static final int INITIAL_LENGTH = 512;

    private final Wire wire;
    private final Listener listener;
    private final long[] dueTimes;
    private ChannelHandlerContext context;
    private int oldest;
    private int inFlight;
    private boolean greeted;
    private boolean reading;

    /** What happens on it. */
    interface Listener {
        /** Orders can come. */
        void onReady(OrderConnection connection);

        /** @param due what the order was sent with */
        void onAnswer(OrderConnection connection, Answer answer, long due);

        /** It has gone, and with it what was on its way. */
        void onLost(OrderConnection connection, Throwable cause);
    }

    /** @param mostInFlight orders that can be on their way at once */
    OrderConnection(final Wire wire, final Listener listener, final int mostInFlight) {
        this.wire = wire;
        this.listener = listener;
        dueTimes = new long[mostInFlight];
    }

    int inFlight() {
        return inFlight;
    }

    boolean isOpen() {
        return context.channel().isActive();
    }

    String refusal() {
        return wire.refusal();
    }

    /** @param due when it was to be sent, in terms of {@link System#nanoTime} */
    void send(final int order, final long due) {
        dueTimes[(oldest + inFlight) % dueTimes.length] = due;
        inFlight++;
        final ByteBuf out = context.alloc().buffer(INITIAL_LENGTH);
        wire.order(out, order);
        context.write(out, context.voidPromise());
        if (!reading) {
            context.flush();
        }
    }

    @Override
    public void channelActive(final ChannelHandlerContext ctx) {
        context = ctx;
        final ByteBuf out = ctx.alloc().buffer(INITIAL_LENGTH);
        wire.open(out);
        if (out.isReadable()) {
            ctx.writeAndFlush(out);
        } else {
            out.release();
            greeted = true;
            listener.onReady(this);
        }
    }

    @Override
    protected void decode(final ChannelHandlerContext ctx, final ByteBuf in, final List<Object> out) {
        reading = true;
        if (!greeted) {
            greet(ctx, in);
            return;
        }
        final Answer answer = wire.read(in);
        if (answer != null && inFlight > 0) {
            final long due = dueTimes[oldest];
            oldest = (oldest + 1) % dueTimes.length;
            inFlight--;
            listener.onAnswer(this, answer, due);
        }
    }

    private void greet(final ChannelHandlerContext ctx, final ByteBuf in) {
        final ByteBuf next = ctx.alloc().buffer(INITIAL_LENGTH);
        greeted = wire.greet(in, next);
        ctx.write(next);
        if (greeted) {
            listener.onReady(this);
        }
    }

    @Override
    public void channelReadComplete(final ChannelHandlerContext ctx) throws Exception {
        reading = false;
        ctx.flush();
        super.channelReadComplete(ctx);
    }

    @Override
    public void channelInactive(final ChannelHandlerContext ctx) {
        listener.onLost(this, null);
    }

    @Override
    public void exceptionCaught(final ChannelHandlerContext ctx, final Throwable cause) {
        listener.onLost(this, cause);
        ctx.close();
    }
}
