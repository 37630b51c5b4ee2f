package io.stocking.gateway.ws.channel;

import io.stocking.gateway.model.account.AccountAck;
import io.stocking.gateway.model.account.AccountMessage;
import io.stocking.gateway.model.account.AccountResult;
import io.stocking.gateway.model.account.AccountUpdate;
import io.stocking.gateway.model.account.AccountView;
import io.stocking.gateway.model.account.Accounts;
import io.stocking.gateway.model.order.FillView;
import io.stocking.gateway.model.order.OrderQuery;
import io.stocking.gateway.model.order.OrderView;
import io.stocking.gateway.ws.json.AccountJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The private channel: every change of the account at once, nothing left out. Numbers belong to the account, not to the
 * connection, so that a reader can go on where it stopped; one that stays behind further than messages are kept is
 * closed and comes back for a snapshot.
 */
final class AccountSubscription implements Subscription {
    private static final int DRAIN_LIMIT = 64;
    private static final int OPEN_ORDERS = 1_000;
    private static final int DONE_ORDERS = 100;
    private static final int FILLS = 100;

    private final Outbound outbound;
    private final byte[] prefix;
    private final AccountStreams streams;
    private final Accounts accounts;
    private final String epoch;
    private final AtomicBoolean woken = new AtomicBoolean();
    private final Runnable onNews = this::wake;
    private final AccountStream stream;
    private final boolean resumed;
    private long seq;
    private boolean stopped;

    AccountSubscription(
            final Outbound outbound,
            final AccountStreams streams,
            final Accounts accounts,
            final String epoch,
            final long accountId,
            final long resumeAfter) {
        this.outbound = outbound;
        this.streams = streams;
        this.accounts = accounts;
        this.epoch = epoch;
        prefix = Feed.prefix("account");
        stream = streams.join(accountId, onNews);
        resumed = stream.reaches(resumeAfter);
        seq = resumeAfter;
    }

    /** Whether what was missed follows; otherwise a snapshot does. */
    boolean resumed() {
        return resumed;
    }

    @Override
    public void start() {
        if (!resumed) {
            seq = stream.lastSeq();
            sendSnapshot();
        }
        drain();
    }

    @Override
    public void onTick() {
        drain();
    }

    @Override
    public void stop() {
        stopped = true;
        streams.leave(stream, onNews);
    }

    /** On the egress thread: many messages, one task. */
    private void wake() {
        if (woken.compareAndSet(false, true)) {
            outbound.execute(() -> {
                woken.set(false);
                drain();
            });
        }
    }

    private void drain() {
        while (!stopped && outbound.writable()) {
            final Optional<List<AccountMessage>> messages = stream.after(seq, DRAIN_LIMIT);
            if (messages.isEmpty()) {
                outbound.closeLagging("more private messages were missed than are kept");
                return;
            }
            if (messages.get().isEmpty()) {
                return;
            }
            messages.get().forEach(this::send);
            outbound.flush();
        }
    }

    private void send(final AccountMessage message) {
        seq++;
        if (message instanceof AccountUpdate update) {
            outbound.send(prefix, seq, "update", AccountJson.update(update));
        } else if (message instanceof AccountResult result) {
            outbound.send(prefix, seq, "result", AccountJson.result(result));
        } else if (message instanceof AccountAck ack) {
            outbound.send(prefix, seq, "ack", AccountJson.ack(ack));
        } else {
            sendSnapshot();
        }
    }

    private void sendSnapshot() {
        final long accountId = stream.accountId();
        final AccountView account = accounts.account(accountId)
                .orElseThrow(() -> new IllegalStateException("account " + accountId + " has gone"));
        final List<OrderView> orders =
                new ArrayList<>(accounts.orders(accountId, OrderQuery.newest(OrderQuery.Scope.CLOSED, DONE_ORDERS)));
        orders.addAll(accounts.orders(accountId, OrderQuery.newest(OrderQuery.Scope.OPEN, OPEN_ORDERS)));
        final List<FillView> fills = accounts.fills(accountId);
        final List<FillView> lastFills = fills.subList(Math.max(0, fills.size() - FILLS), fills.size());
        final AccountResult result = accounts.result(accountId).orElse(null);
        outbound.send(prefix, seq, "snapshot", AccountJson.snapshot(epoch, account, orders, lastFills, result));
    }
}
