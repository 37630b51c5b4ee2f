package io.stocking.bench.pipeline;

import java.util.Locale;

/** Whether answers wait for the disk. */
public enum Sync {
    /** Commands are journaled and synced, many at a time, before their answers leave. */
    BATCH,
    /** No answer waits: Stocking still journals into the page cache, exchange-core does not journal at all. */
    NONE;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
