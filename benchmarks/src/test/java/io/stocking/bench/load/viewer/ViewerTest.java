package io.stocking.bench.load.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.stocking.bench.load.client.WebSocketWire;
import io.stocking.bench.load.server.Listing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewerTest {
    private static final String UPGRADED = "HTTP/1.1 101 Switching Protocols\r\nA: b\r\n\r\n";
    private static final String WELCOME = "{\"type\":\"welcome\",\"data\":{}}";
    private static final String BOOK = "{\"ch\":\"book:A\",\"seq\":1,\"type\":\"snapshot\",\"data\":{}}";
    private static final String TRADES = "{\"ch\":\"trades:A\",\"seq\":1,\"type\":\"snapshot\",\"data\":{}}";

    private int ready;
    private int lost;
    private final Viewer viewer = viewer(WebSocketWire.frame("subscribe"));

    @Test
    void shouldSubscribeWhenWelcomedAndBeReadyWithTheBook() {
        final EmbeddedChannel channel = new EmbeddedChannel(viewer);
        assertThat(sent(channel)).startsWith("GET /ws HTTP/1.1\r\nHost: h\r\n");

        channel.writeInbound(bytes(UPGRADED), frame(WELCOME));
        assertThat(sent(channel)).endsWith("subscribe");
        channel.writeInbound(frame(TRADES));
        assertThat(ready).isZero();
        channel.writeInbound(frame(BOOK), frame(BOOK));

        assertThat(ready).isEqualTo(1);
        assertThat(viewer.watched().messages()).isEqualTo(4);
        assertThat(viewer.watched().books()).isEqualTo(2);
    }

    @Test
    void shouldCountTheSameWhenFramesComeByteByByte() {
        final EmbeddedChannel channel = new EmbeddedChannel(viewer);
        final ByteBuf all = Unpooled.wrappedBuffer(bytes(UPGRADED), frame(WELCOME), frame(TRADES), frame(BOOK));
        while (all.isReadable()) {
            channel.writeInbound(all.readRetainedSlice(1));
        }

        assertThat(viewer.watched().messages()).isEqualTo(3);
        assertThat(viewer.watched().books()).isEqualTo(1);
        assertThat(viewer.watched().bytes()).isEqualTo(3 * 2 + WELCOME.length() + TRADES.length() + BOOK.length());
    }

    @Test
    void shouldCountOnlyWhatCameSinceWhenTwoLooksAreCompared() {
        final EmbeddedChannel channel = new EmbeddedChannel(viewer);
        channel.writeInbound(bytes(UPGRADED), frame(WELCOME), frame(BOOK));
        final Watched before = viewer.watched();
        channel.writeInbound(frame(BOOK));

        final Watched since = viewer.watched().since(before);
        assertThat(since.messages()).isEqualTo(1);
        assertThat(since.books()).isEqualTo(1);
    }

    @Test
    void shouldAnswerPingsAndAskForNothingWhenIdle() {
        final EmbeddedChannel channel = new EmbeddedChannel(viewer(new byte[0]));
        sent(channel);
        channel.writeInbound(bytes(UPGRADED), frame(WELCOME));
        assertThat(ready).isEqualTo(1);
        assertThat(sent(channel)).isEmpty();

        channel.writeInbound(Unpooled.wrappedBuffer(new byte[] {(byte) 0x89, 0}));

        assertThat(channel.<ByteBuf>readOutbound())
                .isEqualTo(Unpooled.wrappedBuffer(new byte[] {(byte) 0x8a, (byte) 0x80, 0, 0, 0, 0}));
    }

    @Test
    void shouldKnowWhyWhenItIsCut() {
        final EmbeddedChannel channel = new EmbeddedChannel(viewer);
        channel.writeInbound(bytes(UPGRADED), frame(WELCOME));
        channel.writeInbound(Unpooled.wrappedBuffer(new byte[] {(byte) 0x88, 2, 4008 >> 8, (byte) 4008}));
        assertThat(viewer.watched().ended()).isFalse();
        channel.close();

        assertThat(viewer.watched().ended()).isTrue();
        assertThat(viewer.watched().closeCode()).isEqualTo(4008);
        assertThat(lost).isEqualTo(1);
    }

    @Test
    void shouldAskForWhatThePageShowsWithTheBookLast() {
        final byte[] frame = Channels.ofThePage(List.of(new Listing("A", 1), new Listing("B", 1)));

        assertThat(new String(frame, StandardCharsets.ISO_8859_1))
                .endsWith("{\"op\":\"subscribe\",\"ch\":[\"game\",\"tickers\",\"chat:lobby\",\"chat:A\","
                        + "\"candles:A:5s\",\"candles:B:5s\",\"trades:A\",\"book:A\"]}");
    }

    private Viewer viewer(final byte[] subscription) {
        return new Viewer(WebSocketWire.request("h", ""), subscription, new Viewer.Listener() {
            @Override
            public void onReady(final Viewer one) {
                ready++;
            }

            @Override
            public void onLost(final Viewer one, final Throwable cause) {
                lost++;
            }
        });
    }

    private static ByteBuf bytes(final String text) {
        return Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII);
    }

    private static ByteBuf frame(final String text) {
        return Unpooled.wrappedBuffer(Unpooled.buffer().writeByte(0x81).writeByte(text.length()), bytes(text));
    }

    private static String sent(final EmbeddedChannel channel) {
        final StringBuilder sent = new StringBuilder();
        for (ByteBuf out = channel.readOutbound(); out != null; out = channel.readOutbound()) {
            sent.append(out.toString(StandardCharsets.ISO_8859_1));
        }
        return sent.toString();
    }
}
