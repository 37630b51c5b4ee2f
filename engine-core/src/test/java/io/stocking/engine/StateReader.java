package io.stocking.engine;

import io.stocking.kit.ExchangeState;
import io.stocking.kit.InstrumentTerms;
import io.stocking.kit.RoundTerms;
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
import io.stocking.message.codec.SnapshotEndDecoder;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/** Reads a snapshot stream into a state of values. */
final class StateReader implements MessageSink {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final List<ExchangeState.Instrument> instruments = new ArrayList<>();
    private final List<ExchangeState.Account> accounts = new ArrayList<>();
    private final List<ExchangeState.Holding> holdings = new ArrayList<>();
    private final List<ExchangeState.Order> orders = new ArrayList<>();
    private final List<ExchangeState.Answer> answers = new ArrayList<>();
    private ExchangeState.Counters counters;
    private RoundTerms round;
    private int lastNewsNumber;
    private InstrumentTerms listed;
    private boolean ended;

    ExchangeState state() {
        if (!ended) {
            throw new IllegalStateException("the snapshot has no end");
        }
        return new ExchangeState(counters, round, lastNewsNumber, instruments, accounts, holdings, orders, answers);
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
                lastNewsNumber = new NewsStateDecoder()
                        .wrapAndApplyHeader(buffer, offset, header)
                        .lastNewsNumber();
            case InstrumentListedDecoder.TEMPLATE_ID ->
                listed = EventRecorder.terms(new InstrumentListedDecoder().wrapAndApplyHeader(buffer, offset, header));
            case InstrumentStateDecoder.TEMPLATE_ID ->
                instrument(new InstrumentStateDecoder().wrapAndApplyHeader(buffer, offset, header));
            case AccountStateDecoder.TEMPLATE_ID ->
                account(new AccountStateDecoder().wrapAndApplyHeader(buffer, offset, header));
            case HoldingStateDecoder.TEMPLATE_ID ->
                holding(new HoldingStateDecoder().wrapAndApplyHeader(buffer, offset, header));
            case OrderStateDecoder.TEMPLATE_ID ->
                order(new OrderStateDecoder().wrapAndApplyHeader(buffer, offset, header));
            case ClientOrderIdStateDecoder.TEMPLATE_ID ->
                answer(new ClientOrderIdStateDecoder().wrapAndApplyHeader(buffer, offset, header));
            case SnapshotEndDecoder.TEMPLATE_ID -> ended = true;
            default -> throw new IllegalStateException("template " + header.templateId() + " in a snapshot");
        }
    }

    private void counters(final EngineStateDecoder from) {
        counters = new ExchangeState.Counters(
                from.commandIndex(),
                from.nextEventIndex(),
                from.nextOrderSequence(),
                from.nextTradeId(),
                from.roundStartCommandIndex());
    }

    private void round(final RoundStateDecoder from) {
        round = new RoundTerms(
                from.roundId(),
                from.phase(),
                from.seed(),
                from.seedCash(),
                from.setupAt(),
                from.openAt(),
                from.settleAt(),
                from.intermissionAt(),
                from.endAt());
    }

    private void instrument(final InstrumentStateDecoder from) {
        instruments.add(new ExchangeState.Instrument(listed, from.lastPrice(), from.phase()));
    }

    private void account(final AccountStateDecoder from) {
        accounts.add(new ExchangeState.Account(
                from.accountId(),
                from.cash(),
                from.kind(),
                from.selfTradePrevention(),
                from.rating(),
                from.executed() == Bool.TRUE));
    }

    private void holding(final HoldingStateDecoder from) {
        holdings.add(new ExchangeState.Holding(from.accountId(), from.instrumentId(), from.quantity()));
    }

    private void order(final OrderStateDecoder from) {
        orders.add(new ExchangeState.Order(
                from.orderId(),
                from.accountId(),
                from.instrumentId(),
                from.side(),
                from.price(),
                from.quantity(),
                from.filledQuantity(),
                from.postOnly() == Bool.TRUE));
    }

    private void answer(final ClientOrderIdStateDecoder from) {
        answers.add(new ExchangeState.Answer(
                from.accountId(), from.orderId(), from.reason(), from.actualValue(), from.limitValue()));
    }
}
