package io.stocking.bench.load;

/**
 * Who watches while orders flow.
 *
 * @param viewers WebSockets that get what the page shows of the book that all orders go to
 * @param slowReaders such that read 1 KiB a second
 * @param turns without them and as many with them
 */
record ViewerSettings(int viewers, int slowReaders, int turns) {}
