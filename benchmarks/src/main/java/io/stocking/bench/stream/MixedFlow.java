package io.stocking.bench.stream;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A stationary flow in the proportions of exchange-core's own performance tests: about 15 % new orders, 8 % cancels, 8 %
 * reductions and 68 % moves towards the last price, over books that keep their size. Instruments differ in how busy they
 * are (a Pareto distribution); every order a message names is live.
 */
final class MixedFlow {
    private static final int SEED = 42;
    private static final int LOWEST_MIDDLE = 5_000;
    private static final int MIDDLES = 45_000;
    private static final double PARETO_SHAPE = 1.5;
    /** Out of so many messages two enter an order, one cancels, one reduces; the others move. */
    private static final int STEADY_DRAWS = 40;

    private static final int GROWING_DRAWS = 10;
    private static final int ENTERING_DRAWS = 2;
    private static final int CANCEL_DRAW = 2;
    private static final int REDUCE_DRAW = 3;
    /** Messages about live orders choose among so many. */
    private static final int CHOICE = 512;

    private static final int QUANTITY_DICE = 6;
    private static final int DISTANCE_DRAWS = 4;
    private static final double MOVED_SHARE = 0.01;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final MixedBook[] books;
    private final double[] busyness;
    private final int ordersInBook;
    private final int accounts;
    private final OrderStream stream;
    private long lastOrderId;

    private MixedFlow(final String name, final MixedShape shape) {
        books = new MixedBook[shape.instruments()];
        busyness = new double[shape.instruments()];
        ordersInBook = Math.max(2, shape.orders() / shape.instruments());
        accounts = shape.accounts();
        final int prefill = ordersInBook * shape.instruments();
        stream = new OrderStream(name, prefill + shape.messages(), prefill);
        double sum = 0;
        for (int at = 0; at < books.length; at++) {
            books[at] = new MixedBook(LOWEST_MIDDLE + random.nextInt(MIDDLES));
            sum += Math.pow(1 - random.nextDouble(), -1 / PARETO_SHAPE);
            busyness[at] = sum;
        }
    }

    /** A flow of this shape. */
    static OrderStream generate(final String name, final MixedShape shape) {
        final MixedFlow flow = new MixedFlow(name, shape);
        for (int message = 0; message < flow.stream.size(); message++) {
            flow.next(message);
        }
        return flow.stream;
    }

    private void next(final int message) {
        final boolean prefills = message < stream.prefill();
        final int instrument = prefills ? message / ordersInBook : busyInstrument();
        final MixedBook book = books[instrument];
        final boolean sell = random.nextInt(2) == 1;
        final boolean grows = book.open(sell) < ordersInBook / 2;
        final int draw = random.nextInt(grows ? GROWING_DRAWS : STEADY_DRAWS);
        final MixedOrder order;
        if (prefills || draw < ENTERING_DRAWS || book.open() == 0) {
            order = enter(message, book, sell, !prefills && !grows);
        } else {
            order = book.open(random.nextInt(Math.min(book.open(), CHOICE)));
            change(message, book, order, draw);
        }
        stream.owner(message, order.account, instrument + 1);
    }

    private int busyInstrument() {
        final double wanted = random.nextDouble() * busyness[busyness.length - 1];
        final int found = Arrays.binarySearch(busyness, wanted);
        return found >= 0 ? found : Math.min(busyness.length - 1, -found - 1);
    }

    private MixedOrder enter(final int message, final MixedBook book, final boolean sell, final boolean immediate) {
        final int account = 1 + random.nextInt(accounts);
        final int quantity =
                1 + random.nextInt(QUANTITY_DICE) * random.nextInt(QUANTITY_DICE) * random.nextInt(QUANTITY_DICE);
        final MixedOrder order = new MixedOrder(++lastOrderId, sell, account, quantity);
        order.price = immediate ? book.crossingPrice(sell) : quietPrice(book, sell);
        write(message, OrderStream.NEW, immediate, order);
        book.enter(order, !immediate);
        return order;
    }

    /** Near the last price, more often than far from it. */
    private long quietPrice(final MixedBook book, final boolean sell) {
        final double near = random.nextDouble();
        final long range = 1 + (long) (near * near * book.deviation());
        long sum = 0;
        for (int draw = 0; draw < DISTANCE_DRAWS; draw++) {
            sum += random.nextLong(range);
        }
        final long distance = Math.abs(sum / 2 - range);
        return Math.max(1, sell ? book.lastPrice() + distance : book.lastPrice() - distance);
    }

    private void change(final int message, final MixedBook book, final MixedOrder order, final int draw) {
        switch (draw) {
            case CANCEL_DRAW -> {
                write(message, OrderStream.CANCEL, false, order);
                book.remove(order);
            }
            case REDUCE_DRAW -> reduce(message, book, order);
            default -> move(message, book, order);
        }
    }

    private void reduce(final int message, final MixedBook book, final MixedOrder order) {
        final int reduction = 1 + random.nextInt(order.quantity);
        stream.kind(message, OrderStream.REDUCE, false);
        stream.order(message, order.id, order.sell, order.price, reduction);
        order.quantity -= reduction;
        if (order.quantity == 0) {
            book.remove(order);
        }
    }

    private void move(final int message, final MixedBook book, final MixedOrder order) {
        final double distance = (book.lastPrice() - order.price) * MOVED_SHARE;
        final long step;
        if (order.price > book.lastPrice()) {
            step = (long) Math.floor(distance);
        } else if (order.price < book.lastPrice()) {
            step = (long) Math.ceil(distance);
        } else {
            step = random.nextInt(2) * 2 - 1;
        }
        book.remove(order);
        order.price = Math.max(1, Math.min(order.price + step, book.highest()));
        write(message, OrderStream.MOVE, false, order);
        book.enter(order, true);
    }

    private void write(final int message, final int kind, final boolean immediate, final MixedOrder order) {
        stream.kind(message, kind, immediate);
        stream.order(message, order.id, order.sell, order.price, order.quantity);
    }
}
