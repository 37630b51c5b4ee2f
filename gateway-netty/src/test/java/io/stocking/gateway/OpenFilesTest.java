package io.stocking.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenFilesTest {
    @Test
    void shouldLeaveFilesToTheJournalWhenSystemAllowsFew() {
        assertThat(OpenFiles.within(16_000, 1_048_576)).isEqualTo(16_000);
        assertThat(OpenFiles.within(16_000, 16_000 + OpenFiles.RESERVED)).isEqualTo(16_000);
        assertThat(OpenFiles.within(16_000, 4_096)).isEqualTo(4_096 - OpenFiles.RESERVED);
        assertThat(OpenFiles.within(16_000, 256)).isEqualTo(1);
    }
}
