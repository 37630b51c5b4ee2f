package io.stocking.bench.core;

/**
 * What came of a stream.
 *
 * @param accepted messages that were not refused
 * @param trades matches of two orders
 */
record CoreTally(long accepted, long trades) {}
