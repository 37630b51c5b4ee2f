package io.stocking.game;

import io.stocking.message.EventBatch;
import io.stocking.message.EventListener;
import io.stocking.message.codec.AccountOpenedDecoder;
import io.stocking.message.codec.CashAdjustedDecoder;
import io.stocking.message.codec.HoldingAdjustedDecoder;
import io.stocking.message.codec.OrderAcceptedDecoder;
import io.stocking.message.codec.OrderCancelledDecoder;
import io.stocking.message.codec.OrderReducedDecoder;
import io.stocking.message.codec.OrderReplacedDecoder;
import io.stocking.message.codec.RoundAdvancedDecoder;
import io.stocking.message.codec.RoundPhase;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TradeDecoder;
import java.util.ArrayList;
import java.util.List;

/** The accounts of the dummy traders: written on the egress thread, whose views the game's thread reads. */
final class SeatBoard implements EventListener {
    private final Seat[] seats;
    private final List<Seat> changed = new ArrayList<>();

    SeatBoard(final List<Place> places) {
        seats = new Seat[1 + places.stream().mapToInt(Place::account).max().orElse(0)];
        for (final Place place : places) {
            seats[place.account()] = new Seat(place.instrumentId());
        }
    }

    /** An account of the game's as it was last published. */
    SeatView view(final int account) {
        return seats[account].published();
    }

    /** Lets readers see what has changed. */
    void publish() {
        changed.forEach(Seat::publish);
        changed.clear();
    }

    @Override
    public void onRoundAdvanced(final EventBatch at, final RoundAdvancedDecoder event) {
        if (event.phase() == RoundPhase.SETUP) {
            for (int account = 0; account < seats.length; account++) {
                final Seat seat = changing(account);
                if (seat != null) {
                    seat.reset(event.seedCash());
                }
            }
            publish();
        }
    }

    @Override
    public void onAccountOpened(final EventBatch at, final AccountOpenedDecoder event) {
        onOpened(event.accountId());
    }

    /** An account exists. */
    void onOpened(final long accountId) {
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
        if (seat != null) {
            seat.onHolding(event.instrumentId(), event.heldQuantity());
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

    /** The seat of an account that is about to change, null for a stranger's. */
    private Seat changing(final long accountId) {
        final Seat seat = accountId < 0 || accountId >= seats.length ? null : seats[(int) accountId];
        if (seat != null && seat.markChanged()) {
            changed.add(seat);
        }
        return seat;
    }
}
