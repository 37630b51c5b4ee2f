package io.stocking.bench.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.bench.stream.Streams;
import org.junit.jupiter.api.Test;

/** The whole engine comes to what exchange-core comes to. */
final class StockingCoreTest {
    /** The second pass over the stream: the first one learned the order ids. */
    @Test
    void shouldAcceptAndTradeAsMuchAsThePeerWhenFedTheSameStream() {
        final StockingCore core = new StockingCore(Streams.generate(Streams.NORMAL));

        core.restart();

        assertThat(core.tally()).isEqualTo(new CoreTally(1_950_148, 62_474));
    }
}
