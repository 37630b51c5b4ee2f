package io.stocking.bench.stream;

/**
 * The equity flow of the public matching-engine benchmark (arXiv 2606.01183, github.com/flash1-dev/matching-engine-benchmark),
 * by its published method. The numbers are the method's; with seed 23 a correct book makes of the stream what the published
 * consensus hashes say. Only the accounts are ours: the method has none.
 */
final class EquityFlow {
    private static final double IMMEDIATE = 0.15;
    private static final double MODIFIED = 0.20;
    private static final double MODIFIED_IN_PRICE = 0.80;
    private static final double CANCELLED = 0.95;
    private static final double DUPLICATED = 0.02;
    /** 2^64 divided by the golden ratio: spreads neighbouring order ids over the accounts. */
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    private final EquityScenario scenario;
    private final EquityOrders orders;
    private final RandomNumbers random;
    private final MessageList messages;

    private EquityFlow(final EquityScenario scenario, final int count, final int seed) {
        this.scenario = scenario;
        random = new RandomNumbers(seed);
        orders = new EquityOrders(scenario, count, random);
        messages = new MessageList(count);
    }

    /** The messages about so many orders of so many accounts. */
    static OrderStream generate(final EquityScenario scenario, final int count, final int seed, final int accounts) {
        final EquityFlow flow = new EquityFlow(scenario, count, seed);
        for (final int order : flow.orders.arrivals(flow.random)) {
            flow.live(order);
        }
        return flow.stream(accounts);
    }

    /**
     * Everything that happens to one order. The method draws a time for each message, but the next order arrives only
     * when this one's life is over, so that the messages are in their final sequence already and times are not kept.
     */
    private void live(final int order) {
        if (random.happens(IMMEDIATE)) {
            messages.add(order, MessageList.IMMEDIATE, 0);
            return;
        }
        messages.add(order, OrderStream.NEW, 0);
        final boolean modified = random.happens(MODIFIED);
        final int improvement = modified ? modify(order) : 0;
        final boolean cancelled = random.happens(CANCELLED);
        if (cancelled) {
            cancel(order);
        }
        if (modified && cancelled && random.happens(DUPLICATED)) {
            drawTime();
            messages.add(order, OrderStream.REPLACE, improvement);
        }
    }

    /** Answers by how many ticks the order comes nearer to the middle. */
    private int modify(final int order) {
        drawTime();
        final int improvement = random.happens(MODIFIED_IN_PRICE) ? 1 : 0;
        messages.add(order, OrderStream.REPLACE, improvement);
        return improvement;
    }

    private void cancel(final int order) {
        drawTime();
        messages.add(order, OrderStream.CANCEL, 0);
        if (random.happens(DUPLICATED)) {
            drawTime();
            messages.add(order, OrderStream.CANCEL, 0);
        }
    }

    /** Takes the number that the method spends on a time. */
    private void drawTime() {
        random.uniform();
    }

    private OrderStream stream(final int accounts) {
        final OrderStream stream = new OrderStream(scenario.label(), messages.size(), 0);
        for (int message = 0; message < messages.size(); message++) {
            final int kind = messages.kind(message);
            final int order = messages.order(message);
            final int improvement = messages.improvement(message);
            final long orderId = order + 1L;
            stream.kind(message, kind, messages.isImmediate(message));
            stream.order(
                    message,
                    orderId,
                    orders.isSell(order),
                    orders.price(order) + (orders.isSell(order) ? -improvement : improvement),
                    orders.quantity(order) + (kind == OrderStream.REPLACE ? 1 : 0));
            stream.owner(message, account(orderId, accounts), 1);
        }
        return stream;
    }

    private static int account(final long orderId, final int accounts) {
        return 1 + (int) ((orderId * GOLDEN_RATIO >>> 1) % accounts);
    }
}
