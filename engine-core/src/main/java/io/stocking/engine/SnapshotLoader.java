package io.stocking.engine;

import io.stocking.account.Accounts;
import io.stocking.book.OrderBook;
import io.stocking.book.OrderPool;
import io.stocking.message.MessageSink;
import io.stocking.message.codec.AccountStateDecoder;
import io.stocking.message.codec.Bool;
import io.stocking.message.codec.ClientOrderIdStateDecoder;
import io.stocking.message.codec.EngineStateDecoder;
import io.stocking.message.codec.HoldingStateDecoder;
import io.stocking.message.codec.InstrumentListedDecoder;
import io.stocking.message.codec.InstrumentStateDecoder;
import io.stocking.message.codec.MessageHeaderDecoder;
import io.stocking.message.codec.NewsStateDecoder;
import io.stocking.message.codec.OrderStateDecoder;
import io.stocking.message.codec.RoundStateDecoder;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.SnapshotEndDecoder;
import io.stocking.round.Round;
import io.stocking.round.RoundTimes;
import org.agrona.DirectBuffer;

/** Brings a fresh state to what a snapshot says. A stream that does not match its own hash is a broken invariant. */
final class SnapshotLoader implements MessageSink {
    private final EngineState state;
    private final OpenOrders openOrders;
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final SnapshotSeal seal = new SnapshotSeal();

    SnapshotLoader(final EngineState state, final OpenOrders openOrders) {
        this.state = state;
        this.openOrders = openOrders;
    }

    @Override
    public void onMessage(final DirectBuffer buffer, final int offset, final int length) {
        header.wrap(buffer, offset);
        switch (header.templateId()) {
            case EngineStateDecoder.TEMPLATE_ID ->
                counters(new EngineStateDecoder().wrapAndApplyHeader(buffer, offset, header));
            case RoundStateDecoder.TEMPLATE_ID ->
                round(new RoundStateDecoder().wrapAndApplyHeader(buffer, offset, header));
            case NewsStateDecoder.TEMPLATE_ID ->
                state.lastNewsNumber(new NewsStateDecoder()
                        .wrapAndApplyHeader(buffer, offset, header)
                        .lastNewsNumber());
            case InstrumentListedDecoder.TEMPLATE_ID ->
                state.list(
                        InstrumentCodec.read(new InstrumentListedDecoder().wrapAndApplyHeader(buffer, offset, header)));
            case InstrumentStateDecoder.TEMPLATE_ID ->
                instrument(new InstrumentStateDecoder().wrapAndApplyHeader(buffer, offset, header));
            case AccountStateDecoder.TEMPLATE_ID ->
                account(new AccountStateDecoder().wrapAndApplyHeader(buffer, offset, header));
            case HoldingStateDecoder.TEMPLATE_ID ->
                holding(new HoldingStateDecoder().wrapAndApplyHeader(buffer, offset, header));
            case OrderStateDecoder.TEMPLATE_ID ->
                order(new OrderStateDecoder().wrapAndApplyHeader(buffer, offset, header));
            case ClientOrderIdStateDecoder.TEMPLATE_ID ->
                clientOrderId(new ClientOrderIdStateDecoder().wrapAndApplyHeader(buffer, offset, header));
            case SnapshotEndDecoder.TEMPLATE_ID ->
                seal.check(new SnapshotEndDecoder().wrapAndApplyHeader(buffer, offset, header));
            default -> throw new IllegalStateException("template " + header.templateId() + " is not of a snapshot");
        }
        seal.onMessage(buffer, offset, length);
    }

    private void counters(final EngineStateDecoder from) {
        if (state.lastCommandIndex() != 0) {
            throw new IllegalStateException(
                    "a snapshot goes into a fresh engine, this one is at command " + state.lastCommandIndex());
        }
        state.command(from.commandIndex(), from.timestamp());
        state.nextEventIndex(from.nextEventIndex());
        state.nextOrderSequence(from.nextOrderSequence());
        state.nextTradeId(from.nextTradeId());
        state.roundStartCommandIndex(from.roundStartCommandIndex());
    }

    private void round(final RoundStateDecoder from) {
        final RoundTimes times =
                new RoundTimes(from.setupAt(), from.openAt(), from.settleAt(), from.intermissionAt(), from.endAt());
        state.round(new Round(from.roundId(), from.phase(), from.seed(), from.seedCash(), times));
    }

    private void instrument(final InstrumentStateDecoder from) {
        final Listing listing = state.listing(from.instrumentId());
        listing.phase(from.phase());
        listing.lastPrice(from.lastPrice());
    }

    private void account(final AccountStateDecoder from) {
        final Accounts accounts = state.accounts();
        accounts.open(from.accountId(), from.kind(), from.selfTradePrevention());
        accounts.adjust(from.accountId(), from.cash());
        accounts.rating(from.accountId(), from.rating());
        if (from.executed() == Bool.TRUE) {
            accounts.markExecuted(from.accountId());
        }
    }

    private void holding(final HoldingStateDecoder from) {
        final int entry = state.holdings().findOrAdd(from.accountId(), from.instrumentId());
        state.holdings().adjust(entry, from.quantity());
        state.listing(from.instrumentId()).issue(from.quantity());
    }

    private void order(final OrderStateDecoder from) {
        final OrderPool orders = state.orders();
        final int slot = orders.restore(from.orderId());
        orders.describe(
                slot, from.accountId(), from.instrumentId(), from.side() == Side.SELL, from.postOnly() == Bool.TRUE);
        final OrderBook book = state.listing(from.instrumentId()).book();
        final int level = book.ladder().levelOf(from.price());
        orders.offer(slot, from.price(), level, from.quantity() - from.filledQuantity());
        orders.filled(slot, from.filledQuantity());
        openOrders.rest(slot, book, 0);
    }

    private void clientOrderId(final ClientOrderIdStateDecoder from) {
        final ClientOrderIds ids = state.clientOrderIds();
        final int entry = ids.restore(from.accountId(), from.idHigh(), from.idLow(), from.contentHash());
        ids.answer(entry, from.orderId(), from.actualValue(), from.limitValue(), from.reason());
    }
}
