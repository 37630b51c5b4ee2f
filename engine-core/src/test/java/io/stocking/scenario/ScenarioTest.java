package io.stocking.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.stocking.message.codec.RejectReason;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The stories in {@code src/test/resources/scenarios}. */
class ScenarioTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TestFactory
    Stream<DynamicTest> shouldGoAsWrittenWhenScenarioIsPlayed() throws IOException, URISyntaxException {
        return scenarios().stream().map(scenario -> DynamicTest.dynamicTest(scenario.name(), () -> play(scenario)));
    }

    @Test
    void shouldReachEveryRejectReasonWhenAllScenariosArePlayed() throws IOException, URISyntaxException {
        final Set<RejectReason> reached = EnumSet.noneOf(RejectReason.class);
        for (final Scenario scenario : scenarios()) {
            reached.addAll(play(scenario));
        }

        assertThat(reached).isEqualTo(EnumSet.complementOf(EnumSet.of(RejectReason.NULL_VAL)));
    }

    @Test
    void shouldHaveTitlesOfTheirOwnWhenScenariosAreRead() throws IOException, URISyntaxException {
        assertThat(scenarios()).extracting(Scenario::name).doesNotHaveDuplicates();
    }

    /** A matcher that hangs fails, and does not stop the build. */
    private static Set<RejectReason> play(final Scenario scenario) {
        return assertTimeoutPreemptively(PATIENCE, () -> new Stage().play(scenario));
    }

    private static List<Scenario> scenarios() throws IOException, URISyntaxException {
        return Scenario.readAll(
                Path.of(ScenarioTest.class.getResource("/scenarios").toURI()));
    }
}
