package io.stocking.gateway.model.answer;

import io.stocking.gateway.model.order.OrderView;
import io.stocking.message.codec.RejectReason;
import java.util.List;

/**
 * What became of a command; the read model knew its effects before.
 *
 * @param commandIndex place of the command in the log, 0 when it was refused
 * @param orderId the order entered, repeated, replaced (the new one), reduced or cancelled; 0 = none
 * @param order that order after the command, null when there is none or it left the read model
 * @param cancelledOrderIds orders the command cancelled, in order
 * @param reason null unless rejected
 * @param actualValue value that led to the rejection
 * @param limitValue what it was compared with
 */
public record Answer(
        Outcome outcome,
        long commandIndex,
        long orderId,
        OrderView order,
        List<Long> cancelledOrderIds,
        RejectReason reason,
        long actualValue,
        long limitValue) {
    /** How a command ended. */
    public enum Outcome {
        /** Done. */
        ACCEPTED,
        /** An order with this client order id and content was there already: {@code orderId}. */
        REPEATED,
        /** Against the rules: {@code reason}. */
        REJECTED,
        /** Not taken, since the journal cannot write; nothing happened. */
        REFUSED
    }

    static final Answer REFUSAL = new Answer(Outcome.REFUSED, 0, 0, null, List.of(), null, 0, 0);
}
