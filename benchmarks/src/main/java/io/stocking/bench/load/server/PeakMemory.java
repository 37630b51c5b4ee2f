package io.stocking.bench.load.server;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Watches the memory of a process, ten times a second, for its peak. */
public final class PeakMemory implements AutoCloseable {
    private static final long PAUSE_MILLIS = 100;

    private final ServerMemory memory;
    private final Thread thread = new Thread(this::watch, "peak-memory");
    private volatile boolean stopped;
    private volatile long peakBytes;

    /** Starts. */
    public PeakMemory(final ServerMemory memory) {
        this.memory = memory;
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            while (!stopped) {
                peakBytes = Math.max(peakBytes, memory.residentBytes());
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (final IOException gone) {
            // Those who talk to the process notice.
        } catch (final InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Most bytes that the process had in memory, as {@link ServerMemory#residentBytes} counts them. */
    public long peakBytes() {
        return peakBytes;
    }

    @Override
    public void close() {
        stopped = true;
    }
}
