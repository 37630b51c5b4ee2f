package io.stocking.journal;

import static org.awaitility.Awaitility.await;

import io.stocking.engine.EngineLimits;
import io.stocking.engine.MatchingEngine;
import io.stocking.message.ArrayBuffer;
import io.stocking.message.CommandHeader;
import io.stocking.message.CommandWriter;
import io.stocking.message.EventBatch;
import io.stocking.message.codec.AccountKind;
import io.stocking.message.codec.AuctionTieRule;
import io.stocking.message.codec.Bool;
import io.stocking.message.codec.ListInstrumentEncoder;
import io.stocking.message.codec.NewsDirection;
import io.stocking.message.codec.NewsScope;
import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.RoundPhase;
import io.stocking.message.codec.SelfTradePrevention;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TimeInForce;
import io.stocking.message.codec.TradingPhase;
import io.stocking.port.EventSubscriber;
import io.stocking.port.SnapshotStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.agrona.MutableDirectBuffer;

/** A small exchange that keeps a journal, without the ring: the same seed gives the same commands. */
public final class JournaledExchange implements AutoCloseable {
    public static final int BLOCK_SIZE = 8 << 20;
    /** Commands before the first order. */
    public static final int OPENING = 9;

    private static final EngineLimits LIMITS = new EngineLimits(2_000, 100_000, 1_000);
    private static final long SECOND = 1_000_000_000;

    final JournalDirectory journal;
    final MatchingEngine engine = new MatchingEngine(LIMITS);
    final RecoveryReport report;

    private final CommandWriter writer = new CommandWriter();
    private final ArrayBuffer answer = new ArrayBuffer(1 << 16);
    private final EventBatch batch = new EventBatch();
    private final Random random;
    private long batchesToLog = Long.MAX_VALUE;
    private long roundId;

    public JournaledExchange(final Path directory, final long seed) {
        this(context(directory), seed);
    }

    public JournaledExchange(
            final JournalDirectory.Context context, final long seed, final EventSubscriber... subscribers) {
        random = new Random(seed);
        journal = new JournalDirectory(context);
        try {
            report = Recovery.recover(journal, engine, List.of(subscribers));
        } catch (final RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    public static JournalDirectory.Context context(final Path directory) {
        return new JournalDirectory.Context()
                .directory(directory)
                .syncLevel(SyncLevel.NONE)
                .blockSize(BLOCK_SIZE)
                .fileLength(FileLength.ONE_HOUR)
                .usableSpace(() -> Long.MAX_VALUE);
    }

    /** From now on the exchange stops, as it were, between its two logs. */
    public JournaledExchange withoutEvents() {
        return withEvents(0);
    }

    /** The same after some more batches. */
    JournaledExchange withEvents(final long batches) {
        batchesToLog = batches;
        return this;
    }

    public JournalDirectory journal() {
        return journal;
    }

    /** Opens a round with two players and an instrument, {@value OPENING} commands. */
    public JournaledExchange open() {
        setUpRound();
        listAcme();
        for (int account = 1_000; account < 1_002; account++) {
            writer.openAccount(0)
                    .accountId(account)
                    .kind(AccountKind.PLAYER)
                    .selfTradePrevention(SelfTradePrevention.OFF);
            execute();
            writer.adjustCash(0).accountId(account).amount(1_000_000_000L);
            execute();
            writer.adjustHolding(0).accountId(account).quantity(1_000_000).instrumentId(1);
            execute();
        }
        writer.changeTradingPhase(0).instrumentId(1).phase(TradingPhase.CONTINUOUS);
        execute();
        return this;
    }

    /** Begins another round, one command; nothing is listed in it. */
    public JournaledExchange beginRound() {
        setUpRound();
        return this;
    }

    /** Opens the running round for news and publishes one, two commands. */
    public JournaledExchange publishNews() {
        advanceTo(RoundPhase.OPEN);
        writer.publishNews(0)
                .roundId(roundId)
                .newsNumber(1)
                .instrumentId(0)
                .strength(300)
                .halfLife(60)
                .scope(NewsScope.MARKET)
                .direction(NewsDirection.GOOD)
                .newsId("welfare-policy")
                .sector("")
                .headlineKo("정부, 복지 정책 발표")
                .headlineEn("Government presents welfare policy")
                .bodyKo("내수가 늘 것으로 보입니다.")
                .bodyEn("Spending at home is expected to rise.");
        execute();
        return this;
    }

    /** Ends trading and settles the round, two commands. */
    public JournaledExchange settle() {
        advanceTo(RoundPhase.OPEN);
        advanceTo(RoundPhase.SETTLING);
        return this;
    }

    private void setUpRound() {
        roundId++;
        advanceTo(RoundPhase.SETUP);
    }

    private void advanceTo(final RoundPhase phase) {
        writer.advanceRound(0)
                .roundId(roundId)
                .seed(1)
                .seedCash(10_000_000)
                .setupAt(0)
                .openAt(1)
                .settleAt(2)
                .intermissionAt(3)
                .endAt(4)
                .phase(phase);
        execute();
    }

    private void listAcme() {
        final ListInstrumentEncoder command = writer.listInstrument(0)
                .referencePrice(1_000)
                .lowerPriceLimit(700)
                .upperPriceLimit(1_300)
                .instrumentId(1)
                .tieRule(AuctionTieRule.HIGHER_PRICE);
        command.ticksCount(1).next().fromPrice(0).tick(1);
        command.symbol("ACME").nameKo("\uC560\uD06C\uBBF8").nameEn("Acme").sector("games");
        execute();
    }

    /** Enters random orders near each other, so that many trade. */
    public JournaledExchange trade(final int orders) {
        for (int i = 0; i < orders; i++) {
            final Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            enter(1_000 + random.nextInt(2), side, 990 + random.nextInt(21), 1 + random.nextInt(100));
        }
        return this;
    }

    /** Enters orders of one account that stay in the book. */
    public JournaledExchange rest(final int orders) {
        for (int i = 0; i < orders; i++) {
            enter(1_000, Side.BUY, 700, 1);
        }
        return this;
    }

    public JournaledExchange cancelAll() {
        return cancelAll(0);
    }

    /** Cancels everything of one account, for whom the correlation id says. */
    public JournaledExchange cancelAll(final long correlationId) {
        writer.cancelAllOrders(correlationId).accountId(1_000).instrumentId(0);
        execute();
        return this;
    }

    private void enter(final long account, final Side side, final long price, final long quantity) {
        writer.enterOrder(0)
                .accountId(account)
                .price(price)
                .quantity(quantity)
                .instrumentId(1)
                .side(side)
                .orderType(OrderType.LIMIT)
                .timeInForce(TimeInForce.DAY)
                .postOnly(Bool.FALSE)
                .clientOrderId("");
        execute();
    }

    private void execute() {
        final MutableDirectBuffer command = (MutableDirectBuffer) writer.buffer();
        final long index = journal.commandLog().lastIndex() + 1;
        CommandHeader.stamp(command, 0, index, index * SECOND);
        journal.commandLog().append(command, 0, writer.length());
        journal.commandLog().commit();
        final int length = engine.onCommand(command, 0, answer);
        int frame = 0;
        while (frame < length && batchesToLog > 0) {
            batchesToLog--;
            frame = batch.wrapFrame(answer, frame);
            journal.eventLog().append(batch.buffer(), batch.offset(), batch.length());
            journal.eventLog().commit();
        }
    }

    public JournaledExchange snapshot() {
        final SnapshotStream stream =
                await().until(() -> journal.snapshots().begin(engine.lastCommandIndex()), Objects::nonNull);
        engine.writeState(stream);
        stream.commit();
        return this;
    }

    public String stateHash() {
        return "%016x".formatted(engine.stateHash());
    }

    public long lastIndex() {
        return engine.lastCommandIndex();
    }

    /** Copies what a process that is killed now would leave behind. */
    public static Path leftBehind(final Path directory, final Path copy) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (final Path file : files.toList()) {
                final Path target = copy.resolve(directory.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (!file.getFileName().toString().equals("journal.lock")) {
                    Files.copy(file, target);
                }
            }
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    @Override
    public void close() {
        journal.close();
    }
}
