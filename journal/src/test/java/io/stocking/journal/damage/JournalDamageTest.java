package io.stocking.journal.damage;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.journal.SyncLevel;
import io.stocking.journal.damage.OriginalJournal.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Damages a journal in every way and place and starts on it: it comes to exactly the state after some command, with all
 * that was known to be on the disk, or refuses and names file and index. {@link Cases} says which cases run.
 */
class JournalDamageTest {
    private static final int CUTS = 4_096;
    private static final int RECORDS_CUT = 64;
    private static final int FLIPS = 1_000;
    private static final int PAGE = 4096;

    /** One of so many runs where there is little time. */
    private static final int SHARE = 30;

    @TempDir
    private Path directory;

    private final CommandScript script = new CommandScript(1).vary(OriginalJournal.COMMANDS + 20);
    private final Map<Ending, OriginalJournal> originals = new EnumMap<>(Ending.class);
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private SyncLevel level;

    private void writeOriginals(final SyncLevel ofLevel) throws IOException {
        level = ofLevel;
        for (final Ending ending : Ending.values()) {
            final Path at = Files.createDirectory(directory.resolve(ending.name()));
            originals.put(ending, OriginalJournal.write(at, script, level, ending));
        }
    }

    @ParameterizedTest
    @EnumSource(SyncLevel.class)
    void shouldOpenWithAWholePrefixOrRefuseWhenCommandLogIsCutAtAnyByte(final SyncLevel ofLevel) throws IOException {
        writeOriginals(ofLevel);
        Cases.run(2 * CUTS, 2 * CUTS / SHARE, number -> {
            final OriginalJournal original = original(number / 2);
            final String file = original.newestOf("commands");
            final int end = original.content(file).written().length;
            final int start = startOfLastRecords(original.groupsIn(file));
            final int at = start + (int) ((long) (end - start) * (number / 2) / CUTS);
            startOn(
                    number,
                    number % 2 == 0 ? Damage.truncated(original, file, at) : Damage.zeroed(original, file, at, end));
        });
        assertThat(opened).hasPositiveValue();
        assertThat(refused).hasPositiveValue();
    }

    private static int startOfLastRecords(final List<WrittenGroup> groups) {
        return groups.stream()
                .filter(group -> group.lastIndex() > OriginalJournal.COMMANDS - RECORDS_CUT)
                .findFirst()
                .orElseThrow()
                .start();
    }

    @ParameterizedTest
    @EnumSource(SyncLevel.class)
    void shouldOpenWithAWholePrefixOrRefuseWhenAPageIsZero(final SyncLevel ofLevel) throws IOException {
        writeOriginals(ofLevel);
        for (final String file : original(0).image().files().keySet()) {
            final int pages = 1 + original(0).content(file).written().length / PAGE;
            final int endings = Ending.values().length;
            Cases.run(pages * endings, 1 + pages * endings / SHARE, number -> {
                final int page = number / endings * PAGE;
                startOn(number, Damage.zeroed(original(number), file, page, page + PAGE));
            });
        }
    }

    @ParameterizedTest
    @EnumSource(SyncLevel.class)
    void shouldOpenWithAWholePrefixOrRefuseWhenABitOfCommandLogFlips(final SyncLevel ofLevel) throws IOException {
        flip(ofLevel, "commands");
        assertThat(opened).hasPositiveValue();
        assertThat(refused).hasPositiveValue();
    }

    @ParameterizedTest
    @EnumSource(SyncLevel.class)
    void shouldOpenWithEverythingOrRefuseWhenABitOfEventLogFlips(final SyncLevel ofLevel) throws IOException {
        flip(ofLevel, "events");
        assertThat(opened).hasPositiveValue();
    }

    @ParameterizedTest
    @EnumSource(SyncLevel.class)
    void shouldOpenWithEverythingWhenABitOfASnapshotFlips(final SyncLevel ofLevel) throws IOException {
        flip(ofLevel, "snapshots");
        assertThat(refused).hasValue(0);
    }

    private void flip(final SyncLevel ofLevel, final String folder) throws IOException {
        writeOriginals(ofLevel);
        Cases.run(FLIPS, FLIPS / SHARE, number -> {
            final OriginalJournal original = original(number);
            final List<String> files = original.filesOf(folder);
            startOn(
                    number,
                    Damage.flipped(
                            original, files.get(number / Ending.values().length % files.size()), new Random(number)));
        });
    }

    private OriginalJournal original(final int number) {
        return originals.get(Ending.values()[number % Ending.values().length]);
    }

    private void startOn(final int number, final Damage damage) {
        final DamagedStart start = new DamagedStart(directory.resolve("case-" + number), "", script, level);
        try {
            final boolean open = start.check(damage.image(), damage.floor(), damage.isLossSeen());
            (open ? opened : refused).incrementAndGet();
        } catch (final RuntimeException | AssertionError e) {
            throw new AssertionError(damage + ": " + e.getMessage(), e);
        }
    }
}
