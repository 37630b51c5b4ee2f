package io.stocking.gateway.rest.history;

import io.stocking.gateway.model.order.FillView;
import io.stocking.gateway.model.order.OrderQuery;
import io.stocking.gateway.model.order.OrderView;
import java.util.List;
import java.util.Optional;

/** Orders and executions that were written down for good; every method may block. */
public interface TradeHistory {
    /** An order of an account. */
    Optional<OrderView> order(long accountId, long orderId);

    /** The newest order of an account with a client order id. */
    Optional<OrderView> orderByClientId(long accountId, String clientOrderId);

    /** Orders of an account behind a cursor, which may be null. */
    List<OrderView> orders(long accountId, OrderQuery query, Cursor cursor);

    /** Executions of an account behind a cursor, which may be null. */
    List<FillView> fills(long accountId, FillQuery query, Cursor cursor);
}
