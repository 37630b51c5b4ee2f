package io.stocking.journal.damage;

import static org.awaitility.Awaitility.await;

import io.stocking.journal.JournalDirectory;
import io.stocking.journal.SyncLevel;
import io.stocking.journal.damage.TreeImage.Content;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A whole journal, of two files and two lives of its writer, that is going to be damaged.
 *
 * @param ending how it came to its end
 * @param image all its files
 * @param last its newest command
 * @param answered the newest command whose answer is in the event log
 */
record OriginalJournal(Ending ending, TreeImage image, long last, long answered) {
    static final int COMMANDS = 400;
    private static final int IN_FIRST_LIFE = 240;
    private static final int IN_FIRST_FILE = 160;
    private static final int[] GROUPS = {1, 1, 2, 1, 1, 1, 3, 1};
    private static final int BLOCK_SIZE = 8 << 20;
    static final long START = TimeUnit.DAYS.toMillis(20_000);

    /** How the second life ends. */
    enum Ending {
        KILLED,
        CLOSED,
        KILLED_WITH_EVENTS_BEHIND,
        CLOSED_WITH_EVENTS_BEHIND;

        private boolean isKilled() {
            return this == KILLED || this == KILLED_WITH_EVENTS_BEHIND;
        }

        private boolean isBehind() {
            return this == KILLED_WITH_EVENTS_BEHIND || this == CLOSED_WITH_EVENTS_BEHIND;
        }
    }

    static OriginalJournal write(
            final Path directory, final CommandScript script, final SyncLevel level, final Ending ending) {
        final AtomicLong clock = new AtomicLong(START);
        try (ScriptedJournal journal =
                new ScriptedJournal(context(directory, level).clock(clock::get), script)) {
            takeUpTo(IN_FIRST_FILE, journal);
            journal.snapshot();
            clock.addAndGet(TimeUnit.HOURS.toMillis(1));
            takeUpTo(IN_FIRST_LIFE, journal);
        }
        final ScriptedJournal journal =
                new ScriptedJournal(context(directory, level).clock(clock::get), script);
        journal.snapshot();
        if (ending.isBehind()) {
            takeUpTo(IN_FIRST_LIFE + 10, journal);
            journal.withoutEvents();
        }
        takeUpTo(COMMANDS, journal);
        final long last = journal.lastIndex();
        final long answered = journal.lastAnswered();
        // The newest snapshot is written meanwhile.
        await().until(() -> Files.exists(directory.resolve("snapshots/snapshot-" + IN_FIRST_LIFE + ".sbe")));
        final TreeImage running = TreeImage.read(directory);
        journal.close();
        return new OriginalJournal(ending, ending.isKilled() ? running : TreeImage.read(directory), last, answered);
    }

    private static void takeUpTo(final long last, final ScriptedJournal journal) {
        while (journal.lastIndex() < last) {
            journal.take((int) Math.min(last - journal.lastIndex(), GROUPS[(int) journal.lastIndex() % GROUPS.length]));
        }
    }

    static JournalDirectory.Context context(final Path directory, final SyncLevel level) {
        return new JournalDirectory.Context()
                .directory(directory)
                .syncLevel(level)
                .blockSize(BLOCK_SIZE)
                .clock(() -> START)
                .usableSpace(() -> Long.MAX_VALUE)
                .diskSync(new WithoutDisk());
    }

    /** The files of a folder, oldest first. */
    List<String> filesOf(final String folder) {
        return image.files().keySet().stream()
                .filter(file -> file.startsWith(folder + "/"))
                .toList();
    }

    List<String> logFilesOf(final String folder) {
        return filesOf(folder).stream().filter(file -> file.endsWith(".cq4")).toList();
    }

    String newestOf(final String folder) {
        final List<String> files = logFilesOf(folder);
        return files.get(files.size() - 1);
    }

    List<WrittenGroup> groupsIn(final String file) {
        return WrittenGroup.in(content(file).written());
    }

    Content content(final String file) {
        return image.files().get(file);
    }
}
