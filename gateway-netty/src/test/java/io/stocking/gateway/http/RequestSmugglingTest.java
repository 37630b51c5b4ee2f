package io.stocking.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.gateway.testing.RawConnection;
import io.stocking.gateway.testing.TestGateway;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a proxy in front could read otherwise is refused, and nothing behind it is a request. */
class RequestSmugglingTest {
    private static final int AT_LEAST = 40;
    private static final Pattern HEX = Pattern.compile("\\\\x([0-9a-f]{2})");
    private static final String HOST = "Host: localhost\r\n";
    private static final String NEXT = "GET /healthz HTTP/1.1\r\n" + HOST + "X-Request-ID: smuggled\r\n\r\n";

    private static TestGateway gateway;

    @BeforeAll
    static void open() throws IOException {
        gateway = new TestGateway();
    }

    @AfterAll
    static void close() throws IOException {
        gateway.close();
    }

    static List<Case> cases() {
        try (InputStream table = RequestSmugglingTest.class.getResourceAsStream("smuggling.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .map(Case::parse)
                    .toList();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void shouldKnowManyWaysWhenTheTableIsRead() {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(AT_LEAST).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldRefuseAndCloseWhenARequestCanBeReadInTwoWays(final Case suspicious) throws IOException {
        try (RawConnection connection = new RawConnection(gateway.port())) {
            connection.sendBytes((suspicious.bytes() + NEXT).getBytes(StandardCharsets.ISO_8859_1));

            final String everything = connection.readToEnd();

            assertThat(everything)
                    .startsWith("HTTP/1.1 400 ")
                    .containsIgnoringCase("connection: close")
                    .doesNotContain("smuggled");
            assertThat(everything.split("HTTP/1.1 ")).as(everything).hasSize(2);
        }
    }

    @Test
    void shouldRefuseAFoldedHeaderWhenItComesByteByByte() throws IOException {
        try (RawConnection connection = new RawConnection(gateway.port())) {
            for (final char next : ("GET /healthz HTTP/1.1\r\n" + HOST + "X-A: b\r\n c\r\n\r\n").toCharArray()) {
                connection.send(String.valueOf(next));
            }

            assertThat(connection.readToEnd()).startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void shouldServeWhenAnEmptyLineIsInFront() throws IOException {
        try (RawConnection connection = new RawConnection(gateway.port())) {
            connection.send("\r\n" + NEXT + "\r\nGET /healthz HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");

            assertThat(connection.readToEnd().split("HTTP/1.1 200 ")).hasSize(3);
        }
    }

    private record Case(String name, String bytes) {
        static Case parse(final String line) {
            final String[] parts = line.split(" *\\| ", 2);
            final String text = parts[1].replace("{host}", HOST)
                    .replace("\\r", "\r")
                    .replace("\\n", "\n")
                    .replace("\\t", "\t")
                    .replace("\\0", "\0");
            return new Case(
                    parts[0],
                    HEX.matcher(text).replaceAll(hex -> String.valueOf((char) Integer.parseInt(hex.group(1), 16))));
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
