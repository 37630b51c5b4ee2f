package io.stocking.gateway.ws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The fuzzing client of the Autobahn test suite, in a process of its own: it is Python, and its Jython is old. The build
 * puts both into {@code target/autobahn}.
 */
final class Autobahn {
    private static final Path LIBRARIES = Path.of("target/autobahn");
    private static final String AGENT = "stocking";
    private static final long LIMIT_MINUTES = 30;

    private Autobahn() {}

    /**
     * What came of a case: OK, NON-STRICT, INFORMATIONAL, UNIMPLEMENTED, FAILED and the like.
     *
     * @param behavior how messages were handled
     * @param close how the connection ended
     */
    record Verdict(String behavior, String close) {}

    /**
     * Runs cases against a server on this machine.
     *
     * @param groups first numbers of the cases
     * @param directory where the report goes
     * @return the verdicts by case
     */
    static Map<String, Verdict> run(final int port, final Set<Integer> groups, final Path directory)
            throws IOException, InterruptedException {
        Files.createDirectories(directory);
        final Path index = directory.resolve("index.json");
        Files.deleteIfExists(index);
        final Path log = directory.resolve("client.log");
        final Process client = new ProcessBuilder(command(port, groups, directory))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(client.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES))
                    .as("the client ends within %d minutes, see %s", LIMIT_MINUTES, log)
                    .isTrue();
        } finally {
            client.destroyForcibly();
        }
        assertThat(client.exitValue())
                .as("exit status of the client, see %s", log)
                .isZero();
        return verdicts(index);
    }

    private static List<String> command(final int port, final Set<Integer> groups, final Path directory)
            throws IOException {
        final List<String> cases = groups.stream().map(group -> group + ".*").toList();
        final Path spec = directory.resolve("spec.json");
        new ObjectMapper()
                .writeValue(
                        spec.toFile(),
                        Map.of(
                                "outdir", directory.toString(),
                                "servers", List.of(Map.of("agent", AGENT, "url", "ws://127.0.0.1:" + port + "/ws")),
                                "cases", cases,
                                "exclude-cases", List.of(),
                                "exclude-agent-cases", Map.of()));
        final Path script = Files.write(
                directory.resolve("client.py"),
                Autobahn.class.getResourceAsStream("autobahn.py").readAllBytes());
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-opens=java.base/java.io=ALL-UNNAMED",
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                "-Dpython.cachedir.skip=true",
                "-cp",
                LIBRARIES + File.separator + "*",
                "org.python.util.jython",
                script.toString(),
                spec.toString());
    }

    private static Map<String, Verdict> verdicts(final Path index) throws IOException {
        final Map<String, Verdict> verdicts = new TreeMap<>();
        for (final Map.Entry<String, JsonNode> found :
                new ObjectMapper().readTree(index.toFile()).get(AGENT).properties()) {
            final JsonNode verdict = found.getValue();
            verdicts.put(
                    found.getKey(),
                    new Verdict(
                            verdict.get("behavior").asText(),
                            verdict.get("behaviorClose").asText()));
        }
        return verdicts;
    }
}
