package io.stocking.bench.conservation;

import io.stocking.bench.tape.OpenOrderIds;
import io.stocking.message.EventBatch;
import io.stocking.message.EventListener;
import io.stocking.message.codec.AccountOpenedDecoder;
import io.stocking.message.codec.CashAdjustedDecoder;
import io.stocking.message.codec.HoldingAdjustedDecoder;
import io.stocking.message.codec.OrderAcceptedDecoder;
import io.stocking.message.codec.OrderCancelledDecoder;
import io.stocking.message.codec.OrderReducedDecoder;
import io.stocking.message.codec.OrderReplacedDecoder;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TradeDecoder;

/** Books every event by itself: what each account has and which orders are open, without asking the engine. */
class Ledger implements EventListener {
    private final int instruments;
    private final OpenOrderIds open;
    private final OrderTerms[] terms;
    private final long[] cash;
    private final boolean[] opened;
    private final long[][] shares;
    private final long[] issued;
    private long paidIn;

    Ledger(final int accounts, final int instruments, final int maxOpenOrders) {
        this.instruments = instruments;
        open = new OpenOrderIds(maxOpenOrders);
        terms = new OrderTerms[maxOpenOrders];
        for (int slot = 0; slot < maxOpenOrders; slot++) {
            terms[slot] = new OrderTerms();
        }
        cash = new long[accounts + 1];
        opened = new boolean[accounts + 1];
        shares = new long[accounts + 1][instruments + 1];
        issued = new long[instruments + 1];
    }

    int accounts() {
        return cash.length - 1;
    }

    int instruments() {
        return instruments;
    }

    OpenOrderIds open() {
        return open;
    }

    /** What an open order stands for. */
    OrderTerms terms(final long orderId) {
        return terms[OpenOrderIds.slot(orderId)];
    }

    long cash(final int accountId) {
        return cash[accountId];
    }

    boolean isOpened(final int accountId) {
        return opened[accountId];
    }

    long shares(final int accountId, final int instrumentId) {
        return shares[accountId][instrumentId];
    }

    /** Cash paid in less cash paid out. */
    long paidIn() {
        return paidIn;
    }

    /** Shares brought in less shares taken out. */
    long issued(final int instrumentId) {
        return issued[instrumentId];
    }

    @Override
    public void onAccountOpened(final EventBatch at, final AccountOpenedDecoder event) {
        final int id = (int) event.accountId();
        Fault.unlessEqual(event.cash(), cash[id], "cash of account", id, at);
        opened[id] = true;
    }

    @Override
    public void onCashAdjusted(final EventBatch at, final CashAdjustedDecoder event) {
        final int id = (int) event.accountId();
        cash[id] += event.amount();
        paidIn += event.amount();
        Fault.unlessEqual(event.cash(), cash[id], "cash of account", id, at);
    }

    @Override
    public void onHoldingAdjusted(final EventBatch at, final HoldingAdjustedDecoder event) {
        final int id = (int) event.accountId();
        shares[id][event.instrumentId()] += event.quantity();
        issued[event.instrumentId()] += event.quantity();
        Fault.unlessEqual(event.heldQuantity(), shares[id][event.instrumentId()], "shares of account", id, at);
    }

    @Override
    public void onOrderAccepted(final EventBatch at, final OrderAcceptedDecoder event) {
        open.add(event.orderId(), event.accountId());
        terms(event.orderId()).enter(event);
    }

    @Override
    public void onOrderReplaced(final EventBatch at, final OrderReplacedDecoder event) {
        final OrderTerms order = terms(event.orderId());
        Fault.unlessEqual(event.filledQuantity(), order.filled, "filled quantity of order", event.orderId(), at);
        open.rename(event.replacedOrderId(), event.orderId());
        order.price = event.price();
        order.leaves = event.quantity() - order.filled;
    }

    @Override
    public void onOrderReduced(final EventBatch at, final OrderReducedDecoder event) {
        final OrderTerms order = terms(event.orderId());
        order.leaves -= event.quantity();
        Fault.unlessEqual(event.leavesQuantity(), order.leaves, "open quantity of order", event.orderId(), at);
    }

    @Override
    public void onOrderCancelled(final EventBatch at, final OrderCancelledDecoder event) {
        Fault.unlessEqual(
                event.quantity(), terms(event.orderId()).leaves, "open quantity of order", event.orderId(), at);
        open.remove(event.orderId());
    }

    @Override
    public void onTrade(final EventBatch at, final TradeDecoder event) {
        final boolean takerBuys = event.takerSide() == Side.BUY;
        final int buyer = (int) (takerBuys ? event.takerAccountId() : event.makerAccountId());
        final int seller = (int) (takerBuys ? event.makerAccountId() : event.takerAccountId());
        pay(buyer, seller, event.price() * event.quantity());
        shares[buyer][event.instrumentId()] += event.quantity();
        shares[seller][event.instrumentId()] -= event.quantity();
        fill(event.makerOrderId(), event.quantity(), event.makerLeavesQuantity(), at);
        fill(event.takerOrderId(), event.quantity(), event.takerLeavesQuantity(), at);
    }

    void pay(final int buyer, final int seller, final long amount) {
        cash[buyer] -= amount;
        cash[seller] += amount;
    }

    private void fill(final long orderId, final long quantity, final long leaves, final EventBatch at) {
        final OrderTerms order = terms(orderId);
        order.leaves -= quantity;
        order.filled += quantity;
        Fault.unlessEqual(leaves, order.leaves, "open quantity of order", orderId, at);
        if (leaves == 0) {
            open.remove(orderId);
        }
    }
}
