package io.stocking.gateway.rest.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.gateway.testing.RawConnection;
import io.stocking.gateway.testing.TestClient.Response;
import io.stocking.gateway.testing.TestGateway;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
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
    void shouldServeReferenceWhenItsAddressIsAsked() {
        final Response page = gateway.visitor().get("/docs/api");
        final Response specification = gateway.visitor().get("/openapi.yaml");

        assertThat(page.text()).contains("<title>Test reference</title>");
        assertThat(page.header("content-type")).isEqualTo("text/html; charset=utf-8");
        assertThat(specification.header("content-type")).isEqualTo("application/yaml");
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
    @ValueSource(strings = {"gzip", "br, GZIP;q=0.5", "deflate,gzip"})
    void shouldSendLessWhenClientReadsGzip(final String acceptEncoding) throws IOException {
        final Response plain = gateway.visitor().get("/assets/long-3c4d.css", "Accept-Encoding", "identity");
        final Response zipped = gateway.visitor().get("/assets/long-3c4d.css", "Accept-Encoding", acceptEncoding);

        assertThat(zipped.header("content-encoding")).isEqualTo("gzip");
        assertThat(zipped.header("vary")).isEqualToIgnoringCase("accept-encoding");
        assertThat(zipped.header("etag")).isNotEqualTo(plain.header("etag"));
        assertThat(zipped.bytes()).hasSizeLessThan(plain.bytes().length / 2);
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(zipped.bytes()))) {
            assertThat(gzip.readAllBytes()).isEqualTo(plain.bytes());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "br", "gzip;q=0", "gzip; q=0.00", "xgzip", ";", ""})
    void shouldSendFileAsItIsWhenClientDoesNotReadGzip(final String acceptEncoding) {
        final Response plain = gateway.visitor().get("/assets/long-3c4d.css", "Accept-Encoding", acceptEncoding);

        assertThat(plain.header("content-encoding")).isNull();
        assertThat(plain.text()).startsWith(".a {");
    }

    @Test
    void shouldAnswerNotModifiedWhenClientHasTheCompressedFile() {
        final Response first = gateway.visitor().get("/assets/long-3c4d.css", "Accept-Encoding", "gzip");

        final Response second = gateway.visitor()
                .get("/assets/long-3c4d.css", "Accept-Encoding", "gzip", "If-None-Match", first.header("etag"));

        assertThat(second.status()).isEqualTo(304);
        assertThat(second.header("content-encoding")).isNull();
    }

    @Test
    void shouldSendCompressedFileWhenItLiesBesideTheOther() throws IOException {
        final Response script = gateway.visitor().get("/docs/large.js", "Accept-Encoding", "gzip");

        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(script.bytes()))) {
            assertThat(new String(gzip.readAllBytes(), StandardCharsets.UTF_8)).startsWith("// compressed before");
        }
        assertThat(gateway.visitor().get("/docs/large.js").text()).startsWith("// as it is");
        assertThat(gateway.visitor().get("/docs/large.js.gz").status()).isEqualTo(404);
    }

    @Test
    void shouldSendFileAsItIsWhenGzipWouldMakeItLonger() {
        final Response script = gateway.visitor().get("/assets/app-1a2b.js", "Accept-Encoding", "gzip");

        assertThat(script.header("content-encoding")).isNull();
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
                "/docs",
                "/docs/api/",
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
