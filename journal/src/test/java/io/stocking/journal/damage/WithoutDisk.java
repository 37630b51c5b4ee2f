package io.stocking.journal.damage;

import io.stocking.journal.file.DiskSync;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** What is written stays in the page cache, where the next start finds it too. */
final class WithoutDisk implements DiskSync {
    @Override
    public void data(final Path file, final FileChannel channel) {}

    @Override
    public void names(final Path directory) {}
}
