package io.stocking.gateway.model.result;

import io.stocking.message.EventBatch;
import io.stocking.message.EventListener;
import io.stocking.message.codec.AccountSettledDecoder;
import io.stocking.message.codec.RoundSettledDecoder;
import java.util.ArrayList;
import java.util.List;

/** Collects the result of a round, which may come in parts: fed on the egress thread, read on any. */
public final class ResultProjection implements EventListener {
    /** How many of a round are told to everybody. */
    public static final int BEST = 20;

    private final Recipient recipient;
    private final List<PlayerResult> settled = new ArrayList<>();
    private volatile RoundResult newest;

    /** @param recipient is told of every player, before the round is */
    public ResultProjection(final Recipient recipient) {
        this.recipient = recipient;
    }

    /** The result of the newest round that was settled, null before the first. */
    public RoundResult newest() {
        return newest;
    }

    @Override
    public void onAccountSettled(final EventBatch at, final AccountSettledDecoder event) {
        settled.add(new PlayerResult(
                event.rank(),
                event.accountId(),
                event.equity(),
                event.returnBasisPoints(),
                event.ratingDelta(),
                event.rating()));
    }

    @Override
    public void onRoundSettled(final EventBatch at, final RoundSettledDecoder event) {
        final int players = event.rankedCount();
        final long roundId = event.roundId();
        settled.forEach(player -> recipient.onResult(roundId, players, player));
        newest = new RoundResult(roundId, players, List.copyOf(settled.subList(0, Math.min(BEST, settled.size()))));
        settled.clear();
    }

    /** Hears where each player came. */
    @FunctionalInterface
    public interface Recipient {
        /** @param players how many were ranked in the round */
        void onResult(long roundId, int players, PlayerResult result);
    }
}
