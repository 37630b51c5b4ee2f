package io.stocking.gateway.rest.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.gateway.testing.RawConnection;
import io.stocking.gateway.testing.TestClient.Response;
import io.stocking.gateway.testing.TestGateway;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaticFilesTest {
    private static TestGateway gateway;

    @BeforeAll
    static void open() throws IOException {
        gateway = new TestGateway();
    }

    @AfterAll
    static void close() throws IOException {
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/orders", "/ranking", "/profile", "/rounds/1", "/rounds/1284?from=ranking"})
    void shouldServePageWhenOneOfItsAddressesIsAsked(final String address) {
        final Response page = gateway.visitor().get(address);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("<title>Test page</title>");
        assertThat(page.header("content-type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.header("cache-control")).isEqualTo("no-cache");
    }

    @Test
    void shouldAnswerNotModifiedWhenClientHasTheFile() {
        final Response first = gateway.visitor().get("/assets/app-1a2b.js");
        assertThat(first.header("cache-control")).contains("immutable");
        assertThat(first.header("content-type")).startsWith("text/javascript");

        final Response second = gateway.visitor().get("/assets/app-1a2b.js", "If-None-Match", first.header("etag"));

        assertThat(second.status()).isEqualTo(304);
        assertThat(second.text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../logback-test.xml",
                "/..%2flogback-test.xml",
                "/%2e%2e/logback-test.xml",
                "/assets/../index.html",
                "/assets//app-1a2b.js",
                "/assets",
                "/assets/",
                "/.hidden",
                "/index.html%00.js",
                "/..\\logback-test.xml",
                "/missing.html",
                "/order",
                "/orders/",
                "/orders/1",
                "/rounds",
                "/rounds/",
                "/rounds/latest",
                "/rounds/1/ranking",
                "/rounds/1234567890123456"
            })
    void shouldFindNothingWhenPathIsOutsideThePage(final String path) throws IOException {
        try (RawConnection connection = new RawConnection(gateway.port())) {
            connection.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

            assertThat(connection.readToEnd()).startsWith("HTTP/1.1 404 ");
        }
    }
}
