package io.stocking.gateway.rest.trading;

import com.fasterxml.jackson.core.JsonToken;
import io.netty.buffer.ByteBuf;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.rest.JsonFields;
import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TimeInForce;

/** What a request to enter or replace an order asks for; what it leaves out is null or 0. */
final class OrderTerms {
    static final long MAX_QUANTITY = Integer.MAX_VALUE;
    static final long MAX_PRICE = 1_000_000_000_000L;
    static final int MAX_CLIENT_ORDER_ID_LENGTH = 128;

    private String symbol;
    private Side side;
    private OrderType type;
    private TimeInForce timeInForce;
    private String clientOrderId = "";
    private long quantity;
    private long limitPrice;

    private OrderTerms() {}

    /**
     * Reads a new order.
     *
     * @throws RequestProblem when the body is no such object; the message names field, value and limit
     */
    static OrderTerms parseNew(final ByteBuf body) {
        final OrderTerms terms = new OrderTerms();
        JsonFields.read(body, terms::onField);
        terms.require("symbol", terms.symbol);
        terms.require("qty", terms.quantity == 0 ? null : terms.quantity);
        terms.require("side", terms.side);
        terms.require("type", terms.type);
        if (terms.timeInForce == null) {
            terms.timeInForce = TimeInForce.DAY;
        }
        if (terms.type == OrderType.LIMIT && terms.limitPrice == 0) {
            throw new RequestProblem(Problem.UNPROCESSABLE, "limit-price.missing");
        }
        if (terms.type == OrderType.MARKET && terms.limitPrice != 0) {
            throw new RequestProblem(Problem.UNPROCESSABLE, "limit-price.market", terms.limitPrice);
        }
        return terms;
    }

    /**
     * Reads changes of an order.
     *
     * @throws RequestProblem when the body is no such object or changes nothing
     */
    static OrderTerms parseReplacement(final ByteBuf body) {
        final OrderTerms terms = new OrderTerms();
        JsonFields.read(body, terms::onField);
        final boolean nothing = terms.quantity == 0
                && terms.limitPrice == 0
                && terms.timeInForce == null
                && terms.clientOrderId.isEmpty();
        if (nothing) {
            throw new RequestProblem(Problem.UNPROCESSABLE, "replace.nothing");
        }
        return terms;
    }

    /** Sells shares at once at the best prices there are. */
    static OrderTerms sellAtMarket(final String symbol, final long quantity) {
        final OrderTerms terms = new OrderTerms();
        terms.symbol = symbol;
        terms.quantity = quantity;
        terms.side = Side.SELL;
        terms.type = OrderType.MARKET;
        terms.timeInForce = TimeInForce.IOC;
        return terms;
    }

    String symbol() {
        return symbol;
    }

    Side side() {
        return side;
    }

    OrderType type() {
        return type;
    }

    TimeInForce timeInForce() {
        return timeInForce;
    }

    String clientOrderId() {
        return clientOrderId;
    }

    long quantity() {
        return quantity;
    }

    long limitPrice() {
        return limitPrice;
    }

    private void onField(final String name, final JsonToken token, final String value) {
        switch (name) {
            case "symbol" -> symbol = value != null ? JsonFields.string(name, token, value) : null;
            case "qty" -> quantity = value != null ? JsonFields.whole(name, token, value, 1, MAX_QUANTITY) : 0;
            case "limit_price" -> limitPrice = value != null ? JsonFields.whole(name, token, value, 1, MAX_PRICE) : 0;
            case "side" -> side = value != null ? side(JsonFields.string(name, token, value)) : null;
            case "type" -> type = value != null ? type(JsonFields.string(name, token, value)) : null;
            case "time_in_force" ->
                timeInForce = value != null ? timeInForce(JsonFields.string(name, token, value)) : null;
            case "client_order_id" ->
                clientOrderId = value != null ? clientOrderId(JsonFields.string(name, token, value)) : "";
            default -> {
                // Clients of the API this one follows send more than is used here.
            }
        }
    }

    private void require(final String name, final Object value) {
        if (value == null) {
            throw new RequestProblem(Problem.UNPROCESSABLE, "field.missing", name);
        }
    }

    private static Side side(final String value) {
        return switch (value) {
            case "buy" -> Side.BUY;
            case "sell" -> Side.SELL;
            default -> throw choice("side", "buy, sell", value);
        };
    }

    private static OrderType type(final String value) {
        return switch (value) {
            case "limit" -> OrderType.LIMIT;
            case "market" -> OrderType.MARKET;
            default -> throw choice("type", "market, limit", value);
        };
    }

    private static TimeInForce timeInForce(final String value) {
        return switch (value) {
            case "day", "gtc" -> TimeInForce.DAY;
            case "ioc" -> TimeInForce.IOC;
            case "fok" -> TimeInForce.FOK;
            default -> throw choice("time_in_force", "day, gtc, ioc, fok", value);
        };
    }

    private static String clientOrderId(final String value) {
        boolean printable = true;
        for (int i = 0; i < value.length(); i++) {
            printable &= value.charAt(i) >= ' ' && value.charAt(i) <= '~';
        }
        if (value.isEmpty() || value.length() > MAX_CLIENT_ORDER_ID_LENGTH || !printable) {
            throw new RequestProblem(
                    Problem.UNPROCESSABLE,
                    "field.text",
                    "client_order_id",
                    MAX_CLIENT_ORDER_ID_LENGTH,
                    printable ? value.length() + " characters long" : "not printable ASCII");
        }
        return value;
    }

    private static RequestProblem choice(final String name, final String words, final String value) {
        return new RequestProblem(Problem.UNPROCESSABLE, "field.choice", name, words, JsonFields.quote(value));
    }
}
