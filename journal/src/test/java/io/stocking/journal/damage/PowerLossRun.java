package io.stocking.journal.damage;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.journal.JournalDirectory;
import io.stocking.journal.SyncLevel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.agrona.IoUtil;

/** An exchange that loses its power up to three times, at moments and with pages that a seed chooses. */
final class PowerLossRun {
    /** The journal in what is watched: its own name, and the one above it, are new too. */
    static final String JOURNAL = "data/journal";

    private static final int MAX_LIVES = 3;
    private static final int MAX_STEPS = 60;
    private static final int MAX_GROUP = 8;
    private static final int MAX_SYNCS = 90;
    private static final int MAX_SYNCS_OF_START = 16;

    private final Path directory;
    private final CommandScript script;
    private final SyncLevel level;
    private final Random random;
    private final AtomicLong clock = new AtomicLong(OriginalJournal.START);
    private long acknowledged;

    PowerLossRun(final Path directory, final CommandScript script, final SyncLevel level, final long seed) {
        this.directory = directory;
        this.script = script;
        this.level = level;
        random = new Random(seed);
    }

    /**
     * Runs it.
     *
     * @param beginning what is on the disk at first
     * @return false when the exchange refused to start
     */
    boolean run(final TreeImage beginning) {
        try {
            TreeImage image = beginning;
            final int lives = 1 + random.nextInt(MAX_LIVES);
            for (int life = 0; life < lives; life++) {
                final PowerLoss loss = live(image, Files.createDirectories(directory.resolve("life-" + life)));
                if (loss == null) {
                    return false;
                }
                acknowledged = loss.acknowledged();
                image = loss.found(random);
            }
            final Path end = directory.resolve("end");
            return new DamagedStart(end, JOURNAL, script, level).check(image, acknowledged, level == SyncLevel.NONE);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            IoUtil.delete(directory.toFile(), true);
        }
    }

    private PowerLoss live(final TreeImage image, final Path root) throws IOException {
        image.write(root);
        final int syncs = random.nextInt(random.nextInt(3) == 0 ? MAX_SYNCS_OF_START : MAX_SYNCS);
        try (ForgetfulDisk disk = new ForgetfulDisk(root, syncs, acknowledged)) {
            final JournalDirectory.Context context = OriginalJournal.context(root.resolve(JOURNAL), level)
                    .clock(clock::get)
                    .diskSync(disk);
            ScriptedJournal journal = DamagedStart.openUnlessRefused(context, script, level == SyncLevel.NONE);
            if (journal == null) {
                return null;
            }
            journal.assertWholePrefix();
            assertThat(journal.lastIndex()).as("newest command").isGreaterThanOrEqualTo(acknowledged);
            acknowledge(journal, disk);
            for (int steps = random.nextInt(MAX_STEPS); steps > 0 && !disk.isLost(); steps--) {
                journal = step(journal, context, disk);
            }
            final PowerLoss loss = disk.lose();
            journal.close();
            return loss;
        }
    }

    /** What a start found is on the disk at any level; what is committed then, at one. */
    private void acknowledge(final ScriptedJournal journal, final ForgetfulDisk disk) {
        disk.acknowledge(journal.lastIndex());
        if (level == SyncLevel.BATCH) {
            journal.onCommit(disk::acknowledge);
        }
    }

    private ScriptedJournal step(
            final ScriptedJournal journal, final JournalDirectory.Context context, final ForgetfulDisk disk) {
        switch (random.nextInt(12)) {
            case 0 -> clock.addAndGet(TimeUnit.HOURS.toMillis(1));
            case 1 -> {
                return reopen(journal.snapshot(), context, disk);
            }
            case 2 -> {
                return reopen(journal, context, disk);
            }
            default -> journal.take(1 + random.nextInt(MAX_GROUP));
        }
        return journal;
    }

    private ScriptedJournal reopen(
            final ScriptedJournal journal, final JournalDirectory.Context context, final ForgetfulDisk disk) {
        journal.close();
        final ScriptedJournal reopened = new ScriptedJournal(context, script);
        acknowledge(reopened, disk);
        return reopened;
    }
}
