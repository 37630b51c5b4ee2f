package io.stocking.gateway.rest.page;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.RouteHandler;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The page: files under one folder of the class path, kept in memory once they were asked for. */
public final class StaticFiles implements RouteHandler {
    private static final int MAX_PATH_LENGTH = 200;
    private static final int MAX_FILES = 1000;
    private static final int MAX_FILE_BYTES = 16 * 1024 * 1024;
    /** Addresses within the page: it shows something else at each, but is one file. */
    private static final Pattern ROUTES_OF_PAGE = Pattern.compile("/|/orders|/ranking|/profile|/rounds/[0-9]{1,15}");

    /** Where the interfaces are described, and its file. */
    private static final String REFERENCE = "/docs/api";

    /** Beside a large file, which would take an event loop long to compress. */
    private static final String ZIPPED = ".gz";

    private static final String HASHED_FILES = "/assets/";
    private static final String FOREVER = "public, max-age=31536000, immutable";
    private static final String REVALIDATE = "no-cache";
    private static final String POLICY_OF_PAGE = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("yaml", "application/yaml"),
            Map.entry("map", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("webp", "image/webp"),
            Map.entry("woff2", "font/woff2"));

    private final String root;
    private final ConcurrentHashMap<String, StaticFile> files = new ConcurrentHashMap<>();

    /**
     * @param root folder on the class path, such as {@code /web}
     */
    public StaticFiles(final String root) {
        this.root = root;
    }

    @Override
    public void handle(final Exchange exchange) {
        if (!exchange.method().equals(HttpMethod.GET) && !exchange.method().equals(HttpMethod.HEAD)) {
            throw notFound(exchange);
        }
        final StaticFile file = find(exchange.path()).orElseThrow(() -> notFound(exchange));
        final StaticFile.Form form = file.formFor(exchange.headers().get(HttpHeaderNames.ACCEPT_ENCODING));
        final boolean known = form.etag().equals(exchange.headers().get(HttpHeaderNames.IF_NONE_MATCH));
        final FullHttpResponse response = known
                ? exchange.response(HttpResponseStatus.NOT_MODIFIED, Unpooled.EMPTY_BUFFER)
                : exchange.response(HttpResponseStatus.OK, Unpooled.wrappedBuffer(form.content()));
        final HttpHeaders headers = response.headers();
        headers.set(HttpHeaderNames.ETAG, form.etag());
        headers.set(HttpHeaderNames.VARY, HttpHeaderNames.ACCEPT_ENCODING);
        headers.set(HttpHeaderNames.CONTENT_TYPE, file.type());
        if (form.isZipped() && !known) {
            headers.set(HttpHeaderNames.CONTENT_ENCODING, HttpHeaderValues.GZIP);
        }
        headers.set(HttpHeaderNames.CACHE_CONTROL, exchange.path().startsWith(HASHED_FILES) ? FOREVER : REVALIDATE);
        headers.set(HttpHeaderNames.CONTENT_SECURITY_POLICY, POLICY_OF_PAGE);
        exchange.respond(response);
    }

    private static RequestProblem notFound(final Exchange exchange) {
        return new RequestProblem(Problem.NOT_FOUND, "path.not-found", exchange.path());
    }

    private Optional<StaticFile> find(final String path) {
        final String name = fileOf(path);
        final StaticFile known = files.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        final Optional<StaticFile> file = isPlain(name) ? load(name) : Optional.empty();
        if (files.size() < MAX_FILES) {
            file.ifPresent(loaded -> files.put(name, loaded));
        }
        return file;
    }

    private static String fileOf(final String path) {
        if (path.equals(REFERENCE)) {
            return path + ".html";
        }
        return ROUTES_OF_PAGE.matcher(path).matches() ? "/index.html" : path;
    }

    /** Only names of letters, digits and the like, in which no segment starts with a dot, lead to the class path. */
    private static boolean isPlain(final String name) {
        if (name.length() > MAX_PATH_LENGTH || !name.startsWith("/") || name.endsWith("/")) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            final char c = name.charAt(i);
            final boolean plain =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-_./".indexOf(c) >= 0;
            if (!plain || c == '/' && i + 1 < name.length() && "./".indexOf(name.charAt(i + 1)) >= 0) {
                return false;
            }
        }
        return TYPES.containsKey(extension(name));
    }

    private Optional<StaticFile> load(final String name) {
        final byte[] content = read(name);
        return content == null
                ? Optional.empty()
                : Optional.of(new StaticFile(content, read(name + ZIPPED), TYPES.get(extension(name))));
    }

    private byte[] read(final String name) {
        try (InputStream stream = StaticFiles.class.getResourceAsStream(root + name)) {
            return stream == null ? null : stream.readNBytes(MAX_FILE_BYTES);
        } catch (final IOException failure) {
            throw new UncheckedIOException("file " + root + name + " of the page could not be read", failure);
        }
    }

    private static String extension(final String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
