package io.stocking.bench.load;

import picocli.CommandLine.Option;

/** Options of {@code ./stocking load} about those who send no orders. */
final class AudienceOptions {
    static final int MOST = 20_000;

    @Option(
            names = "--viewers",
            paramLabel = "N",
            description =
                    "WebSockets that get what the page shows of the one book to which all orders then go. With --rate"
                            + " only: the same orders are sent without viewers and with them, in turns of --orders each.",
            defaultValue = "0")
    private int viewers;

    @Option(
            names = "--slow-readers",
            paramLabel = "N",
            description = "viewers besides that read 1 KiB a second.",
            defaultValue = "0")
    private int slowReaders;

    @Option(
            names = "--turns",
            paramLabel = "N",
            description = "turns without viewers, and as many with them (default: ${DEFAULT-VALUE}).",
            defaultValue = "5")
    private int turns;

    @Option(
            names = "--idle",
            paramLabel = "N",
            description =
                    "WebSockets that ask for nothing, beside everything; what each adds to the heap of the private"
                            + " product is weighed before the orders.",
            defaultValue = "0")
    private int idle;

    boolean isWatched() {
        return viewers + slowReaders > 0;
    }

    ViewerSettings viewers() {
        return new ViewerSettings(viewers, slowReaders, turns);
    }

    int idle() {
        return idle;
    }

    /** All the connections at once. */
    int connections() {
        return viewers + slowReaders + idle;
    }
}
