package io.stocking.journal.retention;

import io.stocking.journal.file.DiskSync;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Deletes files, and brings what others wrote to the disk. */
final class HistoryDisk {
    private final DiskSync disk;
    private final Map<Path, Path> newestSynced = new HashMap<>();

    HistoryDisk(final DiskSync disk) {
        this.disk = disk;
    }

    /** Returns when everything written to the files of a log so far is on the disk, whoever wrote it. */
    void sync(final List<Path> files) throws IOException {
        for (final Path file : files) {
            final Path synced = newestSynced.get(file.getParent());
            // The file that was the newest may have grown since.
            if (synced == null || file.compareTo(synced) >= 0) {
                disk.file(file);
                newestSynced.put(file.getParent(), file);
            }
        }
        if (!files.isEmpty()) {
            syncNames(files.get(0).getParent());
        }
    }

    /** Returns when the names in a directory are on the disk. */
    void syncNames(final Path directory) throws IOException {
        disk.names(directory);
    }

    /** Deletes one file after the other: whatever ends it in between, power loss too, those behind are there. */
    void delete(final List<Path> oldestFirst) throws IOException {
        for (final Path file : oldestFirst) {
            Files.delete(file);
            syncNames(file.getParent());
        }
    }
}
