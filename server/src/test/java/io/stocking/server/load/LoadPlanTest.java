package io.stocking.server.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The plan in {@code ops/load} asks for what {@code docs/api} describes, without JMeter, which is not part of the build. */
class LoadPlanTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path FOLDER = ROOT.resolve("ops/load");
    private static final Specification SPECIFICATION = new Specification(ROOT.resolve("docs/api"));

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([a-z]\\w*)}");
    private static final Pattern SETTABLE = Pattern.compile("\\$\\{__P\\((\\w+),(.+)\\)}");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| `([^`]+)` \\|");
    private static final Pattern POM_PROPERTY = Pattern.compile("<(\\w+)>([^<]+)</\\1>");
    private static final Pattern FIELD_OF_ANSWER = Pattern.compile("(?<=\\.)\\w+");
    private static final String VISIT =
            "POST /api/auth/sign-up, POST /api/auth/login, POST /v2/orders, POST /api/auth/logout";

    static Stream<LoadPlan.Request> requests() throws IOException {
        return plan().requests().stream();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void shouldAskForWhatIsDocumentedWhenARequestIsSent(final LoadPlan.Request request) throws IOException {
        final Specification.Operation operation = operation(request);

        assertThat(operation.parameters()).containsAll(request.query().keySet());
        assertThat(request.statuses()).hasSize(1);
        assertThat(operation.statuses()).containsAll(request.statuses());
        if (!request.body().isEmpty() || !operation.requiredFields().isEmpty()) {
            final Set<String> fields = fields(request.body());
            assertThat(operation.fields()).containsAll(fields);
            assertThat(fields).containsAll(operation.requiredFields());
        }
    }

    @ParameterizedTest
    @MethodSource("requests")
    void shouldLookForWhatIsDocumentedWhenAnAnswerIsRead(final LoadPlan.Request request) {
        final Set<String> documented =
                operation(request).answerFields(request.statuses().get(0));

        assertThat(request.paths())
                .allSatisfy(path -> assertThat(FIELD_OF_ANSWER.matcher(path).results())
                        .isNotEmpty()
                        .allSatisfy(field -> assertThat(documented).contains(field.group())));
    }

    @Test
    void shouldSignUpTradeAndLogOutWhenAUserVisits() throws IOException {
        final List<String> sent = requests()
                .map(request -> request.method() + " " + request.path())
                .toList();

        assertThat(sent).containsSubsequence(VISIT.split(", "));
        assertThat(sent).contains("DELETE /v2/orders/${orderId}");
    }

    @Test
    void shouldKnowEveryVariableWhenItIsUsed() throws IOException {
        final LoadPlan plan = plan();
        final Set<String> known = new HashSet<>(plan.variables().keySet());
        known.addAll(plan.extracted());

        assertThat(plan.texts())
                .allSatisfy(text -> assertThat(VARIABLE.matcher(text).results())
                        .allSatisfy(variable -> assertThat(known).contains(variable.group(1))));
    }

    @Test
    void shouldHaveTheSameDefaultsWhenItRunsFromMavenAndInTheReadme() throws IOException {
        final Map<String, String> defaults = new LinkedHashMap<>();
        plan().variables().values().stream()
                .flatMap(value -> SETTABLE.matcher(value).results())
                .forEach(found -> defaults.put(found.group(1), found.group(2)));

        assertThat(defaults).hasSizeGreaterThan(5).containsEntry("users", "100");
        assertThat(pairs(ROW, FOLDER.resolve("README.md"))).isEqualTo(defaults);
        assertThat(pairs(POM_PROPERTY, FOLDER.resolve("pom.xml"))).containsAllEntriesOf(defaults);
    }

    private static LoadPlan plan() throws IOException {
        return LoadPlan.read(FOLDER.resolve("stocking.jmx"));
    }

    private static Specification.Operation operation(final LoadPlan.Request request) {
        return SPECIFICATION
                .operation(request.method(), request.path())
                .orElseThrow(() -> new AssertionError(request.name() + " is not documented"));
    }

    private static Set<String> fields(final String body) throws IOException {
        final JsonNode json = new ObjectMapper().readTree(body);
        final Set<String> fields = new HashSet<>();
        json.fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    private static Map<String, String> pairs(final Pattern pattern, final Path file) throws IOException {
        final Map<String, String> pairs = new LinkedHashMap<>();
        pattern.matcher(Files.readString(file))
                .results()
                .forEach(found -> pairs.putIfAbsent(found.group(1), found.group(2)));
        return pairs;
    }
}
