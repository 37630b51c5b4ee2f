package io.stocking.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/predecessor.md} names tests that there are. */
class PredecessorTableTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\|.*\\|([^|]*)\\|");
    private static final Pattern TEST = Pattern.compile("`([a-z-]+)/([\\w.-]+)#([^`]+)`");
    private static final int ITEMS = 12;

    private static List<MatchResult> rows() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/predecessor.md")).stream()
                .flatMap(line -> ROW.matcher(line).results())
                .toList();
    }

    @Test
    void shouldHaveTestsForEachOfTheTwelveWhenItIsRead() throws IOException {
        assertThat(rows())
                .extracting(row -> Integer.valueOf(row.group(1)))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, ITEMS).boxed().toList());
        assertThat(rows()).allSatisfy(row -> assertThat(row.group(2)).matches("( " + TEST + ")+ "));
    }

    static Stream<String> tests() throws IOException {
        return rows().stream()
                .flatMap(row -> TEST.matcher(row.group(2)).results())
                .map(MatchResult::group);
    }

    @ParameterizedTest
    @MethodSource("tests")
    void shouldNameATestThatRunsWhenItNamesOne(final String name) throws IOException {
        final MatchResult test = TEST.matcher(name).results().findFirst().orElseThrow();
        final boolean scenario = test.group(2).endsWith(".txt");
        final String file = scenario ? test.group(2) : test.group(2) + ".java";
        final String definition = scenario
                ? "(?m)^scenario " + Pattern.quote(test.group(3)) + "$"
                : "@(?:Test|ParameterizedTest)\\b(?s:(?!void |@Disabled).)*+void " + Pattern.quote(test.group(3))
                        + "\\(";
        try (Stream<Path> files = Files.walk(ROOT.resolve(test.group(1)).resolve("src/test"))) {
            final List<Path> found = files.filter(path -> path.endsWith(file)).toList();
            assertThat(found).hasSize(1);
            assertThat(Files.readString(found.get(0))).containsPattern(definition);
        }
    }
}
