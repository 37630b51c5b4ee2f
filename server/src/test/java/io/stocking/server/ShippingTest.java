package io.stocking.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.server.configuration.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What is shipped beside the program has to agree with it. */
class ShippingTest {
    private static final Path OPS = Path.of("").toAbsolutePath().getParent().resolve("ops");
    private static final Path DOCKER = OPS.resolve("docker");
    private static final Pattern SETTING = Pattern.compile("\\bSTOCKING_[A-Z_]+(?==|:)");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)");
    private static final int STOP_SECONDS = 10;

    @Test
    void shouldNameOnlySettingsThatExistWhenContainersAndServicesAreConfigured() throws IOException {
        final Set<String> known =
                Arrays.stream(Setting.values()).map(Setting::environmentName).collect(Collectors.toSet());
        for (final String file : List.of(
                "docker/docker-compose.yml",
                "docker/.env.example",
                "docker/Dockerfile",
                "systemd/stocking.service",
                "systemd/stocking.env.example")) {
            assertThat(matches(SETTING, OPS.resolve(file)))
                    .as(file)
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(known).contains(name));
        }
    }

    @Test
    void shouldExplainEveryVariableWhenTheComposeFileAsksForIt() throws IOException {
        final Set<String> explained = Files.readAllLines(DOCKER.resolve(".env.example")).stream()
                .filter(line -> line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(variables(DOCKER.resolve("docker-compose.yml"))).isEqualTo(explained);
    }

    @Test
    void shouldMountOnlyWhatIsThereWhenContainersAreMade() throws IOException {
        final List<Path> mounted = services().values().stream()
                .flatMap(service -> ((List<?>) service.getOrDefault("volumes", List.of())).stream())
                .map(volume -> volume.toString().split(":")[0])
                .filter(place -> place.startsWith("."))
                .map(DOCKER::resolve)
                .toList();

        assertThat(mounted).hasSizeGreaterThan(4).allSatisfy(place -> assertThat(place)
                .exists());
    }

    @Test
    void shouldTakeEveryImageByItsVersionWhenContainersAreMade() throws IOException {
        final Stream<String> composed = services().values().stream()
                .map(service -> service.get("image").toString())
                .filter(image -> !image.equals("stocking"));
        final Stream<String> built = Files.readAllLines(DOCKER.resolve("Dockerfile")).stream()
                .filter(line -> line.startsWith("FROM "))
                .map(line -> line.split(" ")[1]);

        assertThat(Stream.concat(composed, built))
                .hasSizeGreaterThan(8)
                .allMatch(image -> image.matches(".+:.*\\d.*|.+:[a-z]+-slim"));
    }

    @Test
    void shouldLeaveTimeToStopWhenSomethingElseStopsIt() throws IOException {
        for (final String name : List.of("stocking", "second")) {
            final String grace = services().get(name).get("stop_grace_period").toString();
            assertThat(Integer.parseInt(grace.replace("s", ""))).isGreaterThan(STOP_SECONDS);
        }
        final String unit = Files.readString(OPS.resolve("systemd/stocking.service"));
        assertThat(Integer.parseInt(unit.replaceAll("(?s).*\nTimeoutStopSec=(\\d+)\n.*", "$1")))
                .isGreaterThan(STOP_SECONDS);
    }

    @Test
    void shouldKeepExchangesApartWhenThereAreTwo() throws IOException {
        final Map<String, Map<String, Object>> services = services();

        for (final String what : List.of("volumes", "ports", "environment")) {
            assertThat(services.get("stocking").get(what))
                    .as(what)
                    .isNotEqualTo(services.get("second").get(what));
        }
        assertThat(services.get("mysql").get("volumes"))
                .isNotEqualTo(services.get("mysql-second").get("volumes"));
        assertThat(services.get("redis").get("volumes"))
                .isNotEqualTo(services.get("redis-second").get("volumes"));
    }

    private static Map<String, Map<String, Object>> services() throws IOException {
        final Map<String, Map<String, Map<String, Object>>> file =
                new Yaml().load(Files.readString(DOCKER.resolve("docker-compose.yml")));
        return file.get("services");
    }

    private static Set<String> variables(final Path file) throws IOException {
        return VARIABLE.matcher(Files.readString(file))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> matches(final Pattern pattern, final Path file) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
