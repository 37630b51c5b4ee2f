package io.stocking.gateway;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps connections from using up the files a process may have open: without one the journal cannot begin its next file. */
final class OpenFiles {
    /** For journal, databases, jars and the rest. */
    static final int RESERVED = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(OpenFiles.class);

    private OpenFiles() {}

    /** As many connections as wanted, or as the system's limit of open files (ulimit -n) leaves room for. */
    static int connections(final int wanted) {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? within(wanted, system.getMaxFileDescriptorCount())
                : wanted;
    }

    static int within(final int wanted, final long openFiles) {
        final long room = Math.max(1, openFiles - RESERVED);
        if (room >= wanted) {
            return wanted;
        }
        LOG.warn(
                "{} connections at most, not {}: the system allows this process {} open files",
                room,
                wanted,
                openFiles);
        return (int) room;
    }
}
