package io.stocking.gateway.ws;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FramesTest {
    private static final int LONGEST = 1 << 20;

    private final Frames frames = new Frames(UnpooledByteBufAllocator.DEFAULT);

    /** Where the length takes one, two and eight bytes more. */
    @Test
    void shouldBeReadAsTheyWereWrittenWhenOfAnyLength() {
        final List<String> texts = List.of(
                "", "a", "b".repeat(125), "c".repeat(126), "d".repeat(65_535), "e".repeat(65_536), "f".repeat(200_000));
        texts.forEach(this::add);

        assertThat(decoded(frames.take())).isEqualTo(texts);
    }

    @Test
    void shouldHaveNothingWhenAllWasTakenOrDropped() {
        add("a");
        frames.take().release();
        assertThat(frames.take()).isNull();

        final ByteBuf dropped = frames.begin(0);
        frames.drop();
        assertThat(dropped.refCnt()).isZero();
        assertThat(frames.take()).isNull();
    }

    private void add(final String text) {
        final ByteBuf out = frames.begin(text.length());
        text.chars().forEach(out::writeByte);
    }

    private static List<String> decoded(final ByteBuf bytes) {
        final EmbeddedChannel client =
                new EmbeddedChannel(new WebSocket13FrameDecoder(WebSocketDecoderConfig.newBuilder()
                        .expectMaskedFrames(false)
                        .maxFramePayloadLength(LONGEST)
                        .build()));
        client.writeInbound(bytes);
        final List<String> texts = new ArrayList<>();
        for (TextWebSocketFrame frame = client.readInbound(); frame != null; frame = client.readInbound()) {
            assertThat(frame.isFinalFragment()).isTrue();
            texts.add(frame.text());
            frame.release();
        }
        return texts;
    }
}
