package io.stocking.gateway.ranking;

import io.stocking.persistence.DatabaseUnavailableException;
import java.util.List;
import java.util.Map;

/** Where nicknames are read from; may block. */
@FunctionalInterface
public interface NicknameSource {
    /**
     * Nicknames by user, of those who are users.
     *
     * @throws DatabaseUnavailableException when they cannot be read now
     */
    Map<Long, String> nicknames(List<Long> userIds);
}
