package io.stocking.bench.load.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireTest {
    private static final List<String> ORDERS = List.of("\"symbol\":\"A\"");

    private final HttpWire http = new HttpWire("h:1", "Cookie: c\r\n", HttpWire.rests(ORDERS));
    private final WebSocketWire webSocket = new WebSocketWire("h:1", "Cookie: c\r\n", WebSocketWire.frames(ORDERS));

    @Test
    void shouldBeAWholeRequestWhenAnOrderIsWritten() {
        final ByteBuf out = Unpooled.buffer();

        http.order(out, 0);

        assertThat(out.toString(StandardCharsets.US_ASCII))
                .isEqualTo("POST /v2/orders HTTP/1.1\r\nHost: h:1\r\nCookie: c\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 14\r\n\r\n{\"symbol\":\"A\"}");
    }

    @ParameterizedTest
    @CsvSource({"200, ACCEPTED", "403, REJECTED", "422, REJECTED", "429, ERROR", "503, ERROR", "401, ERROR"})
    void shouldTellAnswersApartWhenTheyCameWhole(final int status, final Answer expected) {
        final ByteBuf in = bytes("HTTP/1.1 " + status + " X\r\nA: b\r\ncontent-length: 2\r\n\r\n{}HTTP/1.1 2");

        assertThat(http.read(in)).isEqualTo(expected);
        assertThat(in.toString(StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 2");
    }

    @Test
    void shouldBeBusyWhenItIsSaidWhenToComeAgain() {
        final String rest = "retry-after: 1\r\ncontent-length: 2\r\n\r\n{}";

        assertThat(http.read(bytes("HTTP/1.1 503 X\r\n" + rest))).isEqualTo(Answer.BUSY);
        assertThat(http.read(bytes("HTTP/1.1 429 X\r\n" + rest))).isEqualTo(Answer.ERROR);
        assertThat(http.read(bytes("HTTP/1.1 503 X\r\ncontent-length: 2\r\n\r\n{}")))
                .isEqualTo(Answer.ERROR);
    }

    @Test
    void shouldWaitForTheRestWhenAnAnswerComesInPieces() {
        final String answer = "HTTP/1.1 200 OK\r\nContent-Length: 12\r\nX: y\r\n\r\n{\"id\":\"123\"}";
        for (int length = 0; length < answer.length(); length++) {
            final ByteBuf in = bytes(answer.substring(0, length));
            assertThat(http.read(in)).as("the first %d bytes", length).isNull();
            assertThat(in.readableBytes()).isEqualTo(length);
        }

        assertThat(http.read(bytes(answer))).isEqualTo(Answer.ACCEPTED);
    }

    @Test
    void shouldSubscribeBeforeOrdersWhenItIsAWebSocket() {
        final ByteBuf out = Unpooled.buffer();

        assertThat(webSocket.greet(bytes("HTTP/1.1 101 Switching Protocols\r\nA: b\r\n\r\n"), out))
                .isFalse();
        assertThat(webSocket.greet(frame("{\"type\":\"welcome\",\"data\":{}}"), out))
                .isFalse();
        assertThat(webSocket.greet(frame("{\"type\":\"subscribed\",\"data\":{}}"), out))
                .isTrue();
        assertThat(out.toString(StandardCharsets.US_ASCII)).endsWith("{\"op\":\"subscribe\",\"ch\":[\"account\"]}");
    }

    @ParameterizedTest
    @CsvSource({"accepted, ACCEPTED", "rejected, REJECTED", "unavailable, ERROR"})
    void shouldTellAcksApartWhenTheyCameWhole(final String result, final Answer expected) {
        assertThat(webSocket.read(frame(
                        "{\"ch\":\"account\",\"seq\":123456,\"type\":\"ack\",\"data\":{\"id\":\"load\",\"result\":\""
                                + result + "\",\"orderId\":null,\"reason\":null}}")))
                .isEqualTo(expected);
    }

    @Test
    void shouldReadOverTheRestWhenItIsNoAnswer() {
        final ByteBuf in =
                frame("{\"ch\":\"account\",\"seq\":1,\"type\":\"update\",\"data\":{\"orders\":[{\"type\":\"ack\"}]"
                        + " ".repeat(70_000) + "}}");

        assertThat(webSocket.read(in)).isNull();
        assertThat(in.isReadable()).isFalse();
        assertThat(webSocket.read(frame("{\"type\":\"error\",\"data\":{}}"))).isEqualTo(Answer.ERROR);
    }

    @Test
    void shouldBeBusyWhenTheExchangeTakesNoMoreMessages() {
        assertThat(webSocket.read(
                        frame("{\"type\":\"error\",\"data\":{\"code\":\"EXCHANGE_UNAVAILABLE\",\"id\":\"load\"}}")))
                .isEqualTo(Answer.BUSY);
    }

    private static ByteBuf bytes(final String text) {
        return Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII);
    }

    private static ByteBuf frame(final String text) {
        final ByteBuf frame = Unpooled.buffer().writeByte(0x81);
        if (text.length() < 126) {
            frame.writeByte(text.length());
        } else if (text.length() < 65_536) {
            frame.writeByte(126).writeShort(text.length());
        } else {
            frame.writeByte(127).writeLong(text.length());
        }
        frame.writeCharSequence(text, StandardCharsets.US_ASCII);
        return frame;
    }
}
