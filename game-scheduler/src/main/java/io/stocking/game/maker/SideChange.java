package io.stocking.game.maker;

import io.stocking.game.order.OpenOrder;
import io.stocking.game.order.OrderAction;
import io.stocking.message.codec.Side;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The difference between the quotes wanted on one side and the orders there, as commands. */
final class SideChange {
    private final List<OrderAction> cancels = new ArrayList<>();
    private final List<OrderAction> moves = new ArrayList<>();
    private final long bestWanted;

    /** Orders at a wanted price stay unless less than half of their quote is left; the others are moved or cancelled. */
    SideChange(final Side side, final List<Quote> wanted, final List<OpenOrder> orders) {
        bestWanted = wanted.isEmpty() ? Long.MIN_VALUE : wanted.get(0).price();
        final List<Quote> missing = new ArrayList<>(wanted);
        final Deque<OpenOrder> spare = new ArrayDeque<>();
        for (final OpenOrder order : orders) {
            if (order.side() == side && !missing.removeIf(quote -> isServed(quote, order))) {
                spare.add(order);
            }
        }
        for (final Quote quote : missing) {
            moves.add(
                    spare.isEmpty()
                            ? new OrderAction.Enter(side, quote.price(), quote.quantity())
                            : new OrderAction.Replace(spare.poll(), quote.price(), quote.quantity()));
        }
        spare.forEach(order -> cancels.add(new OrderAction.Cancel(order)));
    }

    private static boolean isServed(final Quote quote, final OpenOrder order) {
        return quote.price() == order.price() && 2 * order.leaves() >= quote.quantity();
    }

    List<OrderAction> cancels() {
        return cancels;
    }

    List<OrderAction> moves() {
        return moves;
    }

    /** The first wanted price, or the least number when nothing is wanted. */
    long bestWanted() {
        return bestWanted;
    }
}
