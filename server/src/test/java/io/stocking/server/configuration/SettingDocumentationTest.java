package io.stocking.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingDocumentationTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path FILE = ROOT.resolve("ops/etc/stocking.conf");

    @Test
    void shouldListEverySettingWhenTheReadmeIsRead() throws IOException {
        final List<String> rows = Files.readAllLines(ROOT.resolve("README.md")).stream()
                .filter(line -> line.startsWith("| `STOCKING_"))
                .toList();
        assertThat(rows)
                .containsExactlyElementsOf(Arrays.stream(Setting.values())
                        .map(setting -> "| `%s` | %s | %s |"
                                .formatted(setting.environmentName(), shownDefault(setting), setting.description()))
                        .toList());
    }

    @Test
    void shouldListEverySettingWhenTheConfigurationFileIsRead() throws IOException {
        final String expected = Arrays.stream(Setting.values())
                .map(setting -> "# " + setting.description() + "\n#" + setting.key() + " = " + setting.defaultText())
                .map(String::stripTrailing)
                .reduce((before, after) -> before + "\n\n" + after)
                .orElseThrow();
        assertThat(Files.readString(FILE)).endsWith("\n\n" + expected + "\n");
    }

    @Test
    void shouldLoadTheConfigurationFileWhenEveryLineIsSwitchedOn() throws IOException {
        final Path switchedOn = Files.createTempFile("stocking", ".conf");
        try {
            Files.writeString(switchedOn, Files.readString(FILE).replaceAll("(?m)^#(?=\\S)", ""));
            final ServerConfiguration configuration = ServerConfiguration.load(Map.of(), Map.of(), switchedOn, ROOT);
            assertThat(configuration.given()).containsExactly(Setting.values());
        } finally {
            Files.delete(switchedOn);
        }
    }

    private static String shownDefault(final Setting setting) {
        return setting.defaultText().isEmpty() ? "" : "`" + setting.defaultText() + "`";
    }
}
