package io.stocking.scenario;

import io.stocking.kit.Event;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who and what the words of a scenario name: accounts, instruments, orders by their running number. */
final class Cast {
    /** Number of accounts and instruments that nobody has introduced. */
    private static final int UNKNOWN = 777;

    private static final int SLOT_BITS = 24;

    private final Map<String, Long> accounts = new HashMap<>();
    private final Map<String, Integer> instruments = new LinkedHashMap<>();
    private final Map<Long, Long> orders = new HashMap<>();

    long introduce(final String account) {
        return accounts.computeIfAbsent(account, name -> accounts.size() + 1L);
    }

    boolean knowsAccount(final String name) {
        return accounts.containsKey(name) || name.equals("nobody");
    }

    long account(final String name) {
        return accounts.getOrDefault(name, (long) UNKNOWN);
    }

    int introduceInstrument(final String symbol) {
        return instruments.computeIfAbsent(symbol, name -> instruments.size() + 1);
    }

    Map<String, Integer> instruments() {
        return instruments;
    }

    int instrument(final String symbol) {
        return instruments.getOrDefault(symbol, UNKNOWN);
    }

    /** The id of the order with this running number; made up when there was none. */
    long order(final long number) {
        return orders.getOrDefault(number, number << SLOT_BITS);
    }

    /** Learns the id of an order from its event. */
    void meet(final Event event) {
        if (event instanceof Event.OrderAccepted accepted) {
            orders.put(accepted.orderId() >>> SLOT_BITS, accepted.orderId());
        } else if (event instanceof Event.OrderReplaced replaced) {
            orders.put(replaced.orderId() >>> SLOT_BITS, replaced.orderId());
        }
    }
}
