package io.stocking.bench.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.bench.stream.OrderStream;
import io.stocking.bench.stream.Streams;
import org.junit.jupiter.api.Test;

/** The referee accepts the product's book and notices one wrong report among millions. */
final class ConsensusTest {
    private static final OrderStream STREAM = Streams.generate("static");

    private final ReportRing reports = new ReportRing();
    private final StockingBook book = StockingBook.of(STREAM, reports);

    @Test
    void shouldReachConsensusWhenTheBookIsTheProducts() {
        assertThat(Consensus.isReached(STREAM, book, reports)).isTrue();
    }

    @Test
    void shouldNotReachConsensusWhenOneCancelIsLost() {
        final int lost = firstCancelAfter(STREAM.size() / 2);
        final BookDriver forgetful = (stream, message) -> {
            if (message != lost) {
                book.onMessage(stream, message);
            }
        };

        assertThat(Consensus.isReached(STREAM, forgetful, reports)).isFalse();
    }

    @Test
    void shouldNotReachConsensusWhenOneReportIsMadeUp() {
        final BookDriver inventive = (stream, message) -> {
            book.onMessage(stream, message);
            if (message == stream.size() - 1) {
                reports.traded(message, stream.price(message), 1, 1, 2);
            }
        };

        assertThat(Consensus.isReached(STREAM, inventive, reports)).isFalse();
    }

    private static int firstCancelAfter(final int message) {
        int cancel = message;
        while (STREAM.kind(cancel) != OrderStream.CANCEL) {
            cancel++;
        }
        return cancel;
    }
}
