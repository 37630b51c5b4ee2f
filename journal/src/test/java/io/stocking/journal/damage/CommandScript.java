package io.stocking.journal.damage;

import io.stocking.engine.EngineLimits;
import io.stocking.engine.MatchingEngine;
import io.stocking.message.ArrayBuffer;
import io.stocking.message.CommandHeader;
import io.stocking.message.CommandWriter;
import io.stocking.message.EventBatch;
import io.stocking.message.EventListener;
import io.stocking.message.EventWriter;
import io.stocking.message.codec.AccountKind;
import io.stocking.message.codec.AuctionTieRule;
import io.stocking.message.codec.Bool;
import io.stocking.message.codec.ListInstrumentEncoder;
import io.stocking.message.codec.OrderAcceptedDecoder;
import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.RoundPhase;
import io.stocking.message.codec.SelfTradePrevention;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TimeInForce;
import io.stocking.message.codec.TradingPhase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.agrona.MutableDirectBuffer;

/** Varied commands of a small exchange, and the hash of the state after each; the same seed gives the same. */
final class CommandScript {
    private static final EngineLimits LIMITS = new EngineLimits(2_000, 4_096, 4_096);
    private static final long SECOND = 1_000_000_000;
    private static final int ACCOUNT = 1_000;
    private static final int ACCOUNTS = 4;

    private final Random random;
    private final List<byte[]> commands = new ArrayList<>();
    private final List<Long> hashes = new ArrayList<>(List.of(engine().stateHash()));
    private final List<Long> orders = new ArrayList<>();
    private final List<Long> owners = new ArrayList<>();
    private final MatchingEngine engine = engine();
    private final CommandWriter writer = new CommandWriter();
    private final ArrayBuffer answer = new ArrayBuffer(1 << 16);
    private final EventBatch batch = new EventBatch();
    private final EventListener accepted = new EventListener() {
        @Override
        public void onOrderAccepted(final EventBatch at, final OrderAcceptedDecoder event) {
            orders.add(event.orderId());
            owners.add(event.accountId());
        }
    };

    CommandScript(final long seed) {
        random = new Random(seed);
        setUpRound();
        listInstrument("ACME", "Acme");
        for (long account = ACCOUNT; account < ACCOUNT + ACCOUNTS; account++) {
            openAccount(account);
            writer.adjustCash(0).accountId(account).amount(1_000_000_000L);
            add();
            writer.adjustHolding(0).accountId(account).quantity(1_000_000).instrumentId(1);
            add();
        }
        writer.changeTradingPhase(0).instrumentId(1).phase(TradingPhase.CONTINUOUS);
        add();
    }

    /** A fresh engine for these commands. */
    static MatchingEngine engine() {
        return new MatchingEngine(LIMITS);
    }

    /** Goes on with commands of all kinds. */
    CommandScript vary(final int count) {
        for (int i = 0; i < count; i++) {
            switch (random.nextInt(10)) {
                case 0 -> openAccount(1 + random.nextInt(900));
                case 1 -> {
                    writer.adjustCash(0)
                            .accountId(ACCOUNT + random.nextInt(ACCOUNTS))
                            .amount(random.nextInt(1_000));
                    add();
                }
                case 2, 3 -> cancel();
                default -> enter();
            }
        }
        return this;
    }

    /** Goes on with commands that are long and lead to little. */
    CommandScript fill(final int count) {
        for (int i = 0; i < count; i++) {
            listInstrument("FILL", "x".repeat(170));
        }
        return this;
    }

    private void setUpRound() {
        writer.advanceRound(0)
                .roundId(1)
                .seed(1)
                .seedCash(10_000_000)
                .setupAt(0)
                .openAt(1)
                .settleAt(2)
                .intermissionAt(3)
                .endAt(4)
                .phase(RoundPhase.SETUP);
        add();
    }

    private void listInstrument(final String symbol, final String name) {
        final ListInstrumentEncoder command = writer.listInstrument(0)
                .referencePrice(1_000)
                .lowerPriceLimit(700)
                .upperPriceLimit(1_300)
                .instrumentId(1)
                .tieRule(AuctionTieRule.HIGHER_PRICE);
        command.ticksCount(1).next().fromPrice(0).tick(1);
        command.symbol(symbol).nameKo(name).nameEn(name).sector("games");
        add();
    }

    private void openAccount(final long account) {
        writer.openAccount(0)
                .accountId(account)
                .kind(AccountKind.PLAYER)
                .selfTradePrevention(SelfTradePrevention.CANCEL_NEWEST);
        add();
    }

    private void cancel() {
        if (orders.isEmpty() || random.nextInt(10) == 0) {
            writer.cancelAllOrders(0)
                    .accountId(ACCOUNT + random.nextInt(ACCOUNTS))
                    .instrumentId(0);
        } else {
            final int which = random.nextInt(orders.size());
            writer.cancelOrder(0).accountId(owners.get(which)).orderId(orders.get(which));
        }
        add();
    }

    private void enter() {
        final boolean market = random.nextInt(8) == 0;
        writer.enterOrder(0)
                .accountId(ACCOUNT + random.nextInt(ACCOUNTS))
                .price(market ? 0 : 990 + random.nextInt(21))
                .quantity(1 + random.nextInt(100))
                .instrumentId(1)
                .side(random.nextBoolean() ? Side.BUY : Side.SELL)
                .orderType(market ? OrderType.MARKET : OrderType.LIMIT)
                .timeInForce(random.nextInt(4) == 0 || market ? TimeInForce.IOC : TimeInForce.DAY)
                .postOnly(Bool.FALSE)
                .clientOrderId(
                        random.nextInt(3) == 0 ? "order-" + commands.size() + "-".repeat(random.nextInt(60)) : "");
        add();
    }

    private void add() {
        final MutableDirectBuffer command = (MutableDirectBuffer) writer.buffer();
        final long index = commands.size() + 1;
        CommandHeader.stamp(command, 0, index, index * SECOND);
        final byte[] bytes = new byte[writer.length()];
        command.getBytes(0, bytes);
        commands.add(bytes);
        final int length = engine.onCommand(command, 0, answer);
        EventWriter.forEachBatch(answer, length, batch, events -> events.forEach(accepted));
        hashes.add(engine.stateHash());
    }

    /** The newest command, counted from 1. */
    long size() {
        return commands.size();
    }

    byte[] command(final long index) {
        return commands.get((int) index - 1);
    }

    /** Hash of the state after a command, or before the first when it is 0. */
    long stateHash(final long index) {
        return hashes.get((int) index);
    }
}
