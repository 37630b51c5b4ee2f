package io.stocking.naive;

import static io.stocking.naive.Refused.unless;

import io.stocking.kit.Command;
import io.stocking.kit.Event;
import io.stocking.kit.InstrumentTerms;
import io.stocking.kit.RoundTerms;
import io.stocking.message.codec.CancelReason;
import io.stocking.message.codec.RejectReason;
import io.stocking.message.codec.RoundPhase;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TradingPhase;
import java.util.List;
import java.util.function.Consumer;

/** Instruments, phases and rounds of the naive exchange. */
final class NaiveMarket {
    private static final int MAX_INSTRUMENT_ID = 65_535;

    private final NaiveState state;
    private final NaiveOrders orders;
    private final NaiveResult result;
    private final Consumer<Event> events;

    NaiveMarket(final NaiveState state, final NaiveOrders orders, final Consumer<Event> events) {
        this.state = state;
        this.orders = orders;
        this.events = events;
        result = new NaiveResult(state, events);
    }

    void list(final InstrumentTerms terms) {
        final int id = terms.instrumentId();
        unless(!state.instruments.containsKey(id), RejectReason.INSTRUMENT_EXISTS, id, 0);
        unless(NaiveTicks.areListable(terms), RejectReason.INVALID_INSTRUMENT, id, MAX_INSTRUMENT_ID);
        state.instruments.put(id, new NaiveInstrument(terms, state.rules));
        events.accept(new Event.InstrumentListed(terms));
    }

    void changePhase(final Command.ChangeTradingPhase command) {
        final NaiveInstrument instrument = state.instruments.get(command.instrumentId());
        unless(instrument != null, RejectReason.UNKNOWN_INSTRUMENT, command.instrumentId(), 0);
        unless(
                canChange(instrument, command.phase()),
                RejectReason.INVALID_PHASE,
                command.phase().value(),
                instrument.phase.value());
        change(instrument, command.phase());
    }

    private static boolean canChange(final NaiveInstrument instrument, final TradingPhase next) {
        if (next == TradingPhase.NULL_VAL || next == instrument.phase) {
            return false;
        }
        final boolean wouldOpenCrossed = next == TradingPhase.CONTINUOUS
                && instrument.phase != TradingPhase.CALL_AUCTION
                && instrument.book.isCrossed();
        return !wouldOpenCrossed;
    }

    private void change(final NaiveInstrument instrument, final TradingPhase next) {
        NaiveAuction.Result result = NaiveAuction.Result.NOTHING;
        if (instrument.phase == TradingPhase.CALL_AUCTION && next != TradingPhase.HALTED) {
            final NaiveAuction auction =
                    new NaiveAuction(state.rules, instrument.terms.tieRule(), instrument.fairPrice());
            result = instrument.book.uncross(auction, instrument.ticks, orders);
        }
        instrument.phase = next;
        events.accept(
                new Event.TradingPhaseChanged(result.price(), result.volume(), instrument.terms.instrumentId(), next));
    }

    void advance(final RoundTerms next) {
        final RoundTerms now = state.round;
        unless(follows(now, next), RejectReason.ROUND_OUT_OF_SEQUENCE, next.roundId(), now.roundId());
        final int count = Math.max(1, state.accounts.size());
        final boolean fits =
                next.seedCash() >= 0 && (state.accounts.isEmpty() || next.seedCash() <= Long.MAX_VALUE / count);
        unless(fits, RejectReason.VALUE_OVERFLOW, next.seedCash(), Long.MAX_VALUE / count);
        if (next.phase() == RoundPhase.SETUP) {
            cancelEverything();
            state.holdings.clear();
            state.instruments.clear();
            state.answers.clear();
            state.cash.replaceAll((id, cash) -> next.seedCash());
            state.lastNewsNumber = 0;
            state.executed.clear();
            state.roundStartCommandIndex = state.commandIndex;
        }
        state.round = next.phase() == RoundPhase.SETUP ? next : next.drawnAs(now);
        events.accept(new Event.RoundAdvanced(state.round));
        if (next.phase() == RoundPhase.OPEN) {
            changeAll(TradingPhase.CONTINUOUS);
        }
        if (next.phase() == RoundPhase.SETTLING) {
            changeAll(TradingPhase.CLOSED);
            cancelEverything();
            result.settle();
        }
    }

    private static boolean follows(final RoundTerms now, final RoundTerms next) {
        final List<RoundPhase> phases =
                List.of(RoundPhase.SETUP, RoundPhase.OPEN, RoundPhase.SETTLING, RoundPhase.INTERMISSION);
        return next.roundId() > now.roundId()
                ? next.phase() == RoundPhase.SETUP
                : next.roundId() == now.roundId()
                        && now.roundId() > 0
                        && next.phase() != RoundPhase.NULL_VAL
                        && phases.indexOf(next.phase()) == phases.indexOf(now.phase()) + 1;
    }

    private void changeAll(final TradingPhase next) {
        state.instruments.values().stream()
                .filter(instrument -> canChange(instrument, next))
                .forEach(instrument -> change(instrument, next));
    }

    private void cancelEverything() {
        for (final NaiveInstrument instrument : state.instruments.values()) {
            for (final Side side : List.of(Side.BUY, Side.SELL)) {
                instrument.book.orders(side).forEach(order -> orders.cancel(order, CancelReason.ROUND_END));
            }
        }
    }
}
