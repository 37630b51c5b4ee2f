package io.stocking.gateway.http;

import io.netty.buffer.ByteBuf;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One HTTP connection: collects the body of a request, has it served, and sends the answers in the order of the
 * requests, however they come about.
 */
final class ConnectionHandler extends SimpleChannelInboundHandler<HttpObject> {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionHandler.class);

    private final HttpServices services;
    private final Dispatcher dispatcher;
    private final ConnectionDeadlines deadlines;
    private final RequestsInFlight inFlight;
    private final RequestBody body;
    private final StrictRequestDecoder decoder;
    private ChannelHandlerContext context;
    private Exchange receiving;
    private boolean reading;
    private boolean flushScheduled;
    private boolean refusing;
    private boolean closing;

    ConnectionHandler(final HttpServices services, final ConnectionDeadlines deadlines) {
        this.services = services;
        this.dispatcher = new Dispatcher(services);
        this.deadlines = deadlines;
        inFlight = new RequestsInFlight(services.settings().maxBodyBytes());
        body = new RequestBody(services.settings().maxBodyBytes());
        decoder = new StrictRequestDecoder(HttpInitializer.decoderConfig(), this::isSaturated);
    }

    /** What stands in front of this handler and stops while it is saturated. */
    StrictRequestDecoder decoder() {
        return decoder;
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
        updateReading();
        ctx.fireChannelWritabilityChanged();
    }

    @Override
    public void channelInactive(final ChannelHandlerContext ctx) {
        closing = true;
        abandonAll();
        body.drop();
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
        final Exchange oldest = inFlight.oldest();
        return oldest == null || oldest == receiving ? Long.MAX_VALUE : oldest.startNanos();
    }

    /** The oldest request got no answer in time; its outcome is unknown to the server. */
    void answerTimedOut() {
        final Exchange oldest = inFlight.oldest();
        oldest.closeAfterwards();
        oldest.fail(new RequestProblem(Problem.UNAVAILABLE, "answer.timeout"));
    }

    /** A request did not arrive whole in time. */
    void requestTimedOut() {
        if (receiving == null || closing) {
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

    void onSlow() {
        inFlight.onSlow();
        updateReading();
    }

    void onAnswered(final Exchange exchange) {
        inFlight.onAnswered(exchange);
        if (closing && !inFlight.contains(exchange)) {
            exchange.abandon();
            return;
        }
        for (Exchange next = nextToSend(); next != null; next = nextToSend()) {
            send(next);
        }
        if (!reading) {
            scheduleFlush();
        }
        updateReading();
    }

    private Exchange nextToSend() {
        return channel().isActive() ? inFlight.removeAnswered() : null;
    }

    private void begin(final HttpRequest head) {
        final Exchange exchange = new Exchange(this, head, System.nanoTime());
        inFlight.add(exchange);
        services.metrics().onBegun();
        receiving = exchange;
        updateReading();
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
        if (last && body.isEmpty()) {
            complete(content.content().retain());
        } else if (!body.add(content.content(), context.alloc())) {
            refuse(RequestFaults.tooLarge(services.settings().maxBodyBytes()));
        } else if (last) {
            complete(body.take());
        }
    }

    private void complete(final ByteBuf whole) {
        final Exchange exchange = receiving;
        receiving = null;
        deadlines.onRequestComplete();
        exchange.body(whole);
        inFlight.onBody(exchange);
        dispatcher.dispatch(exchange);
    }

    /** Answers the request being received with an error; what follows on the connection is not looked at any more. */
    private void refuse(final RequestProblem problem) {
        final Exchange refused = receiving;
        receiving = null;
        refusing = true;
        body.drop();
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
            context.write(response).addListener(written -> LingeringClose.of(context.channel()));
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
        for (Exchange exchange = inFlight.remove(); exchange != null; exchange = inFlight.remove()) {
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

    /** Whether enough requests wait for their answers, or enough answers for the client to read them. */
    private boolean isSaturated() {
        return !closing && (inFlight.isFull() || !channel().isWritable());
    }

    private void updateReading() {
        final boolean wanted = !isSaturated();
        if (channel().config().isAutoRead() != wanted) {
            channel().config().setAutoRead(wanted);
        }
        if (wanted) {
            decoder.resume();
        }
    }
}
