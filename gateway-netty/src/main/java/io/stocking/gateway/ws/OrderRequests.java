package io.stocking.gateway.ws;

import com.fasterxml.jackson.core.JsonToken;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.http.problem.Texts;
import io.stocking.gateway.json.JsonField;
import io.stocking.gateway.model.account.AccountAck;
import io.stocking.gateway.model.account.Accounts;
import io.stocking.gateway.model.answer.Answer;
import io.stocking.gateway.model.answer.AnswerHandler;
import io.stocking.gateway.rest.JsonFields;
import io.stocking.gateway.trading.OrderDesk;
import io.stocking.gateway.trading.OrderTerms;
import io.stocking.gateway.ws.json.ClientErrorException;
import io.stocking.gateway.ws.json.ClientMessage;
import io.stocking.gateway.ws.json.ControlJson;
import io.stocking.gateway.ws.json.ErrorCode;
import io.stocking.message.RequestTrace;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Orders that the user of one connection enters, replaces and cancels by message. What reaches the exchange is answered on the channel
 * {@code account}, numbered like everything there; what does not, by an error with the client's id.
 */
final class OrderRequests {
    private static final Set<String> OPS = Set.of("order", "replace", "cancel");
    private static final String CHANNEL = "account";
    private static final int MOST_IN_FLIGHT = 64;
    private static final int LONGEST_ID = 64;

    private final OrderDesk desk;
    private final Accounts accounts;
    private final WebSocketSession session;
    private final Runnable strike;
    private final AtomicInteger inFlight = new AtomicInteger();

    /** @param strike counts an error of the client */
    OrderRequests(final WebSocketGateway gateway, final WebSocketSession session, final Runnable strike) {
        desk = gateway.context().orders();
        accounts = gateway.accounts();
        this.session = session;
        this.strike = strike;
    }

    boolean concerns(final ClientMessage message) {
        return OPS.contains(message.op());
    }

    /** Orders count against the order rate; those that are refused here, as messages too. */
    void obey(final ClientMessage message) {
        String id = null;
        try {
            id = id(message);
            requireReader();
            publish(message, id);
        } catch (final ClientErrorException error) {
            refuse(error.code(), error.getMessage(), id, true);
        } catch (final RequestProblem problem) {
            refuse(code(problem), problem.detail(Texts.ENGLISH), id, false);
        }
    }

    private void publish(final ClientMessage message, final String id) {
        final long accountId = session.accountId();
        final OrderDesk.Client client = new OrderDesk.Client(accountId, RequestTrace.of(id));
        final AnswerHandler acknowledge = answer -> acknowledge(accountId, id, answer);
        switch (message.op()) {
            case "order" -> desk.enter(client, OrderTerms.parseNew(message.orderFields()), acknowledge);
            case "replace" ->
                desk.replace(client, orderId(message), OrderTerms.parseReplacement(message.orderFields()), acknowledge);
            default -> desk.cancel(client, orderId(message), acknowledge);
        }
        inFlight.incrementAndGet();
    }

    /** On the egress thread. */
    private void acknowledge(final long accountId, final String id, final Answer answer) {
        inFlight.decrementAndGet();
        final String result =
                switch (answer.outcome()) {
                    case ACCEPTED -> "accepted";
                    case REPEATED -> "repeated";
                    case REJECTED -> "rejected";
                    case REFUSED -> "unavailable";
                };
        accounts.acknowledge(accountId, new AccountAck(id, result, answer.orderId(), answer.reason()));
    }

    private String id(final ClientMessage message) throws ClientErrorException {
        final Optional<JsonField> given = field(message, "id");
        final String id = given.filter(field -> field.token() == JsonToken.VALUE_STRING)
                .map(JsonField::value)
                .orElse("");
        final boolean printable = id.chars().allMatch(c -> c >= ' ' && c <= '~');
        if (id.isEmpty() || id.length() > LONGEST_ID || !printable) {
            throw new ClientErrorException(
                    ErrorCode.BAD_MESSAGE, "id is needed, 1 to " + LONGEST_ID + " printable ASCII characters");
        }
        return id;
    }

    private static String orderId(final ClientMessage message) {
        return field(message, "order_id")
                .map(given -> JsonFields.string("order_id", given.token(), given.value()))
                .orElse("");
    }

    private static Optional<JsonField> field(final ClientMessage message, final String name) {
        for (final JsonField field : message.orderFields()) {
            if (field.name().equals(name)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    private void requireReader() throws ClientErrorException {
        if (session.accountId() == 0) {
            throw new ClientErrorException(ErrorCode.LOGIN_REQUIRED, "orders are for logged-in users");
        }
        if (!session.hasSubscribed(CHANNEL)) {
            throw new ClientErrorException(
                    ErrorCode.NOT_SUBSCRIBED, "subscribe to account first, where orders are answered");
        }
        if (inFlight.get() >= MOST_IN_FLIGHT) {
            throw new ClientErrorException(
                    ErrorCode.TOO_MANY_IN_FLIGHT, "a connection has at most " + MOST_IN_FLIGHT + " unanswered orders");
        }
    }

    private void refuse(final ErrorCode code, final String text, final String id, final boolean counts) {
        final boolean tooMany = !session.takeMessage();
        session.send(ControlJson.error(code.name(), text, CHANNEL, id));
        if (counts || tooMany) {
            strike.run();
        }
    }

    private static ErrorCode code(final RequestProblem problem) {
        return switch (problem.problem()) {
            case NOT_FOUND -> ErrorCode.UNKNOWN_ORDER;
            case RATE_LIMITED -> ErrorCode.ORDER_RATE;
            case UNAVAILABLE -> ErrorCode.EXCHANGE_UNAVAILABLE;
            default -> ErrorCode.INVALID_ORDER;
        };
    }
}
