package io.stocking.gateway.trading;

import com.fasterxml.jackson.core.JsonToken;
import io.netty.buffer.ByteBuf;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.json.JsonField;
import io.stocking.gateway.rest.JsonFields;
import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TimeInForce;
import java.util.List;

/** What a request to enter or replace an order asks for; what it leaves out is null or 0. */
public final class OrderTerms {
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
    public static OrderTerms parseNew(final ByteBuf body) {
        final OrderTerms terms = new OrderTerms();
        JsonFields.read(body, terms::onField);
        return terms.requireOrder();
    }

    /** Reads a new order that came by message, in the same way. */
    public static OrderTerms parseNew(final List<JsonField> fields) {
        return of(fields).requireOrder();
    }

    /**
     * Reads changes of an order.
     *
     * @throws RequestProblem when the body is no such object or changes nothing
     */
    public static OrderTerms parseReplacement(final ByteBuf body) {
        final OrderTerms terms = new OrderTerms();
        JsonFields.read(body, terms::onField);
        return terms.requireReplacement();
    }

    /** Reads changes that came by message, in the same way. */
    public static OrderTerms parseReplacement(final List<JsonField> fields) {
        return of(fields).requireReplacement();
    }

    /** Sells shares at once at the best prices there are. */
    public static OrderTerms sellAtMarket(final String symbol, final long quantity) {
        final OrderTerms terms = new OrderTerms();
        terms.symbol = symbol;
        terms.quantity = quantity;
        terms.side = Side.SELL;
        terms.type = OrderType.MARKET;
        terms.timeInForce = TimeInForce.IOC;
        return terms;
    }

    public String symbol() {
        return symbol;
    }

    public Side side() {
        return side;
    }

    public OrderType type() {
        return type;
    }

    public TimeInForce timeInForce() {
        return timeInForce;
    }

    public String clientOrderId() {
        return clientOrderId;
    }

    public long quantity() {
        return quantity;
    }

    public long limitPrice() {
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

    private static OrderTerms of(final List<JsonField> fields) {
        final OrderTerms terms = new OrderTerms();
        for (final JsonField field : fields) {
            terms.onField(field.name(), field.token(), field.value());
        }
        return terms;
    }

    private OrderTerms requireOrder() {
        require("symbol", symbol);
        require("qty", quantity == 0 ? null : quantity);
        require("side", side);
        require("type", type);
        if (timeInForce == null) {
            timeInForce = TimeInForce.DAY;
        }
        if (type == OrderType.LIMIT && limitPrice == 0) {
            throw new RequestProblem(Problem.UNPROCESSABLE, "limit-price.missing");
        }
        if (type == OrderType.MARKET && limitPrice != 0) {
            throw new RequestProblem(Problem.UNPROCESSABLE, "limit-price.market", limitPrice);
        }
        return this;
    }

    private OrderTerms requireReplacement() {
        final boolean nothing = quantity == 0 && limitPrice == 0 && timeInForce == null && clientOrderId.isEmpty();
        if (nothing) {
            throw new RequestProblem(Problem.UNPROCESSABLE, "replace.nothing");
        }
        return this;
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
