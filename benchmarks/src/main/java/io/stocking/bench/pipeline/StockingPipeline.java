package io.stocking.bench.pipeline;

import io.stocking.bench.run.TemporaryFolder;
import io.stocking.bench.stream.OrderStream;
import io.stocking.bench.tape.CommandTape;
import io.stocking.bench.tape.Market;
import io.stocking.bench.tape.TapeRecorder;
import io.stocking.journal.JournalDirectory;
import io.stocking.journal.SyncLevel;
import io.stocking.message.EventBatch;
import io.stocking.pipeline.EnginePipeline;
import io.stocking.pipeline.WaitPolicy;
import io.stocking.port.CommandPublisher;
import io.stocking.port.EventSubscriber;
import java.util.List;

/** The product's pipeline as the server has it: ring, command log, engine, event log, egress. */
final class StockingPipeline implements PipelineDriver {

    private final OrderStream stream;
    private final PipelineSettings settings;
    private final CommandTape tape;
    private final int firstMeasured;
    private TemporaryFolder folder;
    private JournalDirectory journal;
    private EnginePipeline pipeline;
    private CommandPublisher publisher;
    private Answers answers;

    StockingPipeline(final OrderStream stream, final PipelineSettings settings) {
        this.stream = stream;
        this.settings = settings;
        tape = TapeRecorder.record(stream);
        firstMeasured = tape.size() - stream.measured();
    }

    @Override
    public void start() {
        final Answers toOpening = new Answers();
        answers = new Answers();
        folder = new TemporaryFolder("stocking");
        journal = new JournalDirectory(new JournalDirectory.Context()
                .directory(folder.path())
                .syncLevel(SyncLevel.valueOf(settings.sync().name()))
                .metered(settings.metered()));
        pipeline = new EnginePipeline(new EnginePipeline.Context()
                .engine(Market.newEngine(stream))
                .commandLog(journal.commandLog())
                .eventLog(journal.eventLog())
                .snapshots(journal.snapshots())
                .subscribers(List.of(new Subscriber(toOpening, answers)))
                .waitPolicy(WaitPolicy.valueOf(settings.waiting()))
                // The peer takes none.
                .snapshotInterval(Long.MAX_VALUE)
                .metered(settings.metered())
                .onHalt(failure -> {
                    toOpening.fail(failure);
                    answers.fail(failure);
                }));
        pipeline.start();
        publisher = pipeline.publisher();
        for (int command = 0; command < firstMeasured; command++) {
            send(command);
        }
        toOpening.await(firstMeasured);
    }

    @Override
    public void publish(final int message) {
        send(firstMeasured + message);
    }

    private void send(final int command) {
        final int start = tape.start(command);
        while (!publisher.tryPublish(tape.buffer(), start, tape.length(command))) {
            answers.check();
            // The one that may spin on two cores; a sleep is at least 50 us, in which the ring runs dry.
            Thread.yield();
        }
    }

    @Override
    public Answers answers() {
        return answers;
    }

    @Override
    public void stop() {
        pipeline.close();
        journal.close();
        folder.close();
    }

    /** Follows the exchange as the gateway does. */
    private final class Subscriber implements EventSubscriber {
        private final Answers toOpening;
        private final Answers toMessages;
        private int answered;

        private Subscriber(final Answers toOpening, final Answers toMessages) {
            this.toOpening = toOpening;
            this.toMessages = toMessages;
        }

        @Override
        public void onEvents(final EventBatch batch, final long correlationId) {
            if (!batch.last()) {
                return;
            }
            if (answered < firstMeasured) {
                answered++;
                toOpening.add();
            } else {
                toMessages.add();
            }
        }

        @Override
        public void onRefused(final long correlationId) {
            final IllegalStateException failure = new IllegalStateException("the journal cannot write");
            toOpening.fail(failure);
            toMessages.fail(failure);
        }
    }
}
