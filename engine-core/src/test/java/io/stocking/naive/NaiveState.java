package io.stocking.naive;

import io.stocking.engine.EngineLimits;
import io.stocking.kit.Command;
import io.stocking.kit.ExchangeState;
import io.stocking.kit.RoundTerms;
import io.stocking.message.codec.AccountKind;
import io.stocking.message.codec.RejectReason;
import io.stocking.message.codec.SelfTradePrevention;
import io.stocking.message.codec.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What the naive exchange remembers; whatever can be summed up is summed up anew each time. */
final class NaiveState {
    record HoldingKey(long accountId, int instrumentId) {}

    record ClientKey(long accountId, String clientOrderId) {}

    /** The first answer to a client order id; {@code orderId} 0 = refused. */
    record Answer(Command content, long orderId, RejectReason reason, long actualValue, long limitValue) {}

    record Account(AccountKind kind, SelfTradePrevention prevention) {}

    final EngineLimits limits;
    final NaiveRules rules;
    final Map<Long, Account> accounts = new TreeMap<>();
    final Map<Long, Long> cash = new TreeMap<>();
    final Map<Long, Integer> ratings = new HashMap<>();
    final Set<Long> executed = new HashSet<>();
    final Map<HoldingKey, Long> holdings = new LinkedHashMap<>();
    final Map<Integer, NaiveInstrument> instruments = new TreeMap<>();
    final Map<Long, NaiveOrder> orders = new TreeMap<>();
    final Map<ClientKey, Answer> answers = new LinkedHashMap<>();
    final TreeSet<Integer> freeSlots;
    RoundTerms round = RoundTerms.NONE;
    long commandIndex;
    long nextEventIndex = 1;
    long nextOrderSequence = 1;
    long nextTradeId = 1;
    long roundStartCommandIndex;
    int lastNewsNumber;

    NaiveState(final EngineLimits limits, final NaiveRules rules) {
        this.limits = limits;
        this.rules = rules;
        freeSlots =
                new TreeSet<>(IntStream.range(0, limits.maxOpenOrders()).boxed().toList());
    }

    long availableCash(final long accountId) {
        long available = cash.get(accountId);
        for (final NaiveOrder order : orders.values()) {
            if (order.accountId == accountId && order.side == Side.BUY) {
                available -= rules.reservedCash(order.price, order.filled + order.leaves, order.leaves);
            }
        }
        return available;
    }

    long availableShares(final long accountId, final int instrumentId) {
        long available = held(accountId, instrumentId);
        for (final NaiveOrder order : orders.values()) {
            if (order.accountId == accountId && order.instrumentId == instrumentId && order.side == Side.SELL) {
                available -= rules.reservedShares(order.filled + order.leaves, order.leaves);
            }
        }
        return available;
    }

    long held(final long accountId, final int instrumentId) {
        return holdings.getOrDefault(new HoldingKey(accountId, instrumentId), 0L);
    }

    void addShares(final long accountId, final int instrumentId, final long quantity) {
        holdings.merge(new HoldingKey(accountId, instrumentId), quantity, Long::sum);
    }

    long totalCash() {
        return cash.values().stream().mapToLong(Long::longValue).sum();
    }

    long issuedShares(final int instrumentId) {
        return holdings.entrySet().stream()
                .filter(holding -> holding.getKey().instrumentId() == instrumentId)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    ExchangeState snapshot() {
        return new ExchangeState(
                new ExchangeState.Counters(
                        commandIndex, nextEventIndex, nextOrderSequence, nextTradeId, roundStartCommandIndex),
                round,
                lastNewsNumber,
                instruments.values().stream()
                        .map(of -> new ExchangeState.Instrument(of.terms, of.lastPrice, of.phase))
                        .toList(),
                accountStates(),
                holdings.entrySet().stream()
                        .map(of -> new ExchangeState.Holding(
                                of.getKey().accountId(), of.getKey().instrumentId(), of.getValue()))
                        .toList(),
                orderStates(),
                answers.entrySet().stream()
                        .map(of -> state(of.getKey().accountId(), of.getValue()))
                        .toList());
    }

    private List<ExchangeState.Account> accountStates() {
        final List<ExchangeState.Account> states = new ArrayList<>();
        accounts.forEach((id, account) -> states.add(new ExchangeState.Account(
                id,
                cash.get(id),
                account.kind(),
                account.prevention(),
                ratings.getOrDefault(id, 0),
                executed.contains(id))));
        return states;
    }

    private List<ExchangeState.Order> orderStates() {
        final List<ExchangeState.Order> states = new ArrayList<>();
        for (final NaiveInstrument instrument : instruments.values()) {
            for (final Side side : List.of(Side.BUY, Side.SELL)) {
                instrument.book.orders(side).stream().map(NaiveOrder::state).forEach(states::add);
            }
        }
        return states;
    }

    private static ExchangeState.Answer state(final long accountId, final Answer answer) {
        return new ExchangeState.Answer(
                accountId, answer.orderId(), answer.reason(), answer.actualValue(), answer.limitValue());
    }
}
