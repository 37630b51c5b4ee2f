package io.stocking.journal.damage;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.journal.SyncLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes the power away and starts on what a disk may hold then: all that was synced and any of the pages, lengths and
 * names that were not. {@link Cases} says which seeds run.
 */
class PowerLossTest {
    private static final int SEEDS = 100;
    private static final int SOAK_SEEDS = 10_000;
    private static final int SEEDS_ACROSS_BLOCKS = 4;
    private static final int SOAK_SEEDS_ACROSS_BLOCKS = 300;
    private static final int BEFORE_END_OF_BLOCK = 12 << 10;
    private static final int MAX_GROUP = 2_000;
    private static final int BLOCK_SIZE = 8 << 20;

    @TempDir
    private Path directory;

    private final CommandScript script = new CommandScript(2).vary(1_600);
    private final AtomicInteger opened = new AtomicInteger();

    @Test
    void shouldHoldEverythingAcknowledgedWhenPowerIsLostAtLevelBatch() {
        Cases.run(SOAK_SEEDS, SEEDS, seed -> lose(seed, SyncLevel.BATCH, script, new TreeImage(Map.of())));
    }

    @Test
    void shouldOpenWithAWholePrefixOrRefuseWhenPowerIsLostAtLevelNone() {
        Cases.run(SOAK_SEEDS, SEEDS, seed -> lose(seed, SyncLevel.NONE, script, new TreeImage(Map.of())));

        assertThat(opened.get() > 0 || Cases.isOneAlone()).isTrue();
    }

    @Test
    void shouldHoldEverythingAcknowledgedWhenPowerIsLostNearTheEndOfABlock() throws IOException {
        final CommandScript longScript = new CommandScript(3).fill(22_000).vary(1_600);
        final TreeImage almostFull = almostFull(longScript);

        Cases.run(
                SOAK_SEEDS_ACROSS_BLOCKS,
                SEEDS_ACROSS_BLOCKS,
                seed -> lose(seed, SyncLevel.BATCH, longScript, almostFull));
    }

    private TreeImage almostFull(final CommandScript longScript) throws IOException {
        final Path root = Files.createDirectory(directory.resolve("almost-full"));
        final Path journal = root.resolve(PowerLossRun.JOURNAL);
        try (ScriptedJournal exchange =
                new ScriptedJournal(OriginalJournal.context(journal, SyncLevel.BATCH), longScript)) {
            for (int left = BLOCK_SIZE; left > BEFORE_END_OF_BLOCK; ) {
                final int record = Integer.BYTES + longScript.command(exchange.lastIndex() + 1).length;
                exchange.take(Math.min(MAX_GROUP, left / record));
                left = BLOCK_SIZE - TreeImage.read(journal.resolve("commands")).written();
            }
        }
        return TreeImage.read(root);
    }

    private void lose(final int seed, final SyncLevel level, final CommandScript commands, final TreeImage beginning) {
        if (new PowerLossRun(directory.resolve("seed-" + seed), commands, level, seed).run(beginning)) {
            opened.incrementAndGet();
        }
    }
}
