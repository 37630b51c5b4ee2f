package io.stocking.gateway.model.account;

import io.stocking.message.codec.RejectReason;

/**
 * A refused order command.
 *
 * @param orderId the order that was to be changed, 0 for a new one
 * @param clientOrderId of a new order, empty when the client gave none
 * @param symbol empty when the instrument is unknown
 * @param actualValue value that led to the refusal
 * @param limitValue what it was compared with
 * @param nextOpenAt when trading opens next, if that is why; else 0
 */
public record RejectionView(
        long time,
        long orderId,
        String clientOrderId,
        String symbol,
        RejectReason reason,
        long actualValue,
        long limitValue,
        long nextOpenAt) {}
