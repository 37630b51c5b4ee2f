package io.stocking.server.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The shipped rules, in the eyes of Prometheus' and Alertmanager's own tools. */
class AlertRulesTest {
    private static final Path PROMETHEUS = ShippedFiles.OPS.resolve("prometheus");
    private static final Path TESTS = PROMETHEUS.resolve("tests/alerts_test.yml");
    private static final Path ALERTMANAGER = ShippedFiles.OPS.resolve("alertmanager/alertmanager.yml");
    private static final Path RUNBOOKS = ShippedFiles.OPS.resolve("runbooks");

    @Test
    void shouldBeUnderstoodWhenFilesAreRead() throws Exception {
        assertThat(DebianProgram.PROMTOOL.run(List.of("check", "config", file("prometheus.yml"))))
                .contains("SUCCESS");
        assertThat(DebianProgram.AMTOOL.run(List.of("check-config", ALERTMANAGER.toString())))
                .contains("SUCCESS");
    }

    @Test
    void shouldFireOrNotWhenSeriesAreGiven() throws Exception {
        assertThat(DebianProgram.PROMTOOL.run(List.of("test", "rules", TESTS.toString())))
                .contains("SUCCESS");
    }

    @Test
    void shouldFireOnceAndNotFireOnceInTheTestsWhenAnAlertIsShipped() throws IOException {
        final String tests = Files.readString(TESTS);
        final List<String> silent = found(tests, "alertname: (\\w+)\\s+exp_alerts: \\[\\]");
        final List<String> firing = found(tests, "alertname: (\\w+)\\s+exp_alerts:\\s+- exp_labels");
        assertThat(alerts()).hasSizeGreaterThan(10).doesNotHaveDuplicates();
        assertThat(firing).containsAll(alerts());
        assertThat(silent).containsAll(alerts());
    }

    @Test
    void shouldHaveARunbookThatNamesItWhenAnAlertIsShipped() throws IOException {
        final List<String> pages =
                found(rules(), "runbook_url: '\\{\\{ \\$externalLabels\\.runbooks \\}\\}/([\\w-]+\\.md)'");
        final String index = Files.readString(RUNBOOKS.resolve("README.md"));
        assertThat(pages).hasSameSizeAs(alerts());
        for (int at = 0; at < pages.size(); at++) {
            final String page = pages.get(at);
            final String alert = "`" + alerts().get(at) + "`";
            assertThat(Files.readString(RUNBOOKS.resolve(page))).contains(alert);
            assertThat(index.lines().filter(line -> line.contains("(" + page + ")")))
                    .anyMatch(line -> line.contains(alert));
        }
    }

    private static List<String> alerts() throws IOException {
        return found(rules(), "- alert: (\\w+)");
    }

    private static String rules() throws IOException {
        return Files.readString(PROMETHEUS.resolve("rules/alerts.yml"));
    }

    private static String file(final String name) {
        return PROMETHEUS.resolve(name).toString();
    }

    private static List<String> found(final String text, final String expression) {
        return Pattern.compile(expression)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
