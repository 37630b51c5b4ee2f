package io.stocking.persistence.writer;

import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Failures in a row: a bounded exponential backoff, one log line for every cause and one for the recovery. */
final class Outage {
    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    private final Duration shortest;
    private final Duration longest;
    private int attempts;
    private String cause = "";

    Outage(final Duration shortest, final Duration longest) {
        this.shortest = shortest;
        this.longest = longest;
    }

    /** How long to wait before the next attempt. */
    Duration onFailure(final SQLException failure) {
        final String newCause = failure.getClass().getName() + failure.getSQLState() + failure.getErrorCode();
        if (!newCause.equals(cause)) {
            cause = newCause;
            LOG.warn("MySQL took no rows, trying again every {} to {}", shortest, longest, failure);
        }
        final Duration wait = shortest.multipliedBy(1L << Math.min(attempts, Short.SIZE));
        attempts++;
        return wait.compareTo(longest) < 0 ? wait : longest;
    }

    void onSuccess() {
        if (attempts > 0) {
            LOG.info("MySQL takes rows again, after {} failed attempts", attempts);
            attempts = 0;
            cause = "";
        }
    }
}
