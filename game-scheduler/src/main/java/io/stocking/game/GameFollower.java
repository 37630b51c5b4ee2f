package io.stocking.game;

import io.stocking.game.market.Listing;
import io.stocking.game.timetable.ScheduledRound;
import io.stocking.message.EventBatch;
import io.stocking.message.EventListener;
import io.stocking.message.codec.AccountOpenedDecoder;
import io.stocking.message.codec.AccountStateDecoder;
import io.stocking.message.codec.CashAdjustedDecoder;
import io.stocking.message.codec.CommandRejectedDecoder;
import io.stocking.message.codec.EnterOrderDecoder;
import io.stocking.message.codec.HoldingAdjustedDecoder;
import io.stocking.message.codec.InstrumentListedDecoder;
import io.stocking.message.codec.MessageHeaderDecoder;
import io.stocking.message.codec.NewsPublishedDecoder;
import io.stocking.message.codec.OrderAcceptedDecoder;
import io.stocking.message.codec.OrderCancelledDecoder;
import io.stocking.message.codec.OrderReducedDecoder;
import io.stocking.message.codec.OrderRejectedDecoder;
import io.stocking.message.codec.OrderReplacedDecoder;
import io.stocking.message.codec.RoundAdvancedDecoder;
import io.stocking.message.codec.RoundPhase;
import io.stocking.message.codec.RoundStateDecoder;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TradeDecoder;
import io.stocking.port.EventSubscriber;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.agrona.DirectBuffer;

/**
 * Follows the exchange on the egress thread and leaves its newest state as immutable views for the game's thread: a slow
 * reader misses states in between, never the last one, and nothing queues up.
 */
final class GameFollower implements EventSubscriber, EventListener {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final AccountStateDecoder accountState = new AccountStateDecoder();
    private final RoundStateDecoder roundState = new RoundStateDecoder();
    private final Seat[] seats;
    private final boolean[] changed;
    private final AtomicReferenceArray<SeatView> seatViews;
    private final AtomicReferenceArray<Listing> listings;
    private final NewsBoard news = new NewsBoard();
    private volatile RoundView round;
    private volatile GameRejection lastRejection;
    private volatile long lastAnswered;
    private volatile boolean recovered;
    private long answered;
    private long currentCorrelationId;

    GameFollower(final int instruments) {
        final int count = Seats.count(instruments);
        seats = new Seat[count + 1];
        changed = new boolean[count + 1];
        seatViews = new AtomicReferenceArray<>(count + 1);
        listings = new AtomicReferenceArray<>(instruments + 1);
        for (int seat = 1; seat <= count; seat++) {
            seats[seat] = new Seat();
            seatViews.set(seat, SeatView.NONE);
        }
    }

    /** Whether the past has been delivered. */
    boolean isRecovered() {
        return recovered;
    }

    /** Null before the first round. */
    RoundView round() {
        return round;
    }

    /** Null while the instrument is not listed. */
    Listing listing(final int instrumentId) {
        return listings.get(instrumentId);
    }

    /** What is out in the running round. */
    NewsBoard news() {
        return news;
    }

    SeatView seat(final long accountId) {
        return seatViews.get((int) accountId);
    }

    /**
     * Whether the answer to this command, and so to all before it, is in the views. Ask before reading them.
     *
     * @param correlationId of a command of the game
     */
    boolean isAnswered(final long correlationId) {
        return lastAnswered <= correlationId;
    }

    /** The game command refused last, null when none was. */
    GameRejection lastRejection() {
        return lastRejection;
    }

    @Override
    public void onStateMessage(final DirectBuffer buffer, final int offset, final int length) {
        header.wrap(buffer, offset);
        if (header.templateId() == AccountStateDecoder.TEMPLATE_ID) {
            onOpened(accountState.wrapAndApplyHeader(buffer, offset, header).accountId());
        } else if (header.templateId() == RoundStateDecoder.TEMPLATE_ID) {
            final RoundStateDecoder state = roundState.wrapAndApplyHeader(buffer, offset, header);
            final ScheduledRound scheduled = new ScheduledRound(
                    state.roundId(),
                    state.setupAt(),
                    state.openAt(),
                    state.settleAt(),
                    state.intermissionAt(),
                    state.endAt());
            round = state.roundId() == 0 ? null : new RoundView(scheduled, state.phase(), state.seed());
        }
    }

    @Override
    public void onRecovered() {
        publishViews();
        recovered = true;
    }

    @Override
    public void onEvents(final EventBatch batch, final long correlationId) {
        currentCorrelationId = correlationId;
        batch.forEach(this);
        if (batch.last()) {
            onAnswered(correlationId);
        }
    }

    @Override
    public void onRefused(final long correlationId) {
        onAnswered(correlationId);
    }

    @Override
    public void onEndOfBatch() {
        publishViews();
    }

    private void onAnswered(final long correlationId) {
        answered = Math.min(answered, correlationId);
    }

    private void publishViews() {
        for (int seat = 1; seat < seats.length; seat++) {
            if (changed[seat]) {
                changed[seat] = false;
                seatViews.set(seat, seats[seat].view());
            }
        }
        if (answered != lastAnswered) {
            lastAnswered = answered;
        }
    }

    @Override
    public void onRoundAdvanced(final EventBatch at, final RoundAdvancedDecoder event) {
        if (event.phase() == RoundPhase.SETUP) {
            onSetup(event.seedCash());
        }
        final ScheduledRound scheduled = new ScheduledRound(
                event.roundId(),
                event.setupAt(),
                event.openAt(),
                event.settleAt(),
                event.intermissionAt(),
                event.endAt());
        round = new RoundView(scheduled, event.phase(), event.seed());
    }

    private void onSetup(final long seedCash) {
        news.clear();
        for (int instrumentId = 0; instrumentId < listings.length(); instrumentId++) {
            listings.set(instrumentId, null);
        }
        for (int seat = 1; seat < seats.length; seat++) {
            seats[seat].reset(seedCash);
            changed[seat] = true;
        }
        publishViews();
    }

    @Override
    public void onNewsPublished(final EventBatch at, final NewsPublishedDecoder event) {
        news.onNewsPublished(at, event);
    }

    @Override
    public void onInstrumentListed(final EventBatch at, final InstrumentListedDecoder event) {
        if (event.instrumentId() > 0 && event.instrumentId() < listings.length()) {
            listings.set(
                    event.instrumentId(),
                    new Listing(event.referencePrice(), event.lowerPriceLimit(), event.upperPriceLimit()));
        }
    }

    @Override
    public void onAccountOpened(final EventBatch at, final AccountOpenedDecoder event) {
        onOpened(event.accountId());
    }

    private void onOpened(final long accountId) {
        final Seat seat = changing(accountId);
        if (seat != null) {
            seat.onOpened();
        }
    }

    @Override
    public void onCashAdjusted(final EventBatch at, final CashAdjustedDecoder event) {
        final Seat seat = changing(event.accountId());
        if (seat != null) {
            seat.onCash(event.cash());
        }
    }

    @Override
    public void onHoldingAdjusted(final EventBatch at, final HoldingAdjustedDecoder event) {
        final Seat seat = changing(event.accountId());
        if (seat != null && event.instrumentId() == Seats.instrumentOf(event.accountId())) {
            seat.onHolding(event.heldQuantity());
        }
    }

    @Override
    public void onOrderAccepted(final EventBatch at, final OrderAcceptedDecoder event) {
        final Seat seat = changing(event.accountId());
        if (seat != null) {
            seat.onAccepted(event);
        }
    }

    @Override
    public void onOrderReplaced(final EventBatch at, final OrderReplacedDecoder event) {
        final Seat seat = changing(event.accountId());
        if (seat != null) {
            seat.onReplaced(event);
        }
    }

    @Override
    public void onOrderReduced(final EventBatch at, final OrderReducedDecoder event) {
        final Seat seat = changing(event.accountId());
        if (seat != null) {
            seat.onReduced(event.orderId(), event.leavesQuantity());
        }
    }

    @Override
    public void onOrderCancelled(final EventBatch at, final OrderCancelledDecoder event) {
        final Seat seat = changing(event.accountId());
        if (seat != null) {
            seat.onCancelled(event.orderId());
        }
    }

    @Override
    public void onTrade(final EventBatch at, final TradeDecoder event) {
        final Side takerSide = event.takerSide();
        final Seat taker = changing(event.takerAccountId());
        if (taker != null) {
            taker.onFilled(
                    event.takerOrderId(), takerSide, event.price(), event.quantity(), event.takerLeavesQuantity());
        }
        final Seat maker = changing(event.makerAccountId());
        if (maker != null) {
            final Side makerSide = takerSide == Side.BUY ? Side.SELL : Side.BUY;
            maker.onFilled(
                    event.makerOrderId(), makerSide, event.price(), event.quantity(), event.makerLeavesQuantity());
        }
    }

    @Override
    public void onCommandRejected(final EventBatch at, final CommandRejectedDecoder event) {
        if (currentCorrelationId < 0) {
            lastRejection = new GameRejection(
                    event.templateId(), event.reason(), event.actualValue(), event.limitValue(), event.accountId());
        }
    }

    @Override
    public void onOrderRejected(final EventBatch at, final OrderRejectedDecoder event) {
        if (currentCorrelationId < 0) {
            lastRejection = new GameRejection(
                    EnterOrderDecoder.TEMPLATE_ID,
                    event.reason(),
                    event.actualValue(),
                    event.limitValue(),
                    event.accountId());
        }
    }

    private Seat changing(final long accountId) {
        if (accountId < 1 || accountId >= seats.length) {
            return null;
        }
        changed[(int) accountId] = true;
        return seats[(int) accountId];
    }
}
