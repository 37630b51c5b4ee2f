package io.stocking.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.message.codec.RejectReason;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The stories in {@code src/test/resources/scenarios}. */
class ScenarioTest {
    @TestFactory
    Stream<DynamicTest> shouldGoAsWrittenWhenScenarioIsPlayed() throws IOException, URISyntaxException {
        return scenarios().stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.name(), () -> new Stage().play(scenario)));
    }

    @Test
    void shouldReachEveryRejectReasonWhenAllScenariosArePlayed() throws IOException, URISyntaxException {
        final Set<RejectReason> reached = EnumSet.noneOf(RejectReason.class);
        for (final Scenario scenario : scenarios()) {
            reached.addAll(new Stage().play(scenario));
        }

        assertThat(reached).isEqualTo(EnumSet.complementOf(EnumSet.of(RejectReason.NULL_VAL)));
    }

    @Test
    void shouldHaveTitlesOfTheirOwnWhenScenariosAreRead() throws IOException, URISyntaxException {
        assertThat(scenarios()).extracting(Scenario::name).doesNotHaveDuplicates();
    }

    private static List<Scenario> scenarios() throws IOException, URISyntaxException {
        return Scenario.readAll(
                Path.of(ScenarioTest.class.getResource("/scenarios").toURI()));
    }
}
