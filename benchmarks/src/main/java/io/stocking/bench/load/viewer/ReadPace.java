package io.stocking.bench.load.viewer;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Reads from the socket once a second, whatever others ask for; how much, the channel's settings say. */
final class ReadPace extends ChannelDuplexHandler {
    private Future<?> timer;

    @Override
    public void channelActive(final ChannelHandlerContext ctx) {
        timer = ctx.executor().scheduleAtFixedRate(ctx::read, 1, 1, TimeUnit.SECONDS);
        ctx.fireChannelActive();
    }

    @Override
    public void read(final ChannelHandlerContext ctx) {
        // Only the timer reads.
    }

    @Override
    public void channelInactive(final ChannelHandlerContext ctx) {
        timer.cancel(false);
        ctx.fireChannelInactive();
    }
}
