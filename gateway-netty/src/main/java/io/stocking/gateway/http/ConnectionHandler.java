package io.stocking.gateway.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.CompositeByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import java.io.IOException;
import java.util.ArrayDeque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One HTTP connection: collects the body of a request, has it served, and sends the answers in the order of the
 * requests, however they come about.
 */
final class ConnectionHandler extends SimpleChannelInboundHandler<HttpObject> {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionHandler.class);

    /** Requests on one connection that wait for their answers before no more are read. */
    private static final int MAX_IN_FLIGHT = 64;

    private final HttpServices services;
    private final Dispatcher dispatcher;
    private final ConnectionDeadlines deadlines;
    private final ArrayDeque<Exchange> inFlight = new ArrayDeque<>();
    private ChannelHandlerContext context;
    private Exchange receiving;
    private CompositeByteBuf collected;
    private boolean reading;
    private boolean flushScheduled;
    private boolean refusing;
    private boolean closing;

    ConnectionHandler(final HttpServices services, final ConnectionDeadlines deadlines) {
        this.services = services;
        this.dispatcher = new Dispatcher(services);
        this.deadlines = deadlines;
    }

    @Override
    public void handlerAdded(final ChannelHandlerContext ctx) {
        context = ctx;
    }

    @Override
    protected void channelRead0(final ChannelHandlerContext ctx, final HttpObject message) {
        reading = true;
        if (refusing || closing) {
            return;
        }
        if (message instanceof HttpRequest head) {
            begin(head);
        }
        if (message instanceof HttpContent content) {
            receive(content);
        }
    }

    @Override
    public void channelReadComplete(final ChannelHandlerContext ctx) {
        reading = false;
        ctx.flush();
    }

    @Override
    public void channelWritabilityChanged(final ChannelHandlerContext ctx) {
        updateAutoRead();
        ctx.fireChannelWritabilityChanged();
    }

    @Override
    public void channelInactive(final ChannelHandlerContext ctx) {
        closing = true;
        abandonAll();
        dropCollected();
        ctx.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(final ChannelHandlerContext ctx, final Throwable cause) {
        if (cause instanceof IOException) {
            LOG.debug("connection {} lost: {}", ctx.channel(), cause.toString());
        } else {
            LOG.warn("connection {} ends after a fault", ctx.channel(), cause);
        }
        ctx.close();
    }

    Channel channel() {
        return context.channel();
    }

    int exchangesInFlight() {
        return inFlight.size();
    }

    /** When the request that has waited longest arrived, {@link Long#MAX_VALUE} when none waits. */
    long oldestWaitingNanos() {
        final Exchange oldest = inFlight.peek();
        return oldest == null || oldest == receiving ? Long.MAX_VALUE : oldest.startNanos();
    }

    /** The oldest request got no answer in time; its outcome is unknown to the server. */
    void answerTimedOut() {
        final Exchange oldest = inFlight.element();
        oldest.closeAfterwards();
        oldest.fail(new RequestProblem(Problem.UNAVAILABLE, "answer.timeout"));
    }

    /** A request did not arrive whole in time. */
    void requestTimedOut() {
        if (receiving == null) {
            channel().close();
        } else {
            refuse(new RequestProblem(Problem.REQUEST_TIMEOUT, "request.timeout"));
        }
    }

    void detach(final Exchange exchange) {
        inFlight.remove(exchange);
        services.metrics().onEnded();
        exchange.abandon();
    }

    void onAnswered(final Exchange exchange) {
        if (closing && !inFlight.contains(exchange)) {
            exchange.abandon();
            return;
        }
        while (!inFlight.isEmpty() && inFlight.peek().isAnswered() && channel().isActive()) {
            send(inFlight.remove());
        }
        if (!reading) {
            scheduleFlush();
        }
        updateAutoRead();
    }

    private void begin(final HttpRequest head) {
        final Exchange exchange = new Exchange(this, head, System.nanoTime());
        inFlight.add(exchange);
        services.metrics().onBegun();
        receiving = exchange;
        updateAutoRead();
        if (head.decoderResult().isFailure()) {
            refuse(RequestFaults.of(head.decoderResult().cause()));
            return;
        }
        final long length = HttpUtil.getContentLength(head, 0L);
        if (length > services.settings().maxBodyBytes()) {
            refuse(RequestFaults.tooLarge(services.settings().maxBodyBytes()));
            return;
        }
        if (RequestFaults.lacksHost(head)) {
            refuse(new RequestProblem(Problem.MALFORMED, "host.missing"));
            return;
        }
        if (HttpUtil.is100ContinueExpected(head) && inFlight.size() == 1) {
            context.writeAndFlush(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
        }
    }

    private void receive(final HttpContent content) {
        if (receiving == null) {
            return;
        }
        if (content.decoderResult().isFailure()) {
            refuse(RequestFaults.of(content.decoderResult().cause()));
            return;
        }
        final boolean last = content instanceof LastHttpContent;
        if (last && collected == null) {
            complete(content.content().retain());
            return;
        }
        if (collected == null) {
            collected = context.alloc().compositeBuffer(services.settings().maxBodyBytes());
        }
        final int length = collected.readableBytes() + content.content().readableBytes();
        if (length > services.settings().maxBodyBytes()) {
            refuse(RequestFaults.tooLarge(services.settings().maxBodyBytes()));
            return;
        }
        collected.addComponent(true, content.content().retain());
        if (last) {
            final ByteBuf body = collected;
            collected = null;
            complete(body);
        }
    }

    private void complete(final ByteBuf body) {
        final Exchange exchange = receiving;
        receiving = null;
        deadlines.onRequestComplete();
        exchange.body(body);
        dispatcher.dispatch(exchange);
    }

    /** Answers the request being received with an error; what follows on the connection is not looked at any more. */
    private void refuse(final RequestProblem problem) {
        final Exchange refused = receiving;
        receiving = null;
        refusing = true;
        dropCollected();
        refused.closeAfterwards();
        refused.fail(problem);
    }

    private void send(final Exchange exchange) {
        final FullHttpResponse response = exchange.takeAnswer();
        final int status = response.status().code();
        if (exchange.closesConnection()
                || inFlight.isEmpty() && services.draining().getAsBoolean()) {
            closing = true;
            response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            context.write(response).addListener(written -> deadlines.lingerThenClose());
            abandonAll();
        } else {
            if (exchange.isHttp10()) {
                response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.KEEP_ALIVE);
            }
            context.write(response, context.voidPromise());
        }
        services.metrics().onEnded();
        services.metrics().onAnswered(exchange, status);
    }

    private void abandonAll() {
        for (Exchange exchange = inFlight.poll(); exchange != null; exchange = inFlight.poll()) {
            services.metrics().onEnded();
            exchange.abandon();
        }
    }

    private void scheduleFlush() {
        if (!flushScheduled) {
            flushScheduled = true;
            channel().eventLoop().execute(this::flush);
        }
    }

    private void flush() {
        flushScheduled = false;
        context.flush();
    }

    private void updateAutoRead() {
        final boolean wanted =
                closing || inFlight.size() < MAX_IN_FLIGHT && channel().isWritable();
        if (channel().config().isAutoRead() != wanted) {
            channel().config().setAutoRead(wanted);
        }
    }

    private void dropCollected() {
        if (collected != null) {
            collected.release();
            collected = null;
        }
    }
}
