package io.stocking.gateway.http;

import static io.stocking.gateway.testing.FuzzChecks.require;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.util.CharsetUtil;
import io.netty.util.concurrent.ImmediateEventExecutor;
import io.prometheus.client.CollectorRegistry;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.session.SessionCookie;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What comes by a connection: the same answers however it is cut into pieces, none of them a fault of the server. */
public final class ConnectionFuzz {
    private static final Pattern STATUS = Pattern.compile("^HTTP/1\\.1 (\\d{3}) ");

    private ConnectionFuzz() {}

    /** Sends all but the first byte, whole and in two pieces; the first byte says where it is cut. */
    public static void fuzzerTestOneInput(final byte[] input) {
        if (input.length < 2) {
            return;
        }
        final ByteBuf bytes = Unpooled.wrappedBuffer(input, 1, input.length - 1);
        final int cut = bytes.readableBytes() * (input[0] & 0xFF) >> Byte.SIZE;
        final List<String> whole = answers(bytes.retainedDuplicate());
        final List<String> pieces =
                answers(bytes.retainedSlice(0, cut), bytes.retainedSlice(cut, bytes.readableBytes() - cut));
        require(whole.equals(pieces), whole + " in one piece is " + pieces + " in two, cut at " + cut);
    }

    private static List<String> answers(final ByteBuf... pieces) {
        final HttpMetrics metrics = new HttpMetrics(new CollectorRegistry());
        final EmbeddedChannel channel = new EmbeddedChannel(new HttpInitializer(
                services(metrics),
                new DefaultChannelGroup(ImmediateEventExecutor.INSTANCE),
                new ConnectionLimit(1, 0)));
        final List<String> statuses = new ArrayList<>();
        boolean announcedClose = false;
        channel.writeInbound((Object[]) pieces);
        channel.runPendingTasks();
        for (ByteBuf out = channel.readOutbound(); out != null; out = channel.readOutbound()) {
            final String text = out.toString(CharsetUtil.ISO_8859_1);
            out.release();
            final Matcher status = STATUS.matcher(text);
            if (status.find()) {
                statuses.add(status.group(1));
                announcedClose = text.contains("connection: close");
            }
        }
        require(channel.isActive() || announcedClose, "an end is announced, after " + statuses);
        require(!statuses.contains("500"), "no request is a fault of the server, as in " + statuses);
        channel.finishAndReleaseAll();
        require(metrics.exchangesInFlight() == 0, "nothing stays behind");
        return statuses;
    }

    private static HttpServices services(final HttpMetrics metrics) {
        final RequestGuard guard = new RequestGuard(headers -> SessionCookie.read(headers) != null, null);
        final Router router = new Router()
                .get("/echo", ConnectionFuzz::echo)
                .post("/echo", ConnectionFuzz::echo)
                .add(HttpMethod.DELETE, "/v2/orders/{id}", ConnectionFuzz::echo);
        return new HttpServices(
                router,
                ConnectionFuzz::missing,
                guard,
                metrics,
                HttpSettings.defaults(),
                new SecurityHeaders(false),
                () -> false);
    }

    private static void echo(final Exchange exchange) {
        exchange.respondJson(HttpResponseStatus.OK, json -> {
            json.writeStartObject();
            json.writeStringField("path", exchange.path());
            json.writeStringField("variable", exchange.variable());
            json.writeStringField("query", exchange.query("q"));
            json.writeNumberField("body", exchange.body().readableBytes());
            json.writeEndObject();
        });
    }

    private static void missing(final Exchange exchange) {
        throw new RequestProblem(Problem.NOT_FOUND, "path.not-found", exchange.path());
    }
}
