package io.stocking.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JazzerTest {
    private static final Path FINDINGS = Path.of("target/fuzz/PlantedFuzz/findings");

    @Test
    void shouldNameSeedAndKeepInputWhenTargetHasAFault() throws Exception {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Jazzer.fuzz(
                        PlantedFuzz.class,
                        PlantedFuzz.class.getName(),
                        new Jazzer.Effort(1_000_000, 60),
                        List.of("bag".getBytes(StandardCharsets.UTF_8))))
                .withMessageContaining("the planted fault")
                .withMessageContaining("seed 1");

        try (Stream<Path> inputs = Files.list(FINDINGS)) {
            assertThat(inputs.filter(file -> file.getFileName().toString().startsWith("crash-")))
                    .singleElement()
                    .satisfies(file -> assertThat(file).hasContent("bug"));
        }
    }
}
