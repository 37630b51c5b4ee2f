package io.stocking.bench.stream;

/**
 * How large a mixed flow is.
 *
 * @param messages messages to measure
 * @param orders orders resting in all books together
 * @param instruments books
 * @param accounts owners of the orders
 */
record MixedShape(int messages, int orders, int instruments, int accounts) {}
