package io.stocking.gateway.model.answer;

import io.stocking.message.codec.RejectReason;

/** The sentences that say why the exchange refused a command. */
public final class RejectionTexts {
    private RejectionTexts() {}

    /**
     * The key of the sentence, in which {0} is the actual value, {1} the limit, {2} the name of the reason and {3} when trading
     * opens next.
     *
     * @param opens whether that is known
     */
    public static String key(final RejectReason reason, final boolean opens) {
        return switch (reason) {
            case UNKNOWN_ACCOUNT, INVALID_ACCOUNT -> "reject.account";
            case UNKNOWN_INSTRUMENT -> "reject.instrument";
            case MARKET_CLOSED -> opens ? "reject.closed.until" : "reject.closed";
            case MARKET_HALTED -> "reject.halted";
            case PHASE_FORBIDS_ORDER -> "reject.phase";
            case INVALID_QUANTITY -> "reject.quantity";
            case PRICE_OFF_TICK -> "reject.tick";
            case PRICE_ABOVE_LIMIT -> "reject.above";
            case PRICE_BELOW_LIMIT -> "reject.below";
            case INSUFFICIENT_CASH -> "insufficient.cash";
            case INSUFFICIENT_SHARES -> "insufficient.shares";
            case VALUE_OVERFLOW -> "reject.overflow";
            case UNKNOWN_ORDER -> "reject.not-open";
            case DUPLICATE_CLIENT_ORDER_ID -> "reject.duplicate";
            case INVALID_CLIENT_ORDER_ID -> "reject.client-order-id";
            case TOO_MANY_ORDERS -> "reject.too-many-orders";
            case TOO_MANY_CLIENT_ORDER_IDS -> "reject.too-many-ids";
            case INVALID_REPLACEMENT -> "reject.filled";
            default -> "reject.other";
        };
    }
}
