package io.stocking.journal.retention;

import io.stocking.journal.SnapshotFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The snapshots of a journal: which can be relied on, which may go. */
final class SnapshotHistory {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotHistory.class);

    private final Path directory;
    private final Map<Path, Boolean> checked = new HashMap<>();
    private Path newest;

    SnapshotHistory(final Path directory) {
        this.directory = directory;
    }

    Path directory() {
        return directory;
    }

    /** Whether there is another one since this was asked last. */
    boolean hasGrown() {
        final List<Path> files = SnapshotFiles.in(directory);
        final Path before = newest;
        newest = files.isEmpty() ? null : files.get(0);
        return newest != null && !newest.equals(before);
    }

    /**
     * The newest whole snapshots that a recovery could begin with, newest first.
     *
     * @param limit how many at most
     * @param lastAnswered the event log holds, on the disk, what commands up to this one led to
     */
    List<Path> usable(final int limit, final long lastAnswered) {
        final List<Path> usable = new ArrayList<>();
        final List<Path> files = SnapshotFiles.in(directory);
        checked.keySet().retainAll(files);
        for (final Path file : files) {
            if (usable.size() < limit && SnapshotFiles.commandIndex(file) <= lastAnswered && isWhole(file)) {
                usable.add(file);
            }
        }
        return usable;
    }

    private boolean isWhole(final Path file) {
        return checked.computeIfAbsent(file, unchecked -> {
            final String problem = SnapshotFiles.problem(file);
            if (problem != null) {
                LOG.warn("snapshot {} {}: older ones are kept longer", file, problem);
            }
            return problem == null;
        });
    }

    /**
     * Snapshots that may go: those older than {@code oldestUsable}, but for the first in each file of the command log,
     * from which that file can be replayed.
     *
     * @param commands what is left of the command log
     */
    List<Path> passed(final Path oldestUsable, final LogHistory commands) {
        final NavigableMap<Long, Path> firstCommands = new TreeMap<>();
        commands.files().forEach(file -> firstCommands.put(commands.firstCommand(file), file));
        final long oldestIndex = SnapshotFiles.commandIndex(oldestUsable);
        final Set<Path> filesWithSnapshot = new HashSet<>();
        final List<Path> passed = new ArrayList<>();
        final List<Path> files = SnapshotFiles.in(directory);
        for (int oldest = files.size() - 1; oldest >= 0; oldest--) {
            final Path snapshot = files.get(oldest);
            final long index = SnapshotFiles.commandIndex(snapshot);
            final Map.Entry<Long, Path> next = firstCommands.floorEntry(index + 1);
            final boolean firstInItsFile = next != null && filesWithSnapshot.add(next.getValue());
            if (index < oldestIndex && !firstInItsFile) {
                passed.add(snapshot);
            }
        }
        return passed;
    }
}
