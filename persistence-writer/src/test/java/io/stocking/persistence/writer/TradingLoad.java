package io.stocking.persistence.writer;

import io.stocking.persistence.testing.EventScript;
import java.util.concurrent.locks.LockSupport;

/** An exchange that trades on, whatever becomes of MySQL, until it is closed. */
final class TradingLoad implements AutoCloseable {
    private static final int PAUSE_NANOS = Boolean.getBoolean("stocking.soak") ? 500_000 : 2_000_000;

    private final EventScript script;
    private final Thread thread = new Thread(this::trade, "trading-load");
    private volatile boolean closed;
    private long pairs;

    private TradingLoad(final EventScript script) {
        this.script = script;
    }

    /** Nobody else may use the script until the load is closed. */
    static TradingLoad start(final EventScript script) {
        final TradingLoad load = new TradingLoad(script);
        load.thread.start();
        return load;
    }

    private void trade() {
        while (!closed) {
            pairs++;
            OrderPair.play(script, pairs * 10);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.join();
    }

    /** How many trades there were, once it is closed. */
    long trades() {
        return pairs * OrderPair.TRADES;
    }
}
