package io.stocking.gateway.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.util.concurrent.GlobalEventExecutor;
import io.prometheus.client.CollectorRegistry;
import io.stocking.gateway.http.ConnectionLimit;
import io.stocking.gateway.http.HttpInitializer;
import io.stocking.gateway.http.HttpMetrics;
import io.stocking.gateway.http.HttpServices;
import io.stocking.gateway.http.HttpSettings;
import io.stocking.gateway.http.RequestGuard;
import io.stocking.gateway.http.Router;
import io.stocking.gateway.http.SecurityHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkersTest {
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void shouldDoWorkWhenRequestIsYoung() {
        assertThat(answer(Duration.ofHours(1))).startsWith("HTTP/1.1 200 ");
        assertThat(done).hasValue(1);
    }

    @Test
    void shouldRefuseInsteadOfWorkingWhenRequestHasWaitedTooLong() {
        assertThat(answer(Duration.ZERO))
                .startsWith("HTTP/1.1 503 ")
                .contains("retry-after: 1\r\n", "too many log-ins wait");
        assertThat(done).hasValue(0);
    }

    private String answer(final Duration patience) {
        final Workers workers = new Workers("test-", 1, 1, patience, "passwords.busy");
        final EmbeddedChannel channel = new EmbeddedChannel(new HttpInitializer(
                new HttpServices(
                        new Router(),
                        exchange -> workers.call(
                                exchange,
                                done::incrementAndGet,
                                result -> exchange.respondEmpty(HttpResponseStatus.OK)),
                        new RequestGuard(headers -> false, null),
                        new HttpMetrics(new CollectorRegistry()),
                        HttpSettings.defaults(),
                        new SecurityHeaders(false),
                        () -> false),
                new DefaultChannelGroup(GlobalEventExecutor.INSTANCE),
                new ConnectionLimit(1, 0)));
        channel.writeInbound(Unpooled.copiedBuffer("GET / HTTP/1.1\r\nHost: a\r\n\r\n", StandardCharsets.US_ASCII));
        workers.close();
        channel.runPendingTasks();
        final StringBuilder text = new StringBuilder();
        for (ByteBuf part = channel.readOutbound(); part != null; part = channel.readOutbound()) {
            text.append(part.toString(StandardCharsets.UTF_8));
            part.release();
        }
        channel.finishAndReleaseAll();
        return text.toString();
    }
}
