package io.stocking.gateway.rest.trading;

import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.answer.Answer;
import io.stocking.gateway.model.answer.RejectionTexts;
import io.stocking.gateway.rest.Formats;
import io.stocking.message.codec.RejectReason;

/** Says why the exchange refused a command: kind, value and limit, or when it opens. */
final class Rejections {
    private final ReadModel model;

    Rejections(final ReadModel model) {
        this.model = model;
    }

    RequestProblem of(final Answer answer) {
        final RejectReason reason = answer.reason();
        final String opening = reason == RejectReason.MARKET_CLOSED ? nextOpening() : null;
        final Object[] values = {answer.actualValue(), answer.limitValue(), reason.name(), opening};
        return new RequestProblem(problem(reason), RejectionTexts.key(reason, opening != null), values);
    }

    private String nextOpening() {
        return model.round()
                .map(round -> Formats.koreanTime(round.nextOpenAt()))
                .orElse(null);
    }

    private static Problem problem(final RejectReason reason) {
        return switch (reason) {
            case INSUFFICIENT_CASH, INSUFFICIENT_SHARES -> Problem.INSUFFICIENT_BALANCE;
            case DUPLICATE_CLIENT_ORDER_ID -> Problem.DUPLICATE_CLIENT_ORDER_ID;
            case TOO_MANY_ORDERS, TOO_MANY_CLIENT_ORDER_IDS -> Problem.UNAVAILABLE;
            default -> Problem.UNPROCESSABLE;
        };
    }
}
