package io.stocking.gateway.rest.trading;

import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.model.answer.Answer;
import io.stocking.message.codec.RejectReason;

/** Says why the exchange refused a command: kind, value and limit. */
final class Rejections {
    private Rejections() {}

    static RequestProblem of(final Answer answer) {
        final RejectReason reason = answer.reason();
        final Object[] values = {answer.actualValue(), answer.limitValue(), reason.name()};
        return new RequestProblem(problem(reason), text(reason), values);
    }

    private static Problem problem(final RejectReason reason) {
        return switch (reason) {
            case INSUFFICIENT_CASH, INSUFFICIENT_SHARES -> Problem.INSUFFICIENT_BALANCE;
            case DUPLICATE_CLIENT_ORDER_ID -> Problem.DUPLICATE_CLIENT_ORDER_ID;
            case TOO_MANY_ORDERS, TOO_MANY_CLIENT_ORDER_IDS -> Problem.UNAVAILABLE;
            default -> Problem.UNPROCESSABLE;
        };
    }

    private static String text(final RejectReason reason) {
        return switch (reason) {
            case UNKNOWN_ACCOUNT, INVALID_ACCOUNT -> "reject.account";
            case UNKNOWN_INSTRUMENT -> "reject.instrument";
            case MARKET_CLOSED -> "reject.closed";
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
