package io.stocking.simulation;

import io.stocking.kit.Command;
import io.stocking.kit.ExchangeState;
import io.stocking.kit.InstrumentTerms.TickBand;
import io.stocking.kit.RoundTerms;
import io.stocking.message.codec.AccountKind;
import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.RoundPhase;
import io.stocking.message.codec.SelfTradePrevention;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TimeInForce;
import io.stocking.message.codec.TradingPhase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws commands of every kind, sensible and not, that suit the state of the exchange. */
final class CommandSource {
    static final int ACCOUNTS = 6;
    static final int INSTRUMENTS = 3;

    private static final long[] ODD_NUMBERS = {
        0, -1, 1, Integer.MAX_VALUE, 1L + Integer.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 24, 65_536
    };

    private final Random random;
    private final List<Command> named = new ArrayList<>();
    private ExchangeState state;

    CommandSource(final long seed) {
        random = new Random(seed);
    }

    Command next(final ExchangeState now) {
        state = now;
        final Command command = draw();
        if (command instanceof Command.EnterOrder || command instanceof Command.ReplaceOrder) {
            named.add(command);
        }
        return command;
    }

    private Command draw() {
        if (chance(75)) {
            final Command preparation = prepare();
            if (preparation != null) {
                return preparation;
            }
        }
        return chance(2) ? listInstrument(anyInstrumentId()) : chance(1) ? advanceRound() : trade();
    }

    /** What is still missing for trading, null when nothing is. */
    private Command prepare() {
        if (state.round().phase() == RoundPhase.INTERMISSION || state.round().phase() == RoundPhase.SETTLING) {
            return advanceRound();
        }
        if (state.accounts().size() < ACCOUNTS - 1) {
            return openAccount();
        }
        if (state.instruments().size() < INSTRUMENTS - 1) {
            return listInstrument(1 + random.nextInt(INSTRUMENTS));
        }
        if (state.holdings().size() < ACCOUNTS) {
            return adjustHolding(40);
        }
        return state.round().phase() == RoundPhase.SETUP ? advanceRound() : resume();
    }

    private Command resume() {
        return state.instruments().stream()
                .filter(of -> of.phase() != TradingPhase.CONTINUOUS
                        && chance(of.phase() == TradingPhase.CALL_AUCTION ? 8 : 25))
                .findFirst()
                .map(of -> new Command.ChangeTradingPhase(of.terms().instrumentId(), TradingPhase.CONTINUOUS))
                .orElse(null);
    }

    private Command trade() {
        final int dice = random.nextInt(100);
        if (dice < 55) {
            return enterOrder();
        }
        if (dice < 65) {
            return replaceOrder();
        }
        if (dice < 70) {
            return new Command.CancelOrder(owner(), orderId());
        }
        if (dice < 76) {
            return new Command.ReduceOrder(owner(), orderId(), quantity());
        }
        if (dice < 78) {
            return new Command.CancelAllOrders(account(), chance(50) ? 0 : instrumentId());
        }
        if (dice < 84 && !named.isEmpty()) {
            return named.get(random.nextInt(named.size()));
        }
        if (dice < 86) {
            return NewsDraws.draw(state, random);
        }
        if (dice < 91) {
            return new Command.ChangeTradingPhase(instrumentId(), phase());
        }
        return money(dice);
    }

    private Command money(final int dice) {
        return dice < 95 ? adjustCash() : dice < 98 ? adjustHolding(chance(30) ? -6 : 30) : openAccount();
    }

    /** So much that some can buy a lot and others little. */
    private Command adjustCash() {
        final ExchangeState.Instrument instrument = instrument();
        final long price = instrument == null ? 1_000 : instrument.terms().upperPriceLimit();
        return new Command.AdjustCash(account(), chance(8) ? oddNumber() : price * (random.nextInt(60) - 6));
    }

    private Command enterOrder() {
        final ExchangeState.Instrument instrument = instrument();
        final boolean market = chance(8);
        final int instrumentId = instrument == null ? 1 : instrument.terms().instrumentId();
        return new Command.EnterOrder(
                account(),
                chance(2) ? anyInstrumentId() : instrumentId,
                chance(1) ? Side.NULL_VAL : chance(50) ? Side.BUY : Side.SELL,
                chance(1) ? OrderType.NULL_VAL : market ? OrderType.MARKET : OrderType.LIMIT,
                timeInForce(),
                chance(8),
                market && !chance(3) ? 0 : price(instrument),
                quantity(),
                clientOrderId());
    }

    private Command replaceOrder() {
        if (state.orders().isEmpty() || chance(3)) {
            return new Command.ReplaceOrder(account(), orderId(), price(instrument()), quantity(), timeInForce(), "");
        }
        final ExchangeState.Order order =
                state.orders().get(random.nextInt(state.orders().size()));
        final ExchangeState.Instrument instrument = state.instruments().stream()
                .filter(of -> of.terms().instrumentId() == order.instrumentId())
                .findFirst()
                .orElseThrow();
        return new Command.ReplaceOrder(
                chance(3) ? account() : order.accountId(),
                order.orderId(),
                chance(50) ? order.price() : price(instrument),
                chance(80) ? Math.max(1, order.quantity() + random.nextInt(7) - 3) : quantity(),
                chance(80) ? TimeInForce.DAY : timeInForce(),
                clientOrderId());
    }

    private Command openAccount() {
        return new Command.OpenAccount(
                chance(90) ? 1 + random.nextInt(ACCOUNTS) : oddNumber(),
                AccountKind.values()[random.nextInt(3)],
                SelfTradePrevention.values()[random.nextInt(4)]);
    }

    private Command adjustHolding(final int about) {
        return new Command.AdjustHolding(
                account(), instrumentId(), chance(2) ? oddNumber() : about + random.nextInt(6));
    }

    private Command listInstrument(final int instrumentId) {
        return new Command.ListInstrument(MarketTerms.draw(instrumentId, chance(85), random));
    }

    private Command advanceRound() {
        final RoundTerms now = state.round();
        final long seedCash = chance(3) ? oddNumber() : seedCash();
        final RoundPhase next = chance(85) ? after(now.phase()) : RoundPhase.values()[random.nextInt(5)];
        final long step = next == RoundPhase.SETUP ? 1 + random.nextInt(2) : chance(5) ? random.nextInt(3) - 1 : 0;
        return new Command.AdvanceRound(new RoundTerms(now.roundId() + step, next, seedCash));
    }

    private long seedCash() {
        return chance(50) ? 1_000 + random.nextInt(10_000_000) : random.nextLong(1L << 38);
    }

    private static RoundPhase after(final RoundPhase phase) {
        return phase == RoundPhase.INTERMISSION ? RoundPhase.SETUP : RoundPhase.values()[phase.ordinal() + 1];
    }

    private TradingPhase phase() {
        if (chance(3)) {
            return TradingPhase.NULL_VAL;
        }
        return chance(30) ? TradingPhase.CALL_AUCTION : TradingPhase.values()[random.nextInt(4)];
    }

    private TimeInForce timeInForce() {
        if (chance(1)) {
            return TimeInForce.NULL_VAL;
        }
        return chance(75) ? TimeInForce.DAY : TimeInForce.values()[random.nextInt(3)];
    }

    private String clientOrderId() {
        if (chance(1)) {
            return "x".repeat(126 + random.nextInt(6));
        }
        return chance(20) ? "order-" + random.nextInt(40) : "";
    }

    private long account() {
        return state.accounts().isEmpty() || chance(2)
                ? chance(50) ? ACCOUNTS : oddNumber()
                : state.accounts().get(random.nextInt(state.accounts().size())).accountId();
    }

    private int instrumentId() {
        final ExchangeState.Instrument instrument = instrument();
        return instrument == null || chance(2)
                ? anyInstrumentId()
                : instrument.terms().instrumentId();
    }

    private int anyInstrumentId() {
        return chance(70) ? 1 + random.nextInt(INSTRUMENTS) : (int) oddNumber();
    }

    private long quantity() {
        return chance(97) ? 1 + random.nextInt(12) : oddNumber();
    }

    private long orderId() {
        if (state.orders().isEmpty() || chance(3)) {
            return chance(50) ? oddNumber() : (1L + random.nextInt(50)) << 24 | random.nextInt(3);
        }
        return state.orders().get(random.nextInt(state.orders().size())).orderId();
    }

    /** Most often who owns some order, so that about every second cancel is that of the owner. */
    private long owner() {
        return state.orders().isEmpty() || chance(10)
                ? account()
                : state.orders().get(random.nextInt(state.orders().size())).accountId();
    }

    private ExchangeState.Instrument instrument() {
        return state.instruments().isEmpty()
                ? null
                : state.instruments().get(random.nextInt(state.instruments().size()));
    }

    private long price(final ExchangeState.Instrument instrument) {
        if (instrument == null || chance(1)) {
            return oddNumber();
        }
        final long lower = instrument.terms().lowerPriceLimit();
        final long upper = instrument.terms().upperPriceLimit();
        if (chance(4)) {
            return List.of(lower - 1, lower, upper, upper + 1).get(random.nextInt(4));
        }
        final int width = (int) Math.min(upper - lower, 6 * tick(instrument, upper));
        final long price = (lower + upper - width) / 2 + random.nextInt(width + 1);
        return chance(95) ? price - price % tick(instrument, price) : price;
    }

    private static long tick(final ExchangeState.Instrument instrument, final long price) {
        long tick = instrument.terms().ticks().get(0).tick();
        for (final TickBand band : instrument.terms().ticks()) {
            tick = price >= band.fromPrice() ? band.tick() : tick;
        }
        return tick;
    }

    private long oddNumber() {
        return ODD_NUMBERS[random.nextInt(ODD_NUMBERS.length)];
    }

    private boolean chance(final int percent) {
        return random.nextInt(100) < percent;
    }
}
