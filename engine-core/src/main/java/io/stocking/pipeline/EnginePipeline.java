package io.stocking.pipeline;

import com.lmax.disruptor.BatchEventProcessor;
import com.lmax.disruptor.BatchEventProcessorBuilder;
import com.lmax.disruptor.EventHandler;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.dsl.Disruptor;
import com.lmax.disruptor.dsl.EventProcessorFactory;
import com.lmax.disruptor.dsl.ProducerType;
import io.stocking.engine.MatchingEngine;
import io.stocking.message.ArrayBuffer;
import io.stocking.meter.Distribution;
import io.stocking.port.CommandLog;
import io.stocking.port.CommandPublisher;
import io.stocking.port.EventLog;
import io.stocking.port.EventSubscriber;
import io.stocking.port.SnapshotStore;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** The ring and its stages: journal, then matching, then event log and egress, on as many threads as {@link StageThreads} says. */
public final class EnginePipeline implements AutoCloseable {
    /** So that the publishers fill one part of the ring while a stage works on another. */
    private static final int BATCHES_A_RING = 4;

    private static final long DRAIN_POLL_NANOS = TimeUnit.MICROSECONDS.toNanos(100);

    private final Context context;
    private final Disruptor<CommandSlot> disruptor;
    private final RingPublisher publisher;
    private final MatchingHandler matching;
    private final EventLogHandler eventLog;
    private final List<Sequence> stages = new ArrayList<>();
    private final HaltOnExceptionHandler haltOnException;

    /** A pipeline around a recovered engine, not yet running. */
    public EnginePipeline(final Context context) {
        this.context = context.conclude();
        final JournalHandler journal = new JournalHandler(context.commandLog, context.clock);
        matching = new MatchingHandler(context.engine, context.snapshots, context.snapshotInterval, context.metered);
        eventLog = new EventLogHandler(context.eventLog);
        final EgressHandler egress = new EgressHandler(context.subscribers);
        haltOnException = new HaltOnExceptionHandler(this::halt);

        final StageThreads threads = context.stageThreads;
        final ArrayBuffer sharedEvents = CommandSlot.newEventsBuffer();
        disruptor = new Disruptor<>(
                () -> new CommandSlot(threads.shareEvents() ? sharedEvents : CommandSlot.newEventsBuffer()),
                context.ringSize,
                context.threadFactory,
                ProducerType.MULTI,
                context.waitPolicy.strategy());
        final StageChain behindJournal = new StageChain(matching, egress, eventLog);
        switch (threads) {
            case ONE -> disruptor.handleEventsWith(stage(new GroupChain(journal, behindJournal, disruptor::get)));
            case TWO -> disruptor.handleEventsWith(stage(journal)).then(stage(behindJournal));
            case FOUR ->
                disruptor.handleEventsWith(stage(journal)).then(stage(matching)).then(stage(eventLog), stage(egress));
        }
        publisher = new RingPublisher(disruptor.getRingBuffer());
    }

    private EventProcessorFactory<CommandSlot> stage(final EventHandler<CommandSlot> handler) {
        return (ring, before) -> {
            final BatchEventProcessor<CommandSlot> processor = new BatchEventProcessorBuilder()
                    .setMaxBatchSize(Math.max(1, context.ringSize / BATCHES_A_RING))
                    .build(ring, ring.newBarrier(before), handler);
            processor.setExceptionHandler(haltOnException);
            stages.add(processor.getSequence());
            return processor;
        };
    }

    private void halt(final Throwable failure) {
        publisher.close();
        context.onHalt.accept(failure);
    }

    /**
     * Starts the stages. The snapshot before that spares the next recovery what this one replayed; and the first of a
     * process takes several times as long as later ones, for which no order waits here.
     */
    public void start() {
        matching.takeSnapshot();
        disruptor.start();
    }

    /** The way in, for any number of threads. */
    public CommandPublisher publisher() {
        return publisher;
    }

    /** Slots in the ring. */
    public int ringSize() {
        return context.ringSize;
    }

    /** Slots whose commands are not through all stages. */
    public long usedSlots() {
        return context.ringSize - disruptor.getRingBuffer().remainingCapacity();
    }

    /** Commands taken since the start. */
    public long commands() {
        return disruptor.getRingBuffer().getCursor() + 1;
    }

    /** The threads, in the order in which commands come to them; see {@link StageThreads}. */
    public List<String> stages() {
        return context.stageThreads.names();
    }

    /** Commands taken that a stage has not handed on; it does so a batch at a time. */
    public long lag(final String stage) {
        final long passed = stages.get(stages().indexOf(stage)).get();
        return Math.max(0, disruptor.getRingBuffer().getCursor() - passed);
    }

    /** Nanoseconds that commands took in the engine, one of 256 being timed. */
    public Distribution matchingNanos() {
        return matching.matchingNanos();
    }

    /** Nanoseconds that each snapshot stopped the engine for. */
    public Distribution snapshotNanos() {
        return matching.snapshotNanos();
    }

    /** Takes no more commands, finishes those taken, stops the stages and takes a last snapshot. */
    @Override
    public void close() {
        publisher.close();
        if (haltOnException.isHalted()) {
            disruptor.halt();
            return;
        }
        final boolean drained = awaitDrained();
        eventLog.stopRetrying();
        disruptor.halt();
        if (drained) {
            matching.takeSnapshot();
        }
    }

    /** Unlike the Disruptor's own shutdown this also waits for stages whose threads have not come up yet. */
    private boolean awaitDrained() {
        final long deadline = System.nanoTime() + context.closeTimeoutNanos;
        while (!(isDrained() && eventLog.tryCommit()) && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(DRAIN_POLL_NANOS);
        }
        return isDrained();
    }

    private boolean isDrained() {
        final long newest = disruptor.getRingBuffer().getCursor();
        return stages.stream().allMatch(stage -> stage.get() >= newest);
    }

    /** What a pipeline is made of. Fields without a default have to be set. */
    public static final class Context {
        private MatchingEngine engine;
        private CommandLog commandLog;
        private EventLog eventLog;
        private SnapshotStore snapshots;
        private List<EventSubscriber> subscribers = List.of();
        private int ringSize = 1 << 14;
        private StageThreads stageThreads;
        private WaitPolicy waitPolicy = WaitPolicy.BLOCKING;
        private LongSupplier clock;
        private long snapshotInterval = 1_000_000;
        private long closeTimeoutNanos = TimeUnit.SECONDS.toNanos(5);
        private boolean metered = true;
        private ThreadFactory threadFactory;
        private Consumer<Throwable> onHalt;

        /** The engine, as far as recovery brought it. */
        public Context engine(final MatchingEngine value) {
            engine = value;
            return this;
        }

        /** Where commands are journaled. */
        public Context commandLog(final CommandLog value) {
            commandLog = value;
            return this;
        }

        /** Where events are kept. */
        public Context eventLog(final EventLog value) {
            eventLog = value;
            return this;
        }

        /** Where snapshots are kept. */
        public Context snapshots(final SnapshotStore value) {
            snapshots = value;
            return this;
        }

        /** Who follows the exchange; nobody by default. */
        public Context subscribers(final List<EventSubscriber> value) {
            subscribers = List.copyOf(value);
            return this;
        }

        /** Slots in the ring, a power of two; 16,384 by default. */
        public Context ringSize(final int value) {
            ringSize = value;
            return this;
        }

        /** Which stages share a thread; by default what the cores and the command log suggest. */
        public Context stageThreads(final StageThreads value) {
            stageThreads = value;
            return this;
        }

        /** How stages wait; blocking by default. */
        public Context waitPolicy(final WaitPolicy value) {
            waitPolicy = value;
            return this;
        }

        /** Nanoseconds since the epoch; by default the system's clock, made to go forward only. */
        public Context clock(final LongSupplier value) {
            clock = value;
            return this;
        }

        /** A snapshot is taken after so many commands, and at every round end; a million by default. */
        public Context snapshotInterval(final long value) {
            snapshotInterval = value;
            return this;
        }

        /** How long closing waits for the commands in the ring; 5 s by default. */
        public Context closeTimeout(final long value, final TimeUnit unit) {
            closeTimeoutNanos = unit.toNanos(value);
            return this;
        }

        /** Whether commands are timed; true by default, and false only to see what that costs. */
        public Context metered(final boolean value) {
            metered = value;
            return this;
        }

        /** Makes one thread a stage. */
        public Context threadFactory(final ThreadFactory value) {
            threadFactory = value;
            return this;
        }

        /** Told, on the failing thread, that a stage has failed for good; ends the process in production. */
        public Context onHalt(final Consumer<Throwable> value) {
            onHalt = value;
            return this;
        }

        private Context conclude() {
            require(engine, "engine");
            require(commandLog, "commandLog");
            require(eventLog, "eventLog");
            require(snapshots, "snapshots");
            require(onHalt, "onHalt");
            if (Integer.bitCount(ringSize) != 1) {
                throw new IllegalArgumentException("ringSize " + ringSize + " is not a power of two");
            }
            if (snapshotInterval < 1) {
                throw new IllegalArgumentException("snapshotInterval " + snapshotInterval + " is less than 1");
            }
            if (commandLog.lastIndex() != engine.lastCommandIndex()) {
                throw new IllegalArgumentException("the engine is at command " + engine.lastCommandIndex()
                        + ", the command log at " + commandLog.lastIndex());
            }
            if (clock == null) {
                clock = CommandClock.ofSystem(commandLog.lastTimestamp());
            }
            if (stageThreads == null) {
                stageThreads =
                        StageThreads.suggested(Runtime.getRuntime().availableProcessors(), commandLog.waitsForDisk());
            }
            if (threadFactory == null) {
                threadFactory = namedThreads(stageThreads.names());
            }
            return this;
        }

        private static void require(final Object value, final String name) {
            if (value == null) {
                throw new IllegalArgumentException(name + " is not set");
            }
        }

        private static ThreadFactory namedThreads(final List<String> names) {
            final Iterator<String> rest = names.iterator();
            return stage -> new Thread(stage, "stocking-" + rest.next());
        }
    }
}
