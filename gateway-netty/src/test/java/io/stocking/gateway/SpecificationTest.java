package io.stocking.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.session.EndReason;
import io.stocking.gateway.testing.TestGateway;
import io.stocking.gateway.ws.json.ErrorCode;
import io.stocking.message.codec.RejectReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The specifications in {@code docs/api} have the routes and words that the gateway has, no more and no fewer. */
class SpecificationTest {
    private static final Path SPECIFICATIONS = Path.of("..", "docs", "api");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Set<String> METHODS = Set.of("get", "post", "patch", "delete");

    /** These have a number under {@code /v2} only. */
    private static final Set<Problem> OF_TRADING =
            EnumSet.of(Problem.INSUFFICIENT_BALANCE, Problem.DUPLICATE_CLIENT_ORDER_ID);

    /** These are only in an address that a browser is sent to. */
    private static final Set<Problem> OF_REDIRECTS =
            EnumSet.of(Problem.LOGIN_DENIED, Problem.LOGIN_EXPIRED, Problem.LOGIN_FAILED);

    @Test
    void shouldHaveTheRoutesOfTheGatewayWhenTheyAreListed() throws IOException {
        final JsonNode paths = read("openapi.yaml").get("paths");
        final List<String> documented = new ArrayList<>();
        for (final Map.Entry<String, JsonNode> path : paths.properties()) {
            final JsonNode item = at(path.getValue().get("$ref").asText());
            for (final String method : METHODS) {
                if (item.has(method)) {
                    addresses(path.getKey()).forEach(address -> documented.add(method.toUpperCase() + " " + address));
                }
            }
        }

        assertThat(documented).containsExactlyInAnyOrderElementsOf(routes());
    }

    @Test
    void shouldHaveTheCodesOfProblemsWhenTheyAreListed() {
        final JsonNode schemas = read("common.yaml").get("schemas");
        final EnumSet<Problem> elsewhere = EnumSet.allOf(Problem.class);
        elsewhere.removeAll(OF_TRADING);
        elsewhere.removeAll(OF_REDIRECTS);

        assertThat(texts(schemas.at("/ProblemCode/enum")))
                .containsExactlyInAnyOrderElementsOf(words(elsewhere, Problem::code));
        assertThat(texts(schemas.at("/TradingError/properties/code/enum")))
                .containsAll(words(OF_TRADING, problem -> Integer.toString(problem.number())))
                .isSubsetOf(words(EnumSet.allOf(Problem.class), problem -> Integer.toString(problem.number())));
    }

    @Test
    void shouldHaveTheWordsOfTheStreamsWhenTheyAreListed() {
        final JsonNode schemas = read("messages.yaml").get("schemas");

        assertThat(schemas.at("/ErrorCode/oneOf").findValuesAsText("const"))
                .containsExactlyInAnyOrderElementsOf(words(EnumSet.allOf(ErrorCode.class), ErrorCode::name));
        assertThat(schemas.at("/EndReason/oneOf").findValuesAsText("const"))
                .containsExactlyInAnyOrderElementsOf(words(EnumSet.allOf(EndReason.class), EndReason::word));
        assertThat(texts(read("game-messages.yaml").at("/schemas/RejectReason/enum")))
                .isSubsetOf(words(EnumSet.allOf(RejectReason.class), RejectReason::name));
    }

    private static List<String> routes() throws IOException {
        final AtomicReference<GatewayContext> context = new AtomicReference<>();
        try (TestGateway gateway = new TestGateway(given -> {
                    context.set(given);
                    return given;
                });
                GatewayServices services = new GatewayServices(context.get())) {
            assertThat(gateway.isListening()).isTrue();
            return new GatewayRoutes(context.get(), services)
                    .http(() -> false, () -> false)
                    .router()
                    .routes();
        }
    }

    /** A path parameter whose values are listed stands for a route each. */
    private static Stream<String> addresses(final String path) {
        return path.contains("{provider}")
                ? texts(read("log-in.yaml").at("/schemas/Provider/enum")).stream()
                        .map(provider -> path.replace("{provider}", provider))
                : Stream.of(path);
    }

    private static JsonNode at(final String reference) {
        final String[] parts = reference.split("#");
        final JsonNode found = read(parts[0]).at(parts[1]);
        assertThat(found.isMissingNode()).as(reference).isFalse();
        return found;
    }

    private static JsonNode read(final String file) {
        try {
            return YAML.readTree(SPECIFICATIONS.resolve(file).toFile());
        } catch (final IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> texts(final JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static <T> List<String> words(final Set<T> values, final Function<T, String> word) {
        return values.stream().map(word).toList();
    }
}
