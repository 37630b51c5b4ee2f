package io.stocking.gateway.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.AsciiString;
import io.stocking.gateway.http.problem.FailureLog;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.ProblemWriter;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.json.JsonBody;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.LoggerFactory;

/** A request and its one answer. Everything happens on the event loop of its connection. */
public final class Exchange {
    private static final FailureLog FAILURES =
            new FailureLog(LoggerFactory.getLogger(Exchange.class), System::nanoTime);
    private static final AsciiString REQUEST_ID = AsciiString.cached("x-request-id");
    private static final AsciiString APPLICATION_JSON = AsciiString.cached("application/json");
    private static final AsciiString RETRY_SOON = AsciiString.cached("1");

    private final ConnectionHandler connection;
    private final HttpRequest head;
    private final String requestId;
    private final long startNanos;
    private RequestTarget target;
    private String routeName = "none";
    private String variable = "";
    private HttpHeaders addedHeaders = EmptyHttpHeaders.INSTANCE;
    private ByteBuf body = Unpooled.EMPTY_BUFFER;
    private int bodyLength;
    private Function<RequestProblem, FullHttpResponse> failureAnswer;
    private FullHttpResponse answer;
    private Runnable ifUnserved = () -> {};
    private boolean slow;
    private boolean answered;
    private boolean closesConnection;

    Exchange(final ConnectionHandler connection, final HttpRequest head, final long startNanos) {
        this.connection = connection;
        this.head = head;
        this.startNanos = startNanos;
        this.requestId = RequestIds.take(head.headers().get(REQUEST_ID));
        this.closesConnection = !HttpUtil.isKeepAlive(head);
        this.target = RequestTarget.undecoded(head.uri());
    }

    /** Method of the request. */
    public HttpMethod method() {
        return head.method();
    }

    /** Decoded path, without the query. */
    public String path() {
        return target.path();
    }

    /** Headers of the request. */
    public HttpHeaders headers() {
        return head.headers();
    }

    /** First line and headers of the request. */
    public HttpRequest head() {
        return head;
    }

    /** The body; valid until the exchange is answered. */
    public ByteBuf body() {
        return body;
    }

    /** The variable segment of the path, empty without one. */
    public String variable() {
        return variable;
    }

    /** First value of a query parameter, null when it is missing. */
    public String query(final String name) {
        return target.parameter(name);
    }

    /** The id that the answer carries. */
    public String requestId() {
        return requestId;
    }

    /** For how long the request is here, in nanoseconds since its head was read; on any thread. */
    public long ageNanos() {
        return System.nanoTime() - startNanos;
    }

    /** Where this exchange lives. */
    public EventLoop eventLoop() {
        return connection.channel().eventLoop();
    }

    /** The connection it came by. */
    public Channel channel() {
        return connection.channel();
    }

    /** Whether no other request of the connection waits for its answer. */
    public boolean isAlone() {
        return connection.exchangesInFlight() == 1;
    }

    /** An answer to fill in and hand to {@link #respond}. */
    public FullHttpResponse response(final HttpResponseStatus status, final ByteBuf content) {
        return new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, content);
    }

    /** Answers without a body. */
    public void respondEmpty(final HttpResponseStatus status) {
        respond(response(status, Unpooled.EMPTY_BUFFER));
    }

    /** Answers with JSON. */
    public void respondJson(final HttpResponseStatus status, final JsonBody json) {
        respond(jsonResponse(status, json));
    }

    /** A JSON answer to add headers to and hand to {@link #respond}. */
    public FullHttpResponse jsonResponse(final HttpResponseStatus status, final JsonBody json) {
        final FullHttpResponse response = response(status, Json.encode(channel().alloc(), json));
        response.headers().set(HttpHeaderNames.CONTENT_TYPE, APPLICATION_JSON);
        return response;
    }

    /** From now on answers what goes wrong so, not with {@link #problemResponse}. */
    public void answerFailuresWith(final Function<RequestProblem, FullHttpResponse> how) {
        failureAnswer = how;
    }

    /** Answers with what went wrong; a failure of the server itself is logged and not described. */
    public void fail(final Throwable thrown) {
        final Throwable failure =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (failure instanceof RequestProblem problem) {
            respond(failureResponse(problem));
            return;
        }
        FAILURES.write(requestId, method() + " " + path(), failure);
        respond(failureResponse(new RequestProblem(Problem.INTERNAL, "internal", requestId)));
    }

    private FullHttpResponse failureResponse(final RequestProblem problem) {
        return failureAnswer == null ? problemResponse(problem) : failureAnswer.apply(problem);
    }

    /** An error answer to add headers to and hand to {@link #respond}. */
    public FullHttpResponse problemResponse(final RequestProblem problem) {
        final String language = headers().get(HttpHeaderNames.ACCEPT_LANGUAGE);
        final FullHttpResponse response = jsonResponse(
                problem.problem().status(), json -> ProblemWriter.write(json, problem, path(), language, requestId));
        response.headers().set(HttpHeaderNames.CONTENT_TYPE, ProblemWriter.contentType(path()));
        if (problem.problem() == Problem.UNAVAILABLE) {
            response.headers().set(HttpHeaderNames.RETRY_AFTER, RETRY_SOON);
        }
        return response;
    }

    /** Gives the answer a header, whatever it will be. */
    public void setHeader(final CharSequence name, final CharSequence value) {
        if (addedHeaders.isEmpty()) {
            addedHeaders = new DefaultHttpHeaders();
        }
        addedHeaders.set(name, value);
    }

    /** Tells that the answer takes long and may be long: the connection has few of these under way. */
    public void takesLong() {
        if (!slow && !answered) {
            slow = true;
            connection.onSlow();
        }
    }

    boolean isSlow() {
        return slow;
    }

    /** Calls {@code undo} when the answer will be that the server could not serve the request (5xx). */
    public void ifUnserved(final Runnable undo) {
        ifUnserved = undo;
    }

    /** Gives the answer; the first one counts, a later one (after a timeout) is dropped. */
    public void respond(final FullHttpResponse response) {
        if (answered) {
            response.release();
            return;
        }
        answered = true;
        answer = response;
        if (response.status().codeClass() == HttpStatusClass.SERVER_ERROR) {
            ifUnserved.run();
        }
        body.release();
        body = Unpooled.EMPTY_BUFFER;
        final HttpHeaders headers = response.headers();
        headers.set(REQUEST_ID, requestId).add(addedHeaders);
        if (!headers.contains(HttpHeaderNames.CONTENT_LENGTH)
                && !response.status().equals(HttpResponseStatus.NO_CONTENT)) {
            headers.setInt(HttpHeaderNames.CONTENT_LENGTH, response.content().readableBytes());
        }
        if (method().equals(HttpMethod.HEAD)) {
            response.content().clear();
        }
        connection.onAnswered(this);
    }

    /** Runs the rest of the handling on the event loop, from whatever thread this is called. */
    public void continueWith(final Runnable rest) {
        eventLoop().execute(() -> {
            try {
                rest.run();
            } catch (final RuntimeException failure) {
                fail(failure);
            }
        });
    }

    /** Goes on with what a stage comes to, on the event loop; fails as it does. */
    public <T> void continueWith(final CompletionStage<T> stage, final Consumer<? super T> rest) {
        stage.whenComplete((result, failure) -> continueWith(() -> {
            if (failure == null) {
                rest.accept(result);
            } else {
                fail(failure);
            }
        }));
    }

    /** The connection is taken over by another protocol: this exchange needs no answer. */
    public void detach() {
        connection.detach(this);
    }

    /** The connection ends after this answer. */
    void closeAfterwards() {
        closesConnection = true;
    }

    boolean isHttp10() {
        return head.protocolVersion().equals(HttpVersion.HTTP_1_0);
    }

    boolean closesConnection() {
        return closesConnection;
    }

    /**
     * Splits the target of the request.
     *
     * @throws RequestProblem when it is malformed
     */
    void decodeTarget() {
        target = RequestTarget.parse(head.uri());
    }

    void route(final String name, final String variable) {
        this.routeName = name;
        this.variable = variable;
    }

    void body(final ByteBuf received) {
        body = received;
        bodyLength = received.readableBytes();
    }

    /** Bytes of the body as it came, 0 as long as it is not whole. */
    int bodyLength() {
        return bodyLength;
    }

    String routeName() {
        return routeName;
    }

    long startNanos() {
        return startNanos;
    }

    boolean isAnswered() {
        return answered;
    }

    /** Hands the answer over to be written. */
    FullHttpResponse takeAnswer() {
        final FullHttpResponse taken = answer;
        answer = null;
        return taken;
    }

    /** The connection is gone: lets go of what the exchange holds. */
    void abandon() {
        answered = true;
        body.release();
        body = Unpooled.EMPTY_BUFFER;
        if (answer != null) {
            answer.release();
            answer = null;
        }
    }
}
