package io.stocking.bench.load.viewer;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.stocking.bench.load.client.WebSocketWire;
import java.util.List;

/** One connection that watches: counts what comes, and reads no more of it than what kind it is. On the event loop only. */
final class Viewer extends ByteToMessageDecoder {
    /** The last of the channels that a viewer waits for; no other message has this letter at this place. */
    private static final String BOOK = "{\"ch\":\"b";

    private static final int OPCODE = 0x0f;
    private static final int CLOSE = 0x8;
    private static final int PING = 0x9;
    private static final byte[] PONG = {(byte) 0x8a, (byte) 0x80, 0, 0, 0, 0};

    private final String request;
    private final byte[] subscription;
    private final Listener listener;
    private long messages;
    private long books;
    private long bytes;
    private long beganAt;
    private long endedAt;
    private int closeCode;
    private boolean upgraded;
    private boolean greeted;
    private boolean ready;

    /** What happens on it. */
    interface Listener {
        /** The server has sent the first of what was asked for. */
        void onReady(Viewer viewer);

        /** It has gone. */
        void onLost(Viewer viewer, Throwable cause);
    }

    /**
     * A viewer.
     *
     * @param request that begins the connection
     * @param subscription the frame that says what to send, with a book; empty for one who only listens
     */
    Viewer(final String request, final byte[] subscription, final Listener listener) {
        this.request = request;
        this.subscription = subscription;
        this.listener = listener;
    }

    /** What came up to now. */
    Watched watched() {
        final boolean ended = endedAt != 0;
        return new Watched(messages, books, bytes, (ended ? endedAt : System.nanoTime()) - beganAt, ended, closeCode);
    }

    @Override
    public void channelActive(final ChannelHandlerContext ctx) {
        beganAt = System.nanoTime();
        ctx.writeAndFlush(ByteBufUtil.writeAscii(ctx.alloc(), request));
        ctx.fireChannelActive();
    }

    @Override
    protected void decode(final ChannelHandlerContext ctx, final ByteBuf in, final List<Object> out) {
        if (!upgraded) {
            upgraded = WebSocketWire.isUpgraded(in);
            return;
        }
        final int start = in.readerIndex();
        final int opcode = in.isReadable() ? in.getByte(start) & OPCODE : 0;
        final ByteBuf message = WebSocketWire.message(in);
        if (message != null) {
            bytes += in.readerIndex() - start;
            receive(ctx, opcode, message);
        }
    }

    private void receive(final ChannelHandlerContext ctx, final int opcode, final ByteBuf message) {
        if (opcode == PING) {
            ctx.writeAndFlush(ctx.alloc().buffer(PONG.length).writeBytes(PONG));
        } else if (opcode == CLOSE) {
            closeCode = message.readableBytes() < 2 ? 0 : message.getUnsignedShort(message.readerIndex());
        } else {
            messages++;
            final int kind = message.readerIndex() + BOOK.length() - 1;
            final boolean book = message.readableBytes() >= BOOK.length() && message.getByte(kind) == 'b';
            books += book ? 1 : 0;
            greet(ctx, book);
        }
    }

    /** The first message is a welcome. */
    private void greet(final ChannelHandlerContext ctx, final boolean book) {
        if (!greeted) {
            greeted = true;
            if (subscription.length > 0) {
                ctx.writeAndFlush(ctx.alloc().buffer(subscription.length).writeBytes(subscription));
            }
        }
        if (!ready && (book || subscription.length == 0)) {
            ready = true;
            listener.onReady(this);
        }
    }

    @Override
    public void channelInactive(final ChannelHandlerContext ctx) throws Exception {
        super.channelInactive(ctx);
        endedAt = System.nanoTime();
        listener.onLost(this, null);
    }

    @Override
    public void exceptionCaught(final ChannelHandlerContext ctx, final Throwable cause) {
        listener.onLost(this, cause);
        ctx.close();
    }
}
