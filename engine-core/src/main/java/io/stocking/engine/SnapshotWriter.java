package io.stocking.engine;

import io.stocking.account.Accounts;
import io.stocking.account.Holdings;
import io.stocking.book.OrderPool;
import io.stocking.message.ArrayBuffer;
import io.stocking.message.MessageSink;
import io.stocking.message.codec.AccountStateEncoder;
import io.stocking.message.codec.Bool;
import io.stocking.message.codec.ClientOrderIdStateEncoder;
import io.stocking.message.codec.EngineStateEncoder;
import io.stocking.message.codec.HoldingStateEncoder;
import io.stocking.message.codec.InstrumentListedEncoder;
import io.stocking.message.codec.InstrumentStateEncoder;
import io.stocking.message.codec.MessageHeaderEncoder;
import io.stocking.message.codec.NewsStateEncoder;
import io.stocking.message.codec.OrderStateEncoder;
import io.stocking.message.codec.RoundStateEncoder;
import io.stocking.message.codec.Side;
import io.stocking.round.Round;
import org.agrona.sbe.MessageEncoderFlyweight;

/** Writes the state as messages in their canonical order. Equal states give equal streams (docs/adr/0002). */
final class SnapshotWriter {
    private static final int MAX_MESSAGE_LENGTH = 1024;
    private static final int ENTRIES_AT_ONCE = 64;

    private final EngineState state;
    private final int[] entries = new int[ENTRIES_AT_ONCE];
    private final ArrayBuffer buffer = new ArrayBuffer(MAX_MESSAGE_LENGTH);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final AccountStateEncoder account = new AccountStateEncoder();
    private final HoldingStateEncoder holding = new HoldingStateEncoder();
    private final OrderStateEncoder order = new OrderStateEncoder();
    private final ClientOrderIdStateEncoder clientOrderId = new ClientOrderIdStateEncoder();
    private MessageSink sink;

    SnapshotWriter(final EngineState state) {
        this.state = state;
    }

    /** Writes everything but the {@code SnapshotEnd}. */
    void write(final MessageSink to) {
        sink = to;
        counters();
        round();
        news();
        instruments();
        accounts();
        holdings();
        orders();
        clientOrderIds();
    }

    private void emit(final MessageEncoderFlyweight message) {
        sink.onMessage(buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + message.encodedLength());
    }

    private void counters() {
        emit(new EngineStateEncoder()
                .wrapAndApplyHeader(buffer, 0, header)
                .commandIndex(state.lastCommandIndex())
                .timestamp(state.timestamp())
                .nextEventIndex(state.nextEventIndex())
                .nextOrderSequence(state.nextOrderSequence())
                .nextTradeId(state.nextTradeId())
                .roundStartCommandIndex(state.roundStartCommandIndex()));
    }

    private void round() {
        final Round round = state.round();
        emit(new RoundStateEncoder()
                .wrapAndApplyHeader(buffer, 0, header)
                .roundId(round.roundId())
                .seed(round.seed())
                .seedCash(round.seedCash())
                .setupAt(round.times().setupAt())
                .openAt(round.times().openAt())
                .settleAt(round.times().settleAt())
                .intermissionAt(round.times().intermissionAt())
                .endAt(round.times().endAt())
                .phase(round.phase()));
    }

    private void news() {
        if (state.lastNewsNumber() > 0) {
            emit(new NewsStateEncoder().wrapAndApplyHeader(buffer, 0, header).lastNewsNumber(state.lastNewsNumber()));
        }
    }

    private void instruments() {
        for (int id = 1; id <= state.highestInstrumentId(); id++) {
            final Listing listing = state.listing(id);
            if (listing != null) {
                final InstrumentListedEncoder listed = new InstrumentListedEncoder();
                InstrumentCodec.write(listing.instrument(), listed.wrapAndApplyHeader(buffer, 0, header));
                emit(listed);
                emit(new InstrumentStateEncoder()
                        .wrapAndApplyHeader(buffer, 0, header)
                        .lastPrice(listing.lastPrice())
                        .instrumentId(id)
                        .phase(listing.phase()));
            }
        }
    }

    private void accounts() {
        final Accounts accounts = state.accounts();
        for (int id = 1; id <= accounts.highestId(); id++) {
            if (accounts.isOpen(id)) {
                emit(account.wrapAndApplyHeader(buffer, 0, header)
                        .accountId(id)
                        .cash(accounts.cash(id))
                        .kind(accounts.kind(id))
                        .selfTradePrevention(accounts.prevention(id))
                        .rating(accounts.rating(id))
                        .executed(accounts.hasExecuted(id) ? Bool.TRUE : Bool.FALSE));
            }
        }
    }

    private void holdings() {
        final Holdings holdings = state.holdings();
        int count;
        for (int first = 0; first < holdings.size(); first += count) {
            count = holdings.entries(first, entries);
            for (int n = 0; n < count; n++) {
                emit(holding.wrapAndApplyHeader(buffer, 0, header)
                        .accountId(holdings.accountId(entries[n]))
                        .quantity(holdings.quantity(entries[n]))
                        .instrumentId(holdings.instrumentId(entries[n])));
            }
        }
    }

    private void orders() {
        for (int id = 1; id <= state.highestInstrumentId(); id++) {
            final Listing listing = state.listing(id);
            if (listing != null) {
                orders(listing, Side.BUY);
                orders(listing, Side.SELL);
            }
        }
    }

    private void orders(final Listing listing, final Side side) {
        final OrderPool orders = state.orders();
        for (int slot = listing.book().next(side, OrderPool.NONE);
                slot != OrderPool.NONE;
                slot = listing.book().next(side, slot)) {
            emit(order.wrapAndApplyHeader(buffer, 0, header)
                    .orderId(orders.orderId(slot))
                    .accountId(orders.accountId(slot))
                    .price(orders.price(slot))
                    .quantity(orders.filled(slot) + orders.leaves(slot))
                    .filledQuantity(orders.filled(slot))
                    .instrumentId(orders.instrumentId(slot))
                    .side(side)
                    .postOnly(orders.isPostOnly(slot) ? Bool.TRUE : Bool.FALSE));
        }
    }

    private void clientOrderIds() {
        final ClientOrderIds ids = state.clientOrderIds();
        for (int entry = 0; entry < ids.size(); entry++) {
            emit(clientOrderId
                    .wrapAndApplyHeader(buffer, 0, header)
                    .accountId(ids.accountId(entry))
                    .idHigh(ids.idHigh(entry))
                    .idLow(ids.idLow(entry))
                    .contentHash(ids.contentHash(entry))
                    .orderId(ids.orderId(entry))
                    .actualValue(ids.actualValue(entry))
                    .limitValue(ids.limitValue(entry))
                    .reason(ids.reason(entry)));
        }
    }
}
