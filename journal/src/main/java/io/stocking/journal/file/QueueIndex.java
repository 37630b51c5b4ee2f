package io.stocking.journal.file;

import io.stocking.journal.record.RecordGroup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.openhft.chronicle.queue.RollCycle;
import org.agrona.IoUtil;

/**
 * What the queue keeps in a file for itself: a header and an index of every so-manieth document. No checksum covers it, and
 * a queue that goes on with a damaged one fails at once or in a few hundred documents. So it is compared with what it has to
 * be: the beginning of a new file, with the places of the documents filled in.
 */
final class QueueIndex {
    /** Where a file says which document is its last. */
    static final int LAST_PLACE = 0x40;

    private static final int LAST_SEQUENCE = 0x48;
    private static final int NEXT_TO_INDEX = 0xB0;
    private static final Map<RollCycle, byte[]> BEGINNINGS = new ConcurrentHashMap<>();

    private final QueueTerms terms;
    private final int spacing;
    private final int count;
    private final List<Long> indexed = new ArrayList<>();
    private long lastPlace;
    private long documents;

    QueueIndex(final QueueTerms terms) {
        this.terms = terms;
        spacing = terms.rollCycle().defaultIndexSpacing();
        count = terms.rollCycle().defaultIndexCount();
    }

    /** Goes on to the next document of the file, which begins at {@code place}. */
    void add(final long place) {
        if (documents % spacing == 0 && indexed.size() < count) {
            indexed.add(place);
        }
        documents++;
        lastPlace = place;
    }

    /** Whether the queue can go on with the file, all of whose documents were added. */
    boolean isRight(final GroupFile file) {
        final byte[] beginning = BEGINNINGS.computeIfAbsent(terms.rollCycle(), cycle -> beginning());
        final ByteBuffer expected = ByteBuffer.wrap(beginning.clone()).order(ByteOrder.LITTLE_ENDIAN);
        expected.putLong(LAST_PLACE, lastPlace);
        expected.putLong(LAST_SEQUENCE, terms.rollCycle().toIndex((int) lastPlace, documents - 1));
        expected.putLong(NEXT_TO_INDEX, (documents + spacing - 1) / spacing * spacing);
        final List<Long> metaData = file.metaDataPlaces();
        if (metaData.size() < 3 || metaData.get(2) > beginning.length) {
            return false;
        }
        fill(expected, metaData.get(2).intValue(), metaData.subList(2, metaData.size()));
        fill(expected, beginning.length, indexed);
        return Arrays.equals(expected.array(), file.beginning(beginning.length));
    }

    /** An array ends with how many of its values are used, and the values. */
    private void fill(final ByteBuffer expected, final int end, final List<Long> values) {
        int at = end - count * Long.BYTES;
        expected.putLong(at - Long.BYTES, values.size());
        for (final long value : values) {
            expected.putLong(at, value);
            at += Long.BYTES;
        }
    }

    /** Made on another disk than the log's, which may be full. */
    private byte[] beginning() {
        Path workplace = null;
        try {
            workplace = Files.createTempDirectory("stocking-queue");
            try (QueueAppender appender = new QueueAppender(terms.fleeting(workplace))) {
                final RecordGroup group = new RecordGroup();
                group.seal(0);
                appender.append(group);
            }
            try (GroupFile file = new GroupFile(QueueFiles.in(workplace).get(0))) {
                file.next();
                return file.beginning((int) file.place());
            }
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot make a queue in " + workplace, e);
        } finally {
            if (workplace != null) {
                IoUtil.delete(workplace.toFile(), true);
            }
        }
    }
}
