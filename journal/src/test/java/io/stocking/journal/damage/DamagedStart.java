package io.stocking.journal.damage;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.journal.JournalDirectory;
import io.stocking.journal.SyncLevel;
import java.nio.file.Path;
import org.agrona.IoUtil;

/**
 * The next start after a damage: it comes to a whole prefix of the commands and goes on from there, or refuses and says
 * where.
 *
 * @param root for the files of this start alone
 * @param journal where the journal is among them
 * @param script what the commands were
 * @param level how it goes on
 */
record DamagedStart(Path root, String journal, CommandScript script, SyncLevel level) {
    private static final int MORE = 12;

    /**
     * Starts, goes on, and starts again.
     *
     * @param floor the newest command that must not be missing
     * @param mayRefuse whether something is gone that was known to be on the disk
     * @return whether it opened
     */
    boolean check(final TreeImage damaged, final long floor, final boolean mayRefuse) {
        damaged.write(root);
        try {
            return check(floor, mayRefuse);
        } finally {
            IoUtil.delete(root.toFile(), true);
        }
    }

    private boolean check(final long floor, final boolean mayRefuse) {
        final long last;
        try (ScriptedJournal exchange = openUnlessRefused(context(), script, mayRefuse)) {
            if (exchange == null) {
                return false;
            }
            exchange.assertWholePrefix();
            assertThat(exchange.lastIndex()).as("newest command").isGreaterThanOrEqualTo(floor);
            last = exchange.lastIndex() + MORE;
            exchange.take(1).take(MORE - 1);
        }
        try (ScriptedJournal exchange = new ScriptedJournal(context(), script)) {
            exchange.assertWholePrefix();
            assertThat(exchange.lastIndex()).isEqualTo(last);
        }
        return true;
    }

    /** Null when the start was refused, and may be. */
    static ScriptedJournal openUnlessRefused(
            final JournalDirectory.Context context, final CommandScript script, final boolean mayRefuse) {
        try {
            return new ScriptedJournal(context, script);
        } catch (final IllegalStateException e) {
            assertThat(e)
                    .hasMessageMatching("(?s).*/(commands|events).*")
                    .hasMessageMatching("(?s).*(command|commands up to|event) \\d+.*");
            if (!mayRefuse) {
                throw e;
            }
            return null;
        }
    }

    private JournalDirectory.Context context() {
        return OriginalJournal.context(root.resolve(journal), level);
    }
}
