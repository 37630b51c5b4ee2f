package io.stocking.journal.file;

import io.stocking.journal.record.RecordGroup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.agrona.IoUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a queue end behind some groups of a file.
 *
 * @param path the file
 * @param groups how many stay, from its beginning
 * @param lastPlace where the last of them is
 */
record TailCut(Path path, int groups, long lastPlace) {
    private static final Logger LOG = LoggerFactory.getLogger(TailCut.class);

    /** Whether the file would be empty. */
    boolean isNothingLeft() {
        return groups == 0;
    }

    /**
     * Does it. The newest files go first, so that a start that is interrupted leaves an end and no gap.
     *
     * @param later the files behind, which go as a whole
     * @param next what comes next in the queue, in words
     */
    void perform(final QueueTerms terms, final List<Path> later, final String next) {
        try {
            for (int newest = later.size() - 1; newest >= 0; newest--) {
                Files.delete(later.get(newest));
                LOG.warn("{} followed a torn end and was deleted", later.get(newest));
            }
            if (isNothingLeft()) {
                Files.delete(path);
                LOG.warn("{} held no whole group and was deleted, {} comes next", path, next);
            } else {
                rewrite(terms);
                LOG.warn(
                        "{} had a torn end: cut behind byte {}, {} whole groups stay, {} comes next",
                        path,
                        lastPlace,
                        groups,
                        next);
            }
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot cut the torn end of " + path, e);
        }
    }

    /** Writes the whole groups to a new file that takes the place of the torn one. */
    private void rewrite(final QueueTerms terms) throws IOException {
        final Path workplace = terms.workplace();
        IoUtil.delete(workplace.toFile(), true);
        final RecordGroup group = new RecordGroup();
        try (GroupFile file = new GroupFile(path);
                QueueAppender appender =
                        new QueueAppender(terms.at(workplace, RollClock.startOf(path, terms.rollCycle())))) {
            for (int copied = 0; copied < groups && file.next(); copied++) {
                group.copy(file.buffer(), file.offset(), file.length());
                appender.append(group);
            }
        }
        final Path copy = workplace.resolve(path.getFileName());
        terms.disk().sync().file(copy);
        Files.move(copy, path, StandardCopyOption.ATOMIC_MOVE);
        terms.disk().sync().names(terms.directory());
        IoUtil.delete(workplace.toFile(), true);
    }

    @Override
    public String toString() {
        return path + " behind byte " + lastPlace;
    }
}
