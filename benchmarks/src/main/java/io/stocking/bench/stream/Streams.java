package io.stocking.bench.stream;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The streams by name, each the same in every run and on every machine. */
public final class Streams {
    /** The equity day like most. */
    public static final String NORMAL = EquityScenario.NORMAL.label();

    /** A mixed flow over one book of 1,000 orders. */
    public static final String MIX_ONE_BOOK = "mix-1x1000";

    /** A mixed flow over 100 books of 10,000 orders together. */
    public static final String MIX_MANY_BOOKS = "mix-100x10000";

    private static final int EQUITY_ORDERS = 1_000_000;
    private static final int EQUITY_SEED = 23;
    private static final int ACCOUNTS = 1_000;
    private static final int MIXED_MESSAGES = 3_000_000;

    private static final Map<String, Supplier<OrderStream>> BY_NAME = byName();

    private Streams() {}

    private static Map<String, Supplier<OrderStream>> byName() {
        final Map<String, Supplier<OrderStream>> streams = new LinkedHashMap<>();
        for (final EquityScenario scenario : EquityScenario.values()) {
            streams.put(scenario.label(), () -> EquityFlow.generate(scenario, EQUITY_ORDERS, EQUITY_SEED, ACCOUNTS));
        }
        streams.put(
                MIX_ONE_BOOK,
                () -> MixedFlow.generate(MIX_ONE_BOOK, new MixedShape(MIXED_MESSAGES, 1_000, 1, ACCOUNTS)));
        streams.put(
                MIX_MANY_BOOKS,
                () -> MixedFlow.generate(MIX_MANY_BOOKS, new MixedShape(MIXED_MESSAGES, 10_000, 100, ACCOUNTS)));
        return Collections.unmodifiableMap(streams);
    }

    /** The five equity streams of the public benchmark. */
    public static List<String> equity() {
        return EquityScenario.labels();
    }

    /** The equity streams and one mixed stream. */
    public static List<String> equityAnd(final String mixed) {
        final List<String> names = new ArrayList<>(equity());
        names.add(mixed);
        return names;
    }

    /**
     * Generates a stream, which takes a second or two.
     *
     * @throws IllegalArgumentException when there is none of this name
     */
    public static OrderStream generate(final String name) {
        final Supplier<OrderStream> stream = BY_NAME.get(name);
        if (stream == null) {
            throw new IllegalArgumentException("there is no stream \"" + name + "\"; there are " + BY_NAME.keySet());
        }
        return stream.get();
    }
}
