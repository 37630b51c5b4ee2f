package io.stocking.gateway.ws.channel;

import io.stocking.gateway.model.account.Accounts;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The message streams of accounts that somebody reads, and of the last ones that somebody read. */
public final class AccountStreams {
    private final Accounts accounts;
    private final int keptMessages;
    private final int keptIdle;
    private final Map<Long, AccountStream> streams = new HashMap<>();
    private final Map<Long, AccountStream> idle = new LinkedHashMap<>();
    private long highestEndedSeq;

    /**
     * @param keptMessages messages kept of a stream
     * @param keptIdle streams kept without a reader
     */
    public AccountStreams(final Accounts accounts, final int keptMessages, final int keptIdle) {
        this.accounts = accounts;
        this.keptMessages = keptMessages;
        this.keptIdle = keptIdle;
    }

    synchronized AccountStream join(final long accountId, final Runnable onNews) {
        idle.remove(accountId);
        final AccountStream stream = streams.computeIfAbsent(accountId, this::begin);
        stream.join(onNews);
        return stream;
    }

    synchronized void leave(final AccountStream stream, final Runnable onNews) {
        stream.leave(onNews);
        if (!stream.hasReaders()) {
            idle.put(stream.accountId(), stream);
            endOldestIdle();
        }
    }

    /** Numbers go on where the highest ended stream stopped, so an old number never fits a new stream by accident. */
    private AccountStream begin(final long accountId) {
        final AccountStream stream = new AccountStream(accountId, highestEndedSeq + 1, keptMessages);
        accounts.watch(accountId, stream);
        return stream;
    }

    private void endOldestIdle() {
        if (idle.size() > keptIdle) {
            final AccountStream oldest = idle.values().iterator().next();
            idle.remove(oldest.accountId());
            streams.remove(oldest.accountId());
            accounts.unwatch(oldest.accountId(), oldest);
            highestEndedSeq = Math.max(highestEndedSeq, oldest.lastSeq());
        }
    }
}
