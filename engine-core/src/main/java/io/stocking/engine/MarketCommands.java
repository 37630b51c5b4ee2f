package io.stocking.engine;

import io.stocking.book.CallAuction;
import io.stocking.book.Instrument;
import io.stocking.book.OrderPool;
import io.stocking.message.EventWriter;
import io.stocking.message.codec.AdvanceRoundDecoder;
import io.stocking.message.codec.AuctionTieRule;
import io.stocking.message.codec.CancelReason;
import io.stocking.message.codec.ChangeTradingPhaseDecoder;
import io.stocking.message.codec.ListInstrumentDecoder;
import io.stocking.message.codec.RejectReason;
import io.stocking.message.codec.RoundPhase;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TradingPhase;
import io.stocking.round.Round;
import io.stocking.round.RoundTimes;

/** Lists instruments and moves them, and the round, from phase to phase. */
final class MarketCommands {
    private final EngineState state;
    private final OpenOrders openOrders;
    private final Settlement settlement;
    private final RoundSettlement roundSettlement;
    private final OrderChecks checks;
    private final EventWriter events;

    MarketCommands(
            final EngineState state,
            final OpenOrders openOrders,
            final Settlement settlement,
            final OrderChecks checks,
            final EventWriter events) {
        this.state = state;
        this.openOrders = openOrders;
        this.settlement = settlement;
        this.checks = checks;
        this.events = events;
        roundSettlement = new RoundSettlement(state, events);
    }

    /** Emits {@code InstrumentListed} or {@code CommandRejected}. */
    void onListInstrument(final ListInstrumentDecoder command) {
        final Verdict verdict = checks.verdict().start();
        final int id = command.instrumentId();
        if (state.listing(id) != null) {
            verdict.refuse(RejectReason.INSTRUMENT_EXISTS, id, 0);
        } else if (command.tieRule() == AuctionTieRule.NULL_VAL) {
            verdict.refuse(RejectReason.INVALID_INSTRUMENT, id, Instrument.MAX_ID);
        } else {
            try {
                final Instrument instrument = InstrumentCodec.read(command);
                state.list(instrument);
                InstrumentCodec.write(instrument, events.instrumentListed());
            } catch (final IllegalArgumentException invalid) {
                verdict.refuse(RejectReason.INVALID_INSTRUMENT, id, Instrument.MAX_ID);
            }
        }
        if (verdict.isRefused()) {
            reject(ListInstrumentDecoder.TEMPLATE_ID, id);
        }
    }

    /** Emits {@code TradingPhaseChanged}, behind the trades of an uncrossing, or {@code CommandRejected}. */
    void onChangeTradingPhase(final ChangeTradingPhaseDecoder command) {
        final Verdict verdict = checks.verdict().start();
        final Listing listing = state.listing(command.instrumentId());
        if (listing == null) {
            verdict.refuse(RejectReason.UNKNOWN_INSTRUMENT, command.instrumentId(), 0);
        } else if (!canChange(listing, command.phase())) {
            verdict.refuse(
                    RejectReason.INVALID_PHASE,
                    command.phase().value(),
                    listing.phase().value());
        }
        if (verdict.isRefused()) {
            reject(ChangeTradingPhaseDecoder.TEMPLATE_ID, command.instrumentId());
        } else {
            change(listing, command.phase());
        }
    }

    /** A crossed book, which an auction that was halted leaves behind, trades only after an uncrossing. */
    private static boolean canChange(final Listing listing, final TradingPhase next) {
        return next != TradingPhase.NULL_VAL
                && next != listing.phase()
                && (next != TradingPhase.CONTINUOUS
                        || listing.phase() == TradingPhase.CALL_AUCTION
                        || !listing.book().isCrossed());
    }

    private void change(final Listing listing, final TradingPhase next) {
        final CallAuction auction = new CallAuction(listing.instrument().tieRule(), listing.fairPrice());
        if (listing.phase() == TradingPhase.CALL_AUCTION && next != TradingPhase.HALTED) {
            listing.book().uncross(auction, settlement);
        }
        listing.phase(next);
        events.tradingPhaseChanged()
                .uncrossingPrice(auction.price())
                .uncrossingQuantity(auction.volume())
                .instrumentId(listing.instrument().instrumentId())
                .phase(next);
    }

    /** Emits {@code RoundAdvanced} with what it entails, see there, or {@code CommandRejected}. */
    void onAdvanceRound(final AdvanceRoundDecoder command) {
        final Verdict verdict = checks.verdict().start();
        final long count = state.accounts().count();
        if (!state.round().canAdvanceTo(command.roundId(), command.phase())) {
            verdict.refuse(
                    RejectReason.ROUND_OUT_OF_SEQUENCE,
                    command.roundId(),
                    state.round().roundId());
        } else if (command.seedCash() < 0 || count > 0 && command.seedCash() > Long.MAX_VALUE / count) {
            verdict.refuse(RejectReason.VALUE_OVERFLOW, command.seedCash(), Long.MAX_VALUE / Math.max(1, count));
        }
        if (verdict.isRefused()) {
            reject(AdvanceRoundDecoder.TEMPLATE_ID, 0);
            return;
        }
        switch (command.phase()) {
            case SETUP -> setUp(command);
            case OPEN -> {
                enter(command);
                changeAll(TradingPhase.CONTINUOUS);
            }
            case SETTLING -> {
                enter(command);
                changeAll(TradingPhase.CLOSED);
                cancelAll();
                roundSettlement.settle();
            }
            default -> enter(command);
        }
    }

    private void setUp(final AdvanceRoundDecoder command) {
        cancelAll();
        state.holdings().clear();
        state.delistAll();
        state.clientOrderIds().clear();
        state.accounts().resetAll(command.seedCash());
        state.lastNewsNumber(0);
        state.roundStartCommandIndex(state.lastCommandIndex());
        enter(command);
    }

    private void enter(final AdvanceRoundDecoder command) {
        final RoundTimes times = new RoundTimes(
                command.setupAt(), command.openAt(), command.settleAt(), command.intermissionAt(), command.endAt());
        final Round round = command.phase() == RoundPhase.SETUP
                ? new Round(command.roundId(), RoundPhase.SETUP, command.seed(), command.seedCash(), times)
                : state.round().advancedTo(command.phase(), times);
        state.round(round);
        events.roundAdvanced()
                .roundId(round.roundId())
                .seed(round.seed())
                .seedCash(round.seedCash())
                .setupAt(times.setupAt())
                .openAt(times.openAt())
                .settleAt(times.settleAt())
                .intermissionAt(times.intermissionAt())
                .endAt(times.endAt())
                .phase(command.phase());
    }

    private void changeAll(final TradingPhase next) {
        for (int id = 1; id <= state.highestInstrumentId(); id++) {
            final Listing listing = state.listing(id);
            if (listing != null && canChange(listing, next)) {
                change(listing, next);
            }
        }
    }

    private void cancelAll() {
        for (int id = 1; id <= state.highestInstrumentId(); id++) {
            if (state.listing(id) != null) {
                cancelAll(state.listing(id), Side.BUY);
                cancelAll(state.listing(id), Side.SELL);
            }
        }
    }

    private void cancelAll(final Listing listing, final Side side) {
        int slot = listing.book().next(side, OrderPool.NONE);
        while (slot != OrderPool.NONE) {
            openOrders.cancel(slot, CancelReason.ROUND_END);
            slot = listing.book().next(side, OrderPool.NONE);
        }
    }

    private void reject(final int templateId, final int instrumentId) {
        checks.verdict().publish(events.commandRejected(), templateId, 0, 0, instrumentId);
    }
}
