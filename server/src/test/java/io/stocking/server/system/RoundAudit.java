package io.stocking.server.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.message.codec.RoundPhase;
import io.stocking.server.database.EmbeddedMariaDb;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Looks into the journal and the database of a server that has ended for what a round does once. */
final class RoundAudit {
    private static final List<RoundPhase> PHASES =
            List.of(RoundPhase.SETUP, RoundPhase.OPEN, RoundPhase.SETTLING, RoundPhase.INTERMISSION);

    private RoundAudit() {}

    /**
     * Checks everything.
     *
     * @param account of the only one who has traded besides market makers
     */
    static void assertEverythingOnce(final Path data, final String account) throws Exception {
        JournalAudit.of(data.resolve("journal"), Set.of());
        final LoggedRounds log = LoggedRounds.read(data.resolve("journal"));
        assertThat(new ArrayList<>(log.rounds().keySet())).hasSizeGreaterThan(1).isSorted();
        log.rounds().forEach(RoundAudit::assertOnce);
        assertPreparedAlike(log);
        assertRows(data, log, account);
    }

    private static void assertOnce(final long id, final LoggedRounds.Round round) {
        assertThat(round.phases())
                .as("phases of round %d", id)
                .isEqualTo(PHASES.subList(0, round.phases().size()));
        assertThat(round.times()).as("times of round %d", id).hasSize(1);
        assertThat(round.news()).as("news of round %d", id).isSorted().doesNotHaveDuplicates();
        assertThat(round.preparations()).as("preparations of round %d", id).doesNotHaveDuplicates();
        assertThat(round.winners())
                .as("settlements of round %d", id)
                .hasSize(round.phases().contains(RoundPhase.SETTLING) ? 1 : 0);
    }

    /** A round that was over when its server came back from a kill in SETUP has what it got before; nobody traded in it. */
    private static void assertPreparedAlike(final LoggedRounds log) {
        final List<LoggedRounds.Round> opened = log.rounds().values().stream()
                .filter(round -> round.phases().contains(RoundPhase.OPEN))
                .toList();
        final List<LoggedRounds.Round> played = opened.stream()
                .filter(round -> round.winners().stream().anyMatch(winner -> winner > 0))
                .toList();
        assertThat(played).isNotEmpty();
        final List<String> whole = played.get(0).preparations();
        assertThat(whole).isNotEmpty();
        assertThat(played).allSatisfy(round -> assertThat(round.preparations()).hasSameElementsAs(whole));
        assertThat(opened).allSatisfy(round -> assertThat(whole).containsAll(round.preparations()));
    }

    private static void assertRows(final Path data, final LoggedRounds log, final String account) throws Exception {
        try (EmbeddedMariaDb database = PrivateDatabase.startMySql(data)) {
            final Rows rows = new Rows(data);
            assertThat(rows.of("select round_id, phase from rounds order by round_id"))
                    .isEqualTo(log.rounds().entrySet().stream()
                            .map(round -> round.getKey() + " " + newestPhase(round.getValue()))
                            .toList());
            assertThat(rows.of("select round_id, account_id, final_rank, rating_delta, rating from round_results"
                            + " order by event_index"))
                    .isNotEmpty()
                    .isEqualTo(log.results());
            final String lastResult = log.results().get(log.results().size() - 1);
            assertThat(rows.of("select mmr from users where id = ?", account))
                    .containsExactly(lastResult.substring(lastResult.lastIndexOf(' ') + 1));
        }
    }

    private static String newestPhase(final LoggedRounds.Round round) {
        return PHASES.get(round.phases().size() - 1).name().toLowerCase(Locale.ROOT);
    }
}
