package io.stocking.bench.core;

import io.stocking.bench.stream.OrderStream;
import io.stocking.bench.tape.CommandTape;
import io.stocking.bench.tape.Market;
import io.stocking.bench.tape.TapeRecorder;
import io.stocking.engine.MatchingEngine;
import io.stocking.message.EventBatch;
import io.stocking.message.EventListener;
import io.stocking.message.codec.CommandRejectedDecoder;
import io.stocking.message.codec.OrderRejectedDecoder;
import io.stocking.message.codec.TradeDecoder;
import org.agrona.concurrent.UnsafeBuffer;

/** The product's engine: commands decoded, checked, matched and settled, events encoded. */
final class StockingCore implements CoreDriver {
    private static final int ANSWER_LENGTH = 1 << 13;

    private final OrderStream stream;
    private final CommandTape tape;
    private final int firstMeasured;
    private final UnsafeBuffer answer = new UnsafeBuffer(new byte[ANSWER_LENGTH]);
    private MatchingEngine engine;

    StockingCore(final OrderStream stream) {
        this.stream = stream;
        tape = TapeRecorder.record(stream);
        firstMeasured = tape.size() - stream.measured();
    }

    @Override
    public void restart() {
        engine = Market.newEngine(stream);
        execute(0, firstMeasured);
    }

    @Override
    public void run() {
        execute(firstMeasured, tape.size());
    }

    private void execute(final int from, final int to) {
        for (int command = from; command < to; command++) {
            engine.onCommand(tape.buffer(), tape.start(command), answer);
        }
    }

    @Override
    public CoreTally tally() {
        final Counter counter = new Counter();
        final EventBatch batch = new EventBatch();
        for (int command = firstMeasured; command < tape.size(); command++) {
            final int length = engine.onCommand(tape.buffer(), tape.start(command), answer);
            int frame = 0;
            while (frame < length) {
                frame = batch.wrapFrame(answer, frame);
                batch.forEach(counter);
            }
        }
        return new CoreTally(stream.measured() - counter.refused, counter.trades);
    }

    /** Counts events. */
    private static final class Counter implements EventListener {
        private long refused;
        private long trades;

        @Override
        public void onTrade(final EventBatch at, final TradeDecoder event) {
            trades++;
        }

        @Override
        public void onOrderRejected(final EventBatch at, final OrderRejectedDecoder event) {
            refused++;
        }

        @Override
        public void onCommandRejected(final EventBatch at, final CommandRejectedDecoder event) {
            refused++;
        }
    }
}
