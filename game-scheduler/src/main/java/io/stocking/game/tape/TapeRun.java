package io.stocking.game.tape;

import io.stocking.game.tape.file.DepthRequests;
import io.stocking.game.tape.file.TapeCommand;
import io.stocking.game.tape.file.TapeFormatException;
import io.stocking.game.tape.file.TapeReader;
import io.stocking.game.tape.file.TapeScan;
import io.stocking.port.CommandPublisher;
import io.stocking.port.EventSubscriber;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Drives an order-flow tape through an empty exchange: give {@link #subscriber()} to the pipeline, then
 * {@link #execute} with its publisher, once. The exchange has to be the tape's alone.
 */
public final class TapeRun {
    private final Context ctx;
    private final TapeAnswers answers = new TapeAnswers();

    /** A run that has not begun. */
    public TapeRun(final Context ctx) {
        this.ctx = ctx.conclude();
    }

    /** What has to follow the exchange's events. */
    public EventSubscriber subscriber() {
        return answers;
    }

    /**
     * Drives the whole tape on this thread and writes the files.
     *
     * @throws TapeFormatException naming line, column and value, before anything was published
     * @throws IOException when a file cannot be read or written
     * @throws IllegalStateException when the exchange does not take or answer the tape's commands
     */
    public TapeResult execute(final CommandPublisher publisher) throws IOException {
        final TapeScan scan = TapeScan.of(ctx.tape);
        final List<TapeScan.Symbol> symbols = scan.symbols();
        final DepthRequests requests = ctx.depthAt == null ? DepthRequests.none() : DepthRequests.read(ctx.depthAt);
        try (TapeOutput output = new TapeOutput(ctx.fills, ctx.depth, symbols)) {
            final TapeOrders orders = new TapeOrders(symbols.size());
            final TapeFollower follower = new TapeFollower(symbols.size(), orders, requests, output);
            final TapeExchange exchange = new TapeExchange(publisher, answers);
            new TapeSetup(exchange).run(symbols);
            final long start = System.nanoTime();
            drive(scan, new TapeDriver(exchange, orders, follower));
            exchange.awaitAll();
            final long elapsed = System.nanoTime() - start;
            follower.onEndOfTape(ctx.depthAt == null);
            return new TapeResult(scan.commands(), follower.trades(), follower.rejections(), elapsed);
        }
    }

    private void drive(final TapeScan scan, final TapeDriver driver) throws IOException {
        try (TapeReader reader = TapeReader.open(ctx.tape)) {
            TapeCommand command = reader.read();
            while (command != null) {
                driver.drive(command, scan.instrumentId(command));
                command = reader.read();
            }
        }
    }

    /** Files of a tape run; only the tape is required. */
    public static final class Context {
        private Path tape;
        private Path fills;
        private Path depth;
        private Path depthAt;

        /** The tape, CSV, packed when its name ends in {@code .gz}. */
        public Context tape(final Path tape) {
            this.tape = tape;
            return this;
        }

        /** Where to write the trades in the tape's own order ids. */
        public Context fills(final Path fills) {
            this.fills = fills;
            return this;
        }

        /** Where to write the book, ten levels a side. */
        public Context depth(final Path depth) {
            this.depth = depth;
            return this;
        }

        /** Whose first column says after which commands to write the book, instead of at the end of the tape. */
        public Context depthAt(final Path depthAt) {
            this.depthAt = depthAt;
            return this;
        }

        private Context conclude() {
            if (tape == null) {
                throw new IllegalArgumentException("a tape run needs a tape");
            }
            if (depthAt != null && depth == null) {
                throw new IllegalArgumentException("depth-at " + depthAt + " needs a file for the depth");
            }
            return this;
        }
    }
}
