package io.stocking.gateway.trading;

import static io.stocking.gateway.testing.FuzzChecks.require;
import static io.stocking.gateway.testing.FuzzChecks.requireWhole;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.testing.FuzzChecks;
import java.util.function.Function;

/** Bodies of order requests: an order within its limits, or a problem that can be answered. */
public final class OrderTermsFuzz {
    private OrderTermsFuzz() {}

    /** Reads one body, as a new order and as a replacement. */
    public static void fuzzerTestOneInput(final byte[] body) {
        final OrderTerms order = parse(body, OrderTerms::parseNew);
        if (order != null) {
            require(order.symbol() != null && order.side() != null && order.type() != null, "it is whole");
            requireWhole(order.symbol());
            require(order.quantity() >= 1, "it has a quantity");
        }
        parse(body, OrderTerms::parseReplacement);
    }

    private static OrderTerms parse(final byte[] body, final Function<ByteBuf, OrderTerms> reader) {
        try {
            final OrderTerms terms = reader.apply(Unpooled.wrappedBuffer(body));
            require(terms.quantity() >= 0 && terms.quantity() <= OrderTerms.MAX_QUANTITY, "the quantity is in range");
            require(terms.limitPrice() >= 0 && terms.limitPrice() <= OrderTerms.MAX_PRICE, "the price is in range");
            require(
                    terms.clientOrderId().length() <= OrderTerms.MAX_CLIENT_ORDER_ID_LENGTH
                            && terms.clientOrderId().chars().allMatch(c -> c >= ' ' && c <= '~'),
                    "the client order id is short and printable");
            return terms;
        } catch (final RequestProblem problem) {
            FuzzChecks.requireAnswerable(problem);
            return null;
        }
    }
}
