package io.stocking.game;

import io.stocking.game.market.Catalogue;
import io.stocking.message.EventBatch;
import io.stocking.message.codec.AccountStateDecoder;
import io.stocking.message.codec.MessageHeaderDecoder;
import io.stocking.message.codec.RoundStateDecoder;
import io.stocking.port.EventSubscriber;
import org.agrona.DirectBuffer;

/**
 * Follows the exchange on the egress thread and leaves its newest state on boards for the game's thread: a slow reader
 * misses states in between, never the last one, and nothing queues up.
 */
final class GameFollower implements EventSubscriber {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final AccountStateDecoder accountState = new AccountStateDecoder();
    private final RoundStateDecoder roundState = new RoundStateDecoder();
    private final SeatBoard seats;
    private final PriceBoard prices;
    private final NewsBoard news = new NewsBoard();
    private final RoundBoard rounds = new RoundBoard();
    private final RejectionBoard rejections = new RejectionBoard();
    private volatile long lastAnswered;
    private volatile boolean recovered;
    private long answered;

    GameFollower(final Catalogue companies) {
        seats = new SeatBoard(Place.all(companies));
        prices = new PriceBoard(companies.size());
    }

    /** Whether the past has been delivered. */
    boolean isRecovered() {
        return recovered;
    }

    /** Null before the first round. */
    RoundView round() {
        return rounds.round();
    }

    /** Instruments of the running round and what they cost. */
    PriceBoard prices() {
        return prices;
    }

    /** What is out in the running round. */
    NewsBoard news() {
        return news;
    }

    /** One of the game's own accounts. */
    SeatView seat(final int account) {
        return seats.view(account);
    }

    /**
     * Whether the answer to this command, and so to all before it, is on the boards. Ask before reading them.
     *
     * @param correlationId of a command of the game
     */
    boolean isAnswered(final long correlationId) {
        return lastAnswered <= correlationId;
    }

    /** The game command refused last, null when none was. */
    GameRejection lastRejection() {
        return rejections.last();
    }

    @Override
    public void onStateMessage(final DirectBuffer buffer, final int offset, final int length) {
        header.wrap(buffer, offset);
        if (header.templateId() == AccountStateDecoder.TEMPLATE_ID) {
            seats.onOpened(
                    accountState.wrapAndApplyHeader(buffer, offset, header).accountId());
        } else if (header.templateId() == RoundStateDecoder.TEMPLATE_ID) {
            rounds.onState(roundState.wrapAndApplyHeader(buffer, offset, header));
        }
    }

    @Override
    public void onRecovered() {
        onEndOfBatch();
        recovered = true;
    }

    @Override
    public void onEvents(final EventBatch batch, final long correlationId) {
        batch.forEach(seats);
        batch.forEach(prices);
        batch.forEach(news);
        // behind the others, which a new round empties: who sees the round sees no board of the one before
        batch.forEach(rounds);
        if (correlationId < 0) {
            batch.forEach(rejections);
        }
        if (batch.last()) {
            onAnswered(correlationId);
        }
    }

    @Override
    public void onRefused(final long correlationId) {
        onAnswered(correlationId);
    }

    private void onAnswered(final long correlationId) {
        answered = Math.min(answered, correlationId);
    }

    @Override
    public void onEndOfBatch() {
        seats.publish();
        if (answered != lastAnswered) {
            lastAnswered = answered;
        }
    }
}
