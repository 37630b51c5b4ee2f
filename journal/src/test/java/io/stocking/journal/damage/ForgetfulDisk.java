package io.stocking.journal.damage;

import io.stocking.journal.damage.TreeImage.Content;
import io.stocking.journal.file.DiskSync;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A disk that keeps only what was synced when the power is lost; that happens at one of its syncs, just before it. */
final class ForgetfulDisk implements DiskSync, AutoCloseable {
    private final Path root;
    private final DiskState synced = new DiskState();
    private final Map<Object, FileChannel> held = new HashMap<>();
    private int syncsLeft;
    private long acknowledged;
    private PowerLoss loss;

    /**
     * What is there now is on the disk.
     *
     * @param syncsLeft how many syncs succeed
     * @param acknowledged the newest command that must not be missing
     */
    ForgetfulDisk(final Path root, final int syncsLeft, final long acknowledged) {
        this.root = root;
        this.syncsLeft = syncsLeft;
        this.acknowledged = acknowledged;
        try (Stream<Path> found = Files.walk(root)) {
            synced.add(root);
            for (final Path path : found.toList()) {
                hold(path);
            }
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void data(final Path file, final FileChannel channel) throws IOException {
        beforeSync();
        hold(file);
        synced.addFile(file);
    }

    @Override
    public synchronized void names(final Path directory) throws IOException {
        beforeSync();
        synced.addNames(directory);
        try (Stream<Path> named = Files.list(directory)) {
            for (final Path path : named.toList()) {
                hold(path);
            }
        }
    }

    private void beforeSync() {
        if (syncsLeft-- == 0) {
            lose();
        }
    }

    /** Keeps the system from giving the number of what is deleted, which is what all is told apart by, to another. */
    private void hold(final Path path) throws IOException {
        final Object key = DiskState.keyOf(path);
        if (!held.containsKey(key)) {
            held.put(key, FileChannel.open(path));
        }
    }

    /** An answer may have left that promises this command. */
    synchronized void acknowledge(final long commandIndex) {
        acknowledged = loss == null ? commandIndex : acknowledged;
    }

    /** Now, unless it happened before. */
    synchronized PowerLoss lose() {
        if (loss == null) {
            final DiskState written = new DiskState();
            try {
                written.add(root);
                for (final Map.Entry<Object, FileChannel> file : held.entrySet()) {
                    if (!synced.isDirectory(file.getKey()) && !written.isDirectory(file.getKey())) {
                        written.addFile(file.getKey(), Content.read(file.getValue()));
                    }
                }
            } catch (final IOException e) {
                throw new UncheckedIOException(e);
            }
            loss = new PowerLoss(DiskState.keyOf(root), new DiskState(synced), written, acknowledged);
        }
        return loss;
    }

    synchronized boolean isLost() {
        return loss != null;
    }

    @Override
    public void close() throws IOException {
        for (final FileChannel file : held.values()) {
            file.close();
        }
    }
}
