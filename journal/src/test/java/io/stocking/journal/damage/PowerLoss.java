package io.stocking.journal.damage;

import io.stocking.journal.damage.TreeImage.Content;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A moment at which the power is lost.
 *
 * @param root the directory that was looked at
 * @param synced what was on the disk for sure
 * @param written what the system had been told, and may have written by itself or not
 * @param acknowledged the newest command that must not be missing
 */
record PowerLoss(Object root, DiskState synced, DiskState written, long acknowledged) {
    private static final int[] UNITS = {4096, 4096, 512};
    private static final int[] PERCENT_WRITTEN = {0, 5, 50, 95, 100};

    /** What the next start may find: any page, length and name that was written and not synced is there or is not. */
    TreeImage found(final Random random) {
        final int unit = UNITS[random.nextInt(UNITS.length)];
        final int percent = PERCENT_WRITTEN[random.nextInt(PERCENT_WRITTEN.length)];
        final Map<String, Content> files = new TreeMap<>();
        new Dice(random, unit, percent).addDirectory("", root, files);
        return new TreeImage(files);
    }

    private final class Dice {
        private final Random random;
        private final int unit;
        private final int percent;

        Dice(final Random random, final int unit, final int percent) {
            this.random = random;
            this.unit = unit;
            this.percent = percent;
        }

        private boolean isWritten() {
            return random.nextInt(100) < percent;
        }

        private void addDirectory(final String path, final Object directory, final Map<String, Content> files) {
            final Map<String, Object> before = synced.names(directory);
            final Map<String, Object> after = written.names(directory);
            final Set<String> names = new TreeSet<>(before.keySet());
            names.addAll(after.keySet());
            for (final String name : names) {
                final boolean same =
                        before.containsKey(name) && before.get(name).equals(after.get(name));
                final Object key = (same || isWritten() ? after : before).get(name);
                if (key != null && (synced.isDirectory(key) || written.isDirectory(key))) {
                    addDirectory(path + name + "/", key, files);
                } else if (key != null) {
                    files.put(path + name, content(synced.file(key), written.file(key)));
                }
            }
        }

        private Content content(final Content before, final Content after) {
            final long length = isWritten() ? after.length() : before.length();
            final byte[] bytes =
                    Arrays.copyOf(before.written(), Math.max(before.written().length, after.written().length));
            final byte[] changed = Arrays.copyOf(after.written(), bytes.length);
            for (int page = 0; page < bytes.length; page += unit) {
                final int end = Math.min(page + unit, bytes.length);
                if (!Arrays.equals(bytes, page, end, changed, page, end) && isWritten()) {
                    System.arraycopy(changed, page, bytes, page, end - page);
                }
            }
            return new Content(bytes, length);
        }
    }
}
