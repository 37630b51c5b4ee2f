package io.stocking.game;

import io.stocking.game.order.OpenOrder;
import io.stocking.message.codec.OrderAcceptedDecoder;
import io.stocking.message.codec.OrderReplacedDecoder;
import io.stocking.message.codec.Side;
import java.util.Comparator;
import java.util.List;
import org.agrona.collections.Long2ObjectHashMap;

/** A dummy trader's account as the events build it up. For the egress thread, but for {@link #published()}. */
final class Seat {
    private final int instrumentId;
    private final Long2ObjectHashMap<OpenOrder> orders = new Long2ObjectHashMap<>();
    private boolean open;
    private boolean cashPaidIn;
    private boolean sharesBroughtIn;
    private long cash;
    private long shares;
    private boolean changed;
    private volatile SeatView published = SeatView.NONE;

    /** @param instrumentId the one it trades */
    Seat(final int instrumentId) {
        this.instrumentId = instrumentId;
    }

    void reset(final long seedCash) {
        orders.clear();
        cashPaidIn = false;
        sharesBroughtIn = false;
        cash = seedCash;
        shares = 0;
    }

    void onOpened() {
        open = true;
    }

    void onCash(final long cashNow) {
        cash = cashNow;
        cashPaidIn = true;
    }

    void onHolding(final int instrumentHeld, final long sharesNow) {
        if (instrumentHeld == instrumentId) {
            shares = sharesNow;
            sharesBroughtIn = true;
        }
    }

    void onAccepted(final OrderAcceptedDecoder event) {
        orders.put(event.orderId(), new OpenOrder(event.orderId(), event.side(), event.price(), event.quantity(), 0));
    }

    void onReplaced(final OrderReplacedDecoder event) {
        orders.remove(event.replacedOrderId());
        final long filled = event.filledQuantity();
        orders.put(
                event.orderId(),
                new OpenOrder(event.orderId(), event.side(), event.price(), event.quantity() - filled, filled));
    }

    void onFilled(final long orderId, final Side side, final long price, final long quantity, final long leaves) {
        final long sign = side == Side.BUY ? 1 : -1;
        shares += sign * quantity;
        cash -= sign * quantity * price;
        final OpenOrder order = orders.get(orderId);
        if (order != null) {
            keep(new OpenOrder(orderId, side, order.price(), leaves, order.filled() + quantity));
        }
    }

    void onReduced(final long orderId, final long leaves) {
        final OpenOrder order = orders.get(orderId);
        if (order != null) {
            keep(new OpenOrder(orderId, order.side(), order.price(), leaves, order.filled()));
        }
    }

    void onCancelled(final long orderId) {
        orders.remove(orderId);
    }

    private void keep(final OpenOrder order) {
        if (order.leaves() > 0) {
            orders.put(order.orderId(), order);
        } else {
            orders.remove(order.orderId());
        }
    }

    /** Notes that readers see an old state; whether this is news. */
    boolean markChanged() {
        final boolean first = !changed;
        changed = true;
        return first;
    }

    /** Lets readers see the present state. */
    void publish() {
        changed = false;
        published = new SeatView(open, cashPaidIn, sharesBroughtIn, cash, shares, sorted());
    }

    /** The state last published, for any thread. */
    SeatView published() {
        return published;
    }

    private List<OpenOrder> sorted() {
        return orders.values().stream()
                .sorted(Comparator.comparingLong(OpenOrder::orderId))
                .toList();
    }
}
