package io.stocking.server.system;

import com.fasterxml.jackson.databind.JsonNode;
import io.stocking.gateway.model.OrderUuid;

/** What a client was told of an order: all of this has to stay true, whatever happens to the server. */
record Acknowledgement(
        String account,
        long orderId,
        String clientOrderId,
        String side,
        long quantity,
        String limitPrice,
        String status,
        long filledQuantity) {

    static Acknowledgement of(final String account, final JsonNode order) {
        return new Acknowledgement(
                account,
                OrderUuid.parseOrder(order.path("id").asText()).orElseThrow(),
                order.path("client_order_id").asText(),
                order.path("side").asText(),
                order.path("qty").asLong(),
                order.path("limit_price").asText(),
                order.path("status").asText(),
                order.path("filled_qty").asLong());
    }

    String uuid() {
        return OrderUuid.ofOrder(orderId).toString();
    }

    /** Whether {@code later}, said of the same order, does not take back what was said first. */
    boolean agreesWith(final Acknowledgement later) {
        return account.equals(later.account)
                && orderId == later.orderId
                && clientOrderId.equals(later.clientOrderId)
                && side.equals(later.side)
                && quantity == later.quantity
                && limitPrice.equals(later.limitPrice)
                && filledQuantity <= later.filledQuantity
                && (isOpen() || status.equals(later.status) && filledQuantity == later.filledQuantity);
    }

    private boolean isOpen() {
        return status.equals("new") || status.equals("partially_filled");
    }
}
