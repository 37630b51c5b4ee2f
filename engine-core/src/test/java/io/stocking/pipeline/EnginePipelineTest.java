package io.stocking.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.book.Instrument;
import io.stocking.engine.EngineLimits;
import io.stocking.engine.MatchingEngine;
import io.stocking.message.ArrayBuffer;
import io.stocking.message.CommandWriter;
import io.stocking.message.EventBatch;
import io.stocking.message.codec.AccountKind;
import io.stocking.message.codec.AuctionTieRule;
import io.stocking.message.codec.ListInstrumentEncoder;
import io.stocking.message.codec.RoundPhase;
import io.stocking.message.codec.SelfTradePrevention;
import io.stocking.meter.Distribution;
import io.stocking.port.CommandPublisher;
import io.stocking.port.EventSubscriber;
import io.stocking.port.InMemoryCommandLog;
import io.stocking.port.InMemoryEventLog;
import io.stocking.port.InMemorySnapshotStore;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "threads: {0}")
@EnumSource
class EnginePipelineTest {
    @Parameter
    private StageThreads threads;

    // More than any test sends: an answer does not say that the event log has given the slot back.
    private static final int RING_SIZE = 256;
    private static final EngineLimits LIMITS = new EngineLimits(1_000, 1_000, 1_000);

    private final InMemoryCommandLog commandLog = new InMemoryCommandLog();
    private final InMemoryEventLog eventLog = new InMemoryEventLog();
    private final InMemorySnapshotStore snapshots = new InMemorySnapshotStore();
    private final MatchingEngine engine = new MatchingEngine(LIMITS);
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final BlockingQueue<Throwable> halts = new LinkedBlockingQueue<>();
    private final CommandWriter writer = new CommandWriter();
    private EnginePipeline pipeline;
    private long snapshotInterval = 1_000_000;
    private boolean metered = true;

    @AfterEach
    void close() {
        if (pipeline != null) {
            pipeline.close();
        }
    }

    @Test
    void shouldAnswerWithCorrelationIdWhenCommandIsJournaledAndMatched() throws InterruptedException {
        start(new Recorder());

        openAccount(7, 42);

        assertThat(next()).isEqualTo("events of command 1 for 42");
        assertThat(commandLog.lastIndex()).isEqualTo(1);
        assertThat(commandLog.commits()).isEqualTo(1);
        assertThat(commandLog.lastTimestamp()).isPositive();
    }

    @Test
    void shouldRefuseCommandAndGoOnWhenJournalCannotWrite() throws InterruptedException {
        start(new Recorder());
        commandLog.available(false);
        openAccount(7, 1);
        assertThat(next()).isEqualTo("refused 1");

        commandLog.available(true);
        openAccount(7, 2);

        assertThat(next()).isEqualTo("events of command 1 for 2");
        assertThat(engine.lastCommandIndex()).isEqualTo(1);
    }

    @Test
    void shouldGoOnWithoutALossWhenEventLogWasUnavailableForAWhile() throws InterruptedException {
        start(new Recorder());
        eventLog.available(false);
        openAccount(7, 1);
        next();
        openAccount(8, 2);
        assertThat(eventLog.lastCommandIndex()).isZero();

        eventLog.available(true);
        next();
        pipeline.close();

        assertThat(eventLog.lastCommandIndex()).isEqualTo(2);
    }

    @Test
    void shouldAnswerWithoutALossWhenEventLogIsUnavailable() throws InterruptedException {
        start(new Recorder());
        eventLog.available(false);
        openAccount(7, 1);
        assertThat(next()).isEqualTo("events of command 1 for 1");
        commandLog.available(false);
        openAccount(8, 2);
        assertThat(next()).isEqualTo("refused 2");
        assertThat(eventLog.lastCommandIndex()).isZero();

        eventLog.available(true);
        pipeline.close();

        assertThat(eventLog.lastCommandIndex()).isEqualTo(1);
    }

    @Test
    void shouldGiveTheSameStateWhenTheLogIsReplayed() throws InterruptedException {
        start(new Recorder());
        openAccount(7, 1);
        openAccount(8, 2);
        next();
        next();
        pipeline.close();

        final MatchingEngine replayed = new MatchingEngine(LIMITS);
        final ArrayBuffer answer = new ArrayBuffer(64);
        commandLog.replay(1, Long.MAX_VALUE, (buffer, offset, length) -> replayed.onCommand(buffer, offset, answer));

        assertThat(replayed.stateHash()).isEqualTo(engine.stateHash());
        assertThat(eventLog.lastCommandIndex()).isEqualTo(2);
    }

    @Test
    void shouldTakeSnapshotWhenRoundEndsAndWhenClosed() throws InterruptedException {
        start(new Recorder());
        for (final RoundPhase phase :
                List.of(RoundPhase.SETUP, RoundPhase.OPEN, RoundPhase.SETTLING, RoundPhase.INTERMISSION)) {
            advanceRound(phase);
            next();
        }
        assertThat(snapshots.newestIndex()).isEqualTo(4);
        openAccount(7, 5);
        next();

        pipeline.close();

        assertThat(snapshots.newestIndex()).isEqualTo(5);
        final MatchingEngine loaded = new MatchingEngine(LIMITS);
        snapshots.loadNewest(loaded.snapshotLoader());
        assertThat(loaded.stateHash()).isEqualTo(engine.stateHash());
    }

    @Test
    void shouldTakeSnapshotBeforeTheFirstCommandWhenTheEngineWasRecovered() throws InterruptedException {
        start(new Recorder());
        openAccount(7, 1);
        next();
        snapshots.writing(true);
        pipeline.close();
        assertThat(snapshots.newestIndex()).isZero();
        snapshots.writing(false);

        start(new Recorder());

        assertThat(snapshots.newestIndex()).isEqualTo(1);
    }

    @Test
    void shouldTakeSnapshotEveryIntervalButSkipItWhileTheOneBeforeIsBeingWritten() throws InterruptedException {
        snapshotInterval = 3;
        start(new Recorder());
        openAccounts(1, 2);
        assertThat(snapshots.newestIndex()).isZero();
        openAccounts(3, 5);
        assertThat(snapshots.newestIndex()).isEqualTo(3);

        snapshots.writing(true);
        openAccounts(6, 7);
        assertThat(snapshots.newestIndex()).isEqualTo(3);
        snapshots.writing(false);
        openAccounts(8, 10);
        assertThat(snapshots.newestIndex()).isEqualTo(8);
        openAccounts(11, 11);
        assertThat(snapshots.newestIndex()).isEqualTo(11);
    }

    @Test
    void shouldHaltAndRefuseWhenStageFails() throws InterruptedException {
        start(new EventSubscriber() {
            @Override
            public void onEvents(final EventBatch batch, final long correlationId) {
                throw new IllegalStateException("broken on purpose");
            }
        });

        openAccount(7, 1);

        assertThat(halts.poll(10, TimeUnit.SECONDS)).hasRootCauseMessage("broken on purpose");
        assertThat(pipeline.publisher().tryPublish(account(8, 2))).isFalse();
    }

    @Test
    void shouldFinishWhatWasTakenWhenClosedBeforeTheLastThreadCameUp() throws InterruptedException {
        final CountDownLatch release = new CountDownLatch(1);
        final ThreadFactory lastStageLate = new ThreadFactory() {
            private int stages;

            @Override
            public Thread newThread(final Runnable stage) {
                final boolean late = ++stages == threads.names().size();
                return new Thread(() -> {
                    if (late) {
                        awaitUninterruptibly(release);
                    }
                    stage.run();
                });
            }
        };
        start(new Recorder(), lastStageLate);
        openAccount(7, 1);

        final Thread closing = new Thread(pipeline::close);
        closing.start();
        release.countDown();
        closing.join();

        assertThat(eventLog.lastCommandIndex()).isEqualTo(1);
    }

    @Test
    void shouldMatchCommandThatIsLongerThanAPlaceOfTheRingHeldSoFar() throws InterruptedException {
        start(new Recorder());
        final ListInstrumentEncoder listing = writer.listInstrument(1);
        listing.referencePrice(100)
                .lowerPriceLimit(70)
                .upperPriceLimit(130)
                .instrumentId(1)
                .tieRule(AuctionTieRule.HIGHER_PRICE)
                .ticksCount(1)
                .next()
                .fromPrice(0)
                .tick(1);
        listing.symbol("A")
                .nameKo("a".repeat(Instrument.MAX_NAME_BYTES))
                .nameEn("b".repeat(Instrument.MAX_NAME_BYTES))
                .sector("");
        assertThat(pipeline.publisher().tryPublish(writer)).isTrue();

        assertThat(next()).isEqualTo("events of command 1 for 1");

        assertThat(engine.instrumentId("A")).isEqualTo(1);
    }

    @Test
    void shouldTimeOneCommandOf256WhenMetered() throws InterruptedException {
        start(new Recorder());
        openAccounts(1, 513);
        pipeline.close();

        assertThat(count(pipeline.matchingNanos())).isEqualTo(3);
        assertThat(pipeline.matchingNanos().sum()).isPositive();
        assertThat(count(pipeline.snapshotNanos())).isEqualTo(1);
    }

    @Test
    void shouldTimeNoCommandWhenNotMetered() throws InterruptedException {
        metered = false;
        start(new Recorder());
        openAccounts(1, 513);
        pipeline.close();

        assertThat(count(pipeline.matchingNanos())).isZero();
    }

    @Test
    void shouldTellWhichStageHoldsUpWhenOneDoes() throws InterruptedException {
        final Recorder recorder = new Recorder();
        final CountDownLatch goOn = new CountDownLatch(1);
        start(new EventSubscriber() {
            @Override
            public void onEvents(final EventBatch batch, final long correlationId) {
                recorder.onEvents(batch, correlationId);
                awaitUninterruptibly(goOn);
            }
        });
        openAccount(7, 1);
        next();
        openAccount(8, 2);

        assertThat(pipeline.commands()).isEqualTo(2);
        assertThat(pipeline.usedSlots()).isEqualTo(2);
        final String holdsUp = pipeline.stages().get(pipeline.stages().size() - 1);
        assertThat(pipeline.lag(holdsUp)).isEqualTo(2);

        goOn.countDown();
        pipeline.close();

        assertThat(pipeline.usedSlots()).isZero();
        assertThat(pipeline.stages())
                .allSatisfy(stage -> assertThat(pipeline.lag(stage)).isZero());
    }

    private static long count(final Distribution values) {
        return IntStream.range(0, values.buckets()).mapToLong(values::count).sum();
    }

    @Test
    void shouldTakeNothingWhenClosed() {
        start(new Recorder());
        pipeline.close();

        assertThat(pipeline.publisher().tryPublish(account(7, 1))).isFalse();
        assertThat(commandLog.lastIndex()).isZero();
    }

    private static void awaitUninterruptibly(final CountDownLatch latch) {
        try {
            latch.await();
        } catch (final InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void start(final EventSubscriber subscriber) {
        start(subscriber, Thread::new);
    }

    private void start(final EventSubscriber subscriber, final ThreadFactory threadFactory) {
        pipeline = new EnginePipeline(new EnginePipeline.Context()
                .engine(engine)
                .commandLog(commandLog)
                .eventLog(eventLog)
                .snapshots(snapshots)
                .subscribers(List.of(subscriber))
                .snapshotInterval(snapshotInterval)
                .metered(metered)
                .ringSize(RING_SIZE)
                .stageThreads(threads)
                .threadFactory(threadFactory)
                .onHalt(halts::add));
        pipeline.start();
    }

    private String next() throws InterruptedException {
        return heard.poll(10, TimeUnit.SECONDS);
    }

    /** Returns when all of them are answered. */
    private void openAccounts(final long first, final long last) throws InterruptedException {
        for (long accountId = first; accountId <= last; accountId++) {
            openAccount(accountId, accountId);
            next();
        }
    }

    private void openAccount(final long accountId, final long correlationId) {
        final CommandPublisher publisher = pipeline.publisher();
        assertThat(publisher.tryPublish(account(accountId, correlationId))).isTrue();
    }

    private CommandWriter account(final long accountId, final long correlationId) {
        writer.openAccount(correlationId)
                .accountId(accountId)
                .kind(AccountKind.PLAYER)
                .selfTradePrevention(SelfTradePrevention.CANCEL_NEWEST);
        return writer;
    }

    private void advanceRound(final RoundPhase phase) {
        writer.advanceRound(9)
                .roundId(1)
                .seed(1)
                .seedCash(1_000)
                .setupAt(0)
                .openAt(1)
                .settleAt(2)
                .intermissionAt(3)
                .endAt(4)
                .phase(phase);
        assertThat(pipeline.publisher().tryPublish(writer)).isTrue();
    }

    private final class Recorder implements EventSubscriber {
        @Override
        public void onEvents(final EventBatch batch, final long correlationId) {
            heard.add("events of command " + batch.commandIndex() + " for " + correlationId);
        }

        @Override
        public void onRefused(final long correlationId) {
            heard.add("refused " + correlationId);
        }
    }
}
