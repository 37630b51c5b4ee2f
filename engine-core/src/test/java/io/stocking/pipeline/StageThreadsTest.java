package io.stocking.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageThreadsTest {
    @ParameterizedTest
    @CsvSource({"1, false, ONE", "2, true, TWO", "3, false, ONE", "3, true, TWO", "4, false, FOUR", "4, true, FOUR"})
    void shouldSuggestAThreadAStageOnlyWhereThereAreCoresForIt(
            final int cores, final boolean journalWaitsForDisk, final StageThreads expected) {
        assertThat(StageThreads.suggested(cores, journalWaitsForDisk)).isEqualTo(expected);
    }
}
