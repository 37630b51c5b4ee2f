package io.stocking.bench.persistence;

import io.stocking.bench.tape.InstrumentTerms;
import io.stocking.bench.tape.MarketOpening;
import io.stocking.book.PriceLadder;
import io.stocking.engine.EngineLimits;
import io.stocking.engine.MatchingEngine;
import io.stocking.message.ArrayBuffer;
import io.stocking.message.CommandHeader;
import io.stocking.message.CommandWriter;
import io.stocking.message.EventBatch;
import io.stocking.message.codec.Bool;
import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.SelfTradePrevention;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TimeInForce;
import io.stocking.port.EventLog;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * Writes the events of a crowd's orders into an event log: half of them buy, a tenth are market orders, the others within five
 * ticks of the reference price, for 1 to 10 shares.
 */
final class RecordedOrders {
    private static final int ACCOUNTS = 100;
    private static final int INSTRUMENT = 1;
    private static final int TICKS = 5;
    private static final int SHARES = 10;
    private static final int ONE_IN_MARKET_ORDERS = 10;
    private static final long CASH = 1_000_000_000_000_000L;
    private static final long HOLDING = 1_000_000_000L;
    private static final int ANSWER_LENGTH = 1 << 16;
    private static final int CLIENT_ORDER_ID_LENGTH = 16;
    private static final long FIRST_TIME = 1_700_000_000_000_000_000L;
    private static final long TIME_STEP = 10_000;

    private final EventLog log;
    private final MatchingEngine engine;
    private final Random random = new Random(1);
    private final CommandWriter writer = new CommandWriter();
    private final ArrayBuffer command = new ArrayBuffer(CommandHeader.MAX_COMMAND_LENGTH);
    private final ArrayBuffer answer = new ArrayBuffer(ANSWER_LENGTH);
    private final ArrayBuffer clientOrderId = new ArrayBuffer(CLIENT_ORDER_ID_LENGTH);
    private final EventBatch batch = new EventBatch();
    private int collected;

    private RecordedOrders(final EventLog log, final int orders) {
        this.log = log;
        engine = new MatchingEngine(new EngineLimits(ACCOUNTS, orders + 1, orders + 1));
    }

    /** Writes the events of so many orders, and of the market they meet in. */
    static void write(final EventLog log, final int orders) {
        final RecordedOrders flow = new RecordedOrders(log, orders);
        flow.open();
        for (int order = 0; order < orders; order++) {
            flow.enter(order);
        }
        log.commit();
    }

    private void open() {
        final MarketOpening opening = new MarketOpening(writer, this::execute);
        opening.open(INSTRUMENT, InstrumentTerms.GAME);
        for (int account = 1; account <= ACCOUNTS; account++) {
            opening.fund(account, SelfTradePrevention.OFF, CASH);
            opening.grant(account, INSTRUMENT, HOLDING);
        }
    }

    private void enter(final int order) {
        final PriceLadder prices = InstrumentTerms.GAME.prices();
        final boolean atMarket = random.nextInt(ONE_IN_MARKET_ORDERS) == 0;
        final int level = InstrumentTerms.GAME.middle() + random.nextInt(2 * TICKS + 1) - TICKS;
        clientOrderId.putBytes(0, String.format("%016x", random.nextLong()).getBytes(StandardCharsets.US_ASCII));
        writer.enterOrder(0)
                .accountId(1 + random.nextInt(ACCOUNTS))
                .price(atMarket ? 0 : prices.priceOf(level))
                .quantity(1 + random.nextInt(SHARES))
                .instrumentId(INSTRUMENT)
                .side(random.nextBoolean() ? Side.BUY : Side.SELL)
                .orderType(atMarket ? OrderType.MARKET : OrderType.LIMIT)
                .timeInForce(atMarket ? TimeInForce.IOC : TimeInForce.DAY)
                .postOnly(Bool.FALSE)
                .putClientOrderId(clientOrderId, 0, CLIENT_ORDER_ID_LENGTH);
        execute();
    }

    private void execute() {
        final long index = engine.lastCommandIndex() + 1;
        command.putBytes(0, writer.buffer(), 0, writer.length());
        CommandHeader.stamp(command, 0, index, FIRST_TIME + index * TIME_STEP);
        final int length = engine.onCommand(command, 0, answer);
        int frame = 0;
        while (frame < length) {
            frame = batch.wrapFrame(answer, frame);
            log.append(batch.buffer(), batch.offset(), batch.length());
            collected += batch.length();
        }
        if (collected >= EventLog.GROUP_LENGTH) {
            log.commit();
            collected = 0;
        }
    }
}
