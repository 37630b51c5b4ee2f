package io.stocking.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.util.concurrent.GlobalEventExecutor;
import io.prometheus.client.CollectorRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** However much a client sends, a connection holds a bounded part of it: the rest waits in the client's system. */
class RequestBackPressureTest {
    private static final int MANY = 2_000;
    private static final int MOST_IN_FLIGHT = 64;
    private static final int LONGEST_BODY = HttpSettings.defaults().maxBodyBytes();
    private static final int WRITABILITY_INDEX = 1;

    private final UnpooledByteBufAllocator allocator = new UnpooledByteBufAllocator(false);
    private final Queue<Exchange> waiting = new ArrayDeque<>();
    private final List<String> served = new ArrayList<>();
    private RouteHandler handler = waiting::add;
    private final EmbeddedChannel channel = new EmbeddedChannel();

    RequestBackPressureTest() {
        channel.config().setAllocator(allocator);
        final RouteHandler all = exchange -> {
            served.add(exchange.requestId());
            handler.handle(exchange);
        };
        final HttpServices services = new HttpServices(
                new Router(),
                all,
                new RequestGuard(headers -> false, null),
                new HttpMetrics(new CollectorRegistry()),
                HttpSettings.defaults(),
                new SecurityHeaders(false),
                () -> false);
        channel.pipeline()
                .addLast(new HttpInitializer(
                        services, new DefaultChannelGroup(GlobalEventExecutor.INSTANCE), new ConnectionLimit(1, 0)));
    }

    @AfterEach
    void close() {
        channel.finishAndReleaseAll();
    }

    @Test
    void shouldTakeNoMoreRequestsWhenManyWaitForTheirAnswers() {
        arrive(requests("GET", MANY, ""));
        assertThat(served).hasSize(MOST_IN_FLIGHT);

        while (!waiting.isEmpty()) {
            waiting.remove().respondEmpty(HttpResponseStatus.OK);
            channel.runPendingTasks();
            assertThat(waiting).hasSizeLessThanOrEqualTo(MOST_IN_FLIGHT);
        }
        assertThat(served)
                .containsExactlyElementsOf(
                        IntStream.range(0, MANY).mapToObj(Integer::toString).toList());
        assertThat(sent().split("HTTP/1.1 200 OK", -1)).hasSize(MANY + 1);
        assertThat(channel.config().isAutoRead()).isTrue();
    }

    @Test
    void shouldTakeNoMoreRequestsWhenAnswersAreNotRead() {
        handler = exchange -> {
            writable(served.size() < 3);
            exchange.respondEmpty(HttpResponseStatus.OK);
        };
        arrive(requests("GET", MANY, ""));
        assertThat(served).hasSize(3);
        assertThat(channel.config().isAutoRead()).isFalse();

        handler = exchange -> exchange.respondEmpty(HttpResponseStatus.OK);
        writable(true);
        channel.runPendingTasks();
        assertThat(served).hasSize(MANY);
    }

    @Test
    void shouldTakeNoMoreRequestsWhenTheirBodiesAreLong() {
        final int length = LONGEST_BODY / 2;
        arrive(requests("POST", 10, "x".repeat(length)));
        assertThat(served).hasSize(2);

        waiting.remove().respondEmpty(HttpResponseStatus.OK);
        channel.runPendingTasks();
        assertThat(served).hasSize(3);
    }

    @Test
    void shouldTakeFewRequestsWhenTheirAnswersTakeLong() {
        handler = exchange -> {
            exchange.takesLong();
            waiting.add(exchange);
        };
        arrive(requests("GET", MANY, ""));
        assertThat(served).hasSize(4);

        waiting.remove().respondEmpty(HttpResponseStatus.OK);
        channel.runPendingTasks();
        assertThat(served).hasSize(5);
    }

    @Test
    void shouldNotAskForMoreWhenNothingCanBeTaken() {
        arrive(requests("GET", MANY, ""));
        final AtomicInteger reads = new AtomicInteger();
        channel.pipeline().addFirst(new ChannelOutboundHandlerAdapter() {
            @Override
            public void read(final ChannelHandlerContext ctx) {
                reads.incrementAndGet();
            }
        });
        arrive(requests("GET", MANY, ""));

        assertThat(reads).hasValue(0);
    }

    @Test
    void shouldHoldNoMoreThanTheBodyWhenItComesByteByByte() {
        final int bufferSize = 2_048;
        final int length = 2_000;
        arrive(ascii("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " + length + "\r\n\r\n"));
        for (int i = 0; i < length - 1; i++) {
            arrive(allocator.buffer(bufferSize).writeByte('x'));
        }

        assertThat(allocator.metric().usedHeapMemory()).isLessThan(4L * bufferSize);
        arrive(allocator.buffer(bufferSize).writeByte('y'));
        assertThat(waiting.remove().body().toString(StandardCharsets.US_ASCII)).isEqualTo("x".repeat(length - 1) + "y");
    }

    private void arrive(final ByteBuf bytes) {
        channel.writeInbound(bytes);
    }

    private void writable(final boolean value) {
        channel.unsafe().outboundBuffer().setUserDefinedWritability(WRITABILITY_INDEX, value);
        channel.runPendingTasks();
    }

    private String sent() {
        final StringBuilder text = new StringBuilder();
        for (ByteBuf bytes = channel.readOutbound(); bytes != null; bytes = channel.readOutbound()) {
            text.append(bytes.toString(StandardCharsets.US_ASCII));
            bytes.release();
        }
        return text.toString();
    }

    private static ByteBuf requests(final String method, final int count, final String body) {
        final StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(method + " / HTTP/1.1\r\nHost: a\r\nX-Request-ID: " + i + "\r\n");
            text.append("Content-Length: " + body.length() + "\r\n\r\n" + body);
        }
        return ascii(text.toString());
    }

    private static ByteBuf ascii(final String text) {
        return Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII);
    }
}
