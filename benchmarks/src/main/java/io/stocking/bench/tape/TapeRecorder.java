package io.stocking.bench.tape;

import io.stocking.bench.stream.OrderStream;
import io.stocking.book.OrderPool;
import io.stocking.engine.MatchingEngine;
import io.stocking.message.ArrayBuffer;
import io.stocking.message.CommandWriter;
import io.stocking.message.EventBatch;
import io.stocking.message.EventListener;
import io.stocking.message.codec.Bool;
import io.stocking.message.codec.OrderAcceptedDecoder;
import io.stocking.message.codec.OrderReplacedDecoder;
import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TimeInForce;
import io.stocking.message.codec.TradeDecoder;

/**
 * Turns a stream into commands. The engine gives orders their ids, so the commands are executed once while they are
 * written; being deterministic, the engine gives the same ids in every later pass.
 */
public final class TapeRecorder implements EventListener {
    private static final int BYTES_A_COMMAND = 80;
    private static final int SLOT_MASK = (1 << OrderPool.SLOT_BITS) - 1;
    private static final int ANSWER_LENGTH = 1 << 13;

    private final OrderStream stream;
    private final CommandTape tape;
    private final CommandWriter writer = new CommandWriter();
    private final MatchingEngine engine;
    private final ArrayBuffer answer = new ArrayBuffer(ANSWER_LENGTH);
    private final EventBatch batch = new EventBatch();
    /** The engine's id of each order of the client, and what of it is filled. */
    private final long[] engineIds;

    private final long[] filled;
    /** The client's order in each slot of the engine. */
    private final int[] clientIds;

    private int clientId;

    private TapeRecorder(final OrderStream stream) {
        this.stream = stream;
        tape = new CommandTape(1, stream.size(), BYTES_A_COMMAND * stream.size());
        engine = Market.newEngine(stream);
        engineIds = new long[stream.orders() + 1];
        filled = new long[engineIds.length];
        clientIds = new int[Market.MAX_OPEN_ORDERS];
    }

    /** The commands that open the market, then those of the stream, one a message. */
    public static CommandTape record(final OrderStream stream) {
        final TapeRecorder recorder = new TapeRecorder(stream);
        Market.open(stream, recorder.writer, recorder::send);
        for (int message = 0; message < stream.size(); message++) {
            recorder.write(message);
            recorder.send();
        }
        return recorder.tape;
    }

    private void write(final int message) {
        clientId = (int) stream.orderId(message);
        switch (stream.kind(message)) {
            case OrderStream.NEW -> enter(message);
            case OrderStream.CANCEL ->
                writer.cancelOrder(0).accountId(stream.account(message)).orderId(engineIds[clientId]);
            case OrderStream.REDUCE ->
                writer.reduceOrder(0)
                        .accountId(stream.account(message))
                        .orderId(engineIds[clientId])
                        .quantity(stream.quantity(message));
            default -> replace(message);
        }
    }

    private void enter(final int message) {
        writer.enterOrder(0)
                .accountId(stream.account(message))
                .price(stream.price(message))
                .quantity(stream.quantity(message))
                .instrumentId(stream.instrument(message))
                .side(stream.isSell(message) ? Side.SELL : Side.BUY)
                .orderType(OrderType.LIMIT)
                .timeInForce(stream.isImmediate(message) ? TimeInForce.IOC : TimeInForce.DAY)
                .postOnly(Bool.FALSE)
                .putClientOrderId(answer, 0, 0);
    }

    /** The stream says what the order shall have open, the command what it shall have had in all. */
    private void replace(final int message) {
        writer.replaceOrder(0)
                .accountId(stream.account(message))
                .orderId(engineIds[clientId])
                .price(stream.price(message))
                .quantity(filled[clientId] + stream.quantity(message))
                .timeInForce(TimeInForce.DAY)
                .putClientOrderId(answer, 0, 0);
    }

    private void send() {
        final int command = tape.add(writer);
        final int length = engine.onCommand(tape.buffer(), tape.start(command), answer);
        int frame = 0;
        while (frame < length) {
            frame = batch.wrapFrame(answer, frame);
            batch.forEach(this);
        }
    }

    @Override
    public void onOrderAccepted(final EventBatch at, final OrderAcceptedDecoder event) {
        clientIds[slot(event.orderId())] = clientId;
        engineIds[clientId] = event.orderId();
    }

    @Override
    public void onOrderReplaced(final EventBatch at, final OrderReplacedDecoder event) {
        engineIds[clientId] = event.orderId();
    }

    @Override
    public void onTrade(final EventBatch at, final TradeDecoder event) {
        filled[clientIds[slot(event.makerOrderId())]] += event.quantity();
        filled[clientIds[slot(event.takerOrderId())]] += event.quantity();
    }

    private static int slot(final long orderId) {
        return (int) orderId & SLOT_MASK;
    }
}
