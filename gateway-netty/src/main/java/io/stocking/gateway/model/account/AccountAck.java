package io.stocking.gateway.model.account;

import io.stocking.message.codec.RejectReason;

/**
 * What became of a command that somebody sent with an id of his own; its effects were told before.
 *
 * @param requestId the id
 * @param result {@code accepted}, {@code repeated}, {@code rejected} or {@code unavailable}, as in an answer
 * @param orderId the order entered, repeated, replaced (the new one) or cancelled; 0 = none
 * @param reason null unless rejected
 */
public record AccountAck(String requestId, String result, long orderId, RejectReason reason)
        implements AccountMessage {}
