package io.stocking.gateway.ws.channel;

import io.stocking.gateway.model.account.AccountMessage;
import io.stocking.gateway.model.account.AccountWatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The numbered messages of one account, the newest of which are kept for readers that come back. Fed on the egress
 * thread, read by event loops.
 */
final class AccountStream implements AccountWatcher {
    private final long accountId;
    private final AccountMessage[] ring;
    private final long firstSeq;
    private final List<Runnable> readers = new CopyOnWriteArrayList<>();
    private long lastSeq;

    /**
     * @param lastSeq number before the first message
     * @param kept how many messages are kept
     */
    AccountStream(final long accountId, final long lastSeq, final int kept) {
        this.accountId = accountId;
        this.lastSeq = lastSeq;
        firstSeq = lastSeq + 1;
        ring = new AccountMessage[kept];
    }

    long accountId() {
        return accountId;
    }

    /** @param onNews called on the egress thread when there is a message; must not block */
    void join(final Runnable onNews) {
        readers.add(onNews);
    }

    void leave(final Runnable onNews) {
        readers.remove(onNews);
    }

    boolean hasReaders() {
        return !readers.isEmpty();
    }

    @Override
    public synchronized void onMessage(final AccountMessage message) {
        lastSeq++;
        ring[slot(lastSeq)] = message;
    }

    /** An order's change and its ack come together, so they wake the reader once. */
    @Override
    public void onEndOfBatch() {
        readers.forEach(Runnable::run);
    }

    synchronized long lastSeq() {
        return lastSeq;
    }

    /** Number of the oldest message that is kept; of the next one when none is. */
    synchronized long firstKept() {
        return Math.max(firstSeq, lastSeq - ring.length + 1);
    }

    /** Whether every message after {@code seq} is still there. */
    synchronized boolean reaches(final long seq) {
        return seq <= lastSeq && seq >= firstKept() - 1;
    }

    /** The messages after {@code seq}, oldest first; empty when some of them are gone. */
    synchronized Optional<List<AccountMessage>> after(final long seq, final int limit) {
        if (!reaches(seq)) {
            return Optional.empty();
        }
        final List<AccountMessage> messages = new ArrayList<>();
        final long end = Math.min(lastSeq, seq + limit);
        for (long next = seq + 1; next <= end; next++) {
            messages.add(ring[slot(next)]);
        }
        return Optional.of(messages);
    }

    private int slot(final long seq) {
        return (int) (seq % ring.length);
    }
}
