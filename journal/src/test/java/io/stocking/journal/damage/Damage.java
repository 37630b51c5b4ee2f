package io.stocking.journal.damage;

import io.stocking.journal.damage.TreeImage.Content;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Something that happens to a file of a journal, and what must be left of the commands then.
 *
 * @param original the journal before
 * @param file the file, by its path in the journal
 * @param from the first byte it touches
 * @param to behind the last byte it touches
 * @param content the file as it is then
 */
record Damage(OriginalJournal original, String file, int from, int to, Content content) {
    /** The file ends at a byte. */
    static Damage truncated(final OriginalJournal original, final String file, final int at) {
        final byte[] written = Arrays.copyOf(original.content(file).written(), at);
        return new Damage(original, file, at, Integer.MAX_VALUE, new Content(written, at));
    }

    /** Bytes are zero. */
    static Damage zeroed(final OriginalJournal original, final String file, final int from, final int to) {
        final Content before = original.content(file);
        final byte[] written = before.written().clone();
        Arrays.fill(written, Math.min(from, written.length), Math.min(to, written.length), (byte) 0);
        return new Damage(original, file, from, to, new Content(written, before.length()));
    }

    /** A bit is another. */
    static Damage flipped(final OriginalJournal original, final String file, final Random random) {
        final Content before = original.content(file);
        final byte[] written = before.written().clone();
        final int at = random.nextInt(written.length);
        written[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        return new Damage(original, file, at, at + 1, new Content(written, before.length()));
    }

    TreeImage image() {
        return original.image().with(file, content);
    }

    /** The newest command that must not be missing. */
    long floor() {
        return isOfCommands() ? Math.max(lastInFront(), highestMarkLeft()) : original.last();
    }

    /** Whether it can be seen, from what is left, that something is gone which was known to be on the disk. */
    boolean isLossSeen() {
        return isOfCommands()
                ? Math.max(original.answered(), highestMarkLeft()) > lastInFront()
                : isLog("events") && !file.equals(original.newestOf("events"));
    }

    private boolean isOfCommands() {
        return isLog("commands");
    }

    private boolean isLog(final String folder) {
        return file.startsWith(folder + "/") && file.endsWith(".cq4");
    }

    private long lastInFront() {
        return groups((name, group) -> name.compareTo(file) < 0 || name.equals(file) && group.end() <= from)
                .mapToLong(WrittenGroup::lastIndex)
                .max()
                .orElse(0);
    }

    private long highestMarkLeft() {
        return groups((name, group) -> !name.equals(file) || group.end() <= from || group.start() >= to)
                .mapToLong(WrittenGroup::mark)
                .max()
                .orElse(0);
    }

    private Stream<WrittenGroup> groups(final Choice choice) {
        return original.logFilesOf("commands").stream()
                .flatMap(name -> original.groupsIn(name).stream().filter(group -> choice.takes(name, group)));
    }

    private interface Choice {
        boolean takes(String file, WrittenGroup group);
    }

    @Override
    public String toString() {
        return original.ending() + ", " + file + ", bytes " + from + " to " + to + " of "
                + original.content(file).written().length;
    }
}
