package io.stocking.journal.file;

import io.stocking.port.LogUnavailableException;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks now and then whether the disk holds a reserve: writing to a mapped file on a full disk ends the process. */
final class SpaceGuard {
    private static final Logger LOG = LoggerFactory.getLogger(SpaceGuard.class);
    private static final int APPENDS_BETWEEN_CHECKS = 1_000;
    private static final long BYTES_BETWEEN_CHECKS = 1 << 20;

    private final Path directory;
    private final LongSupplier usableSpace;
    private final long reserve;
    private long appendsLeft;
    private long bytesLeft;
    private boolean low;

    SpaceGuard(final Path directory, final DiskTerms disk) {
        this.directory = directory;
        usableSpace = disk.usableSpace();
        reserve = disk.reserve();
    }

    /** Comes before every append; throws while space is short, and looks every time then. */
    void check(final int length) {
        appendsLeft--;
        bytesLeft -= length;
        if (low || appendsLeft < 0 || bytesLeft < 0) {
            look();
        }
    }

    private void look() {
        final long usable = usableSpace.getAsLong();
        if (usable < reserve) {
            final String message =
                    directory + " has " + usable + " bytes of disk space left, " + reserve + " are the reserve";
            if (!low) {
                LOG.error("{}: nothing is taken until there is more", message);
            }
            low = true;
            throw new LogUnavailableException(message, null);
        }
        if (low) {
            LOG.info("{} has {} bytes of disk space left again", directory, usable);
        }
        low = false;
        appendsLeft = APPENDS_BETWEEN_CHECKS;
        bytesLeft = BYTES_BETWEEN_CHECKS;
    }
}
