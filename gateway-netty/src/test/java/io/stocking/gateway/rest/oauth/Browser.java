package io.stocking.gateway.rest.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Goes where links lead and keeps cookies by host, port and path, as a browser does. */
final class Browser {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI home;
    private final Map<String, HttpCookie> cookies = new TreeMap<>();
    private final List<URI> visited = new ArrayList<>();

    Browser(final URI home) {
        this.home = home;
    }

    /** An answer, and where it was given. */
    record Page(URI address, HttpResponse<String> http) {
        int status() {
            return http.statusCode();
        }

        String header(final String name) {
            return http.headers().firstValue(name).orElse(null);
        }

        URI next() {
            return address.resolve(header("location"));
        }

        JsonNode json() throws IOException {
            return JSON.readTree(http.body());
        }
    }

    /** Follows redirects to the last page, but not back to the start page, which tests have none of. */
    Page open(final String link) {
        Page page = step(link);
        while (page.status() == 302 || page.status() == 303) {
            if (page.next().getPath().equals("/")) {
                return page;
            }
            page = step(page.next().toString());
        }
        return page;
    }

    /** One request, with further headers in pairs. */
    Page step(final String link, final String... headers) {
        return send("GET", home.resolve(link), headers);
    }

    Page post(final String link) {
        return send("POST", home.resolve(link));
    }

    Page delete(final String link) {
        return send("DELETE", home.resolve(link));
    }

    /** Every address it has been at. */
    List<URI> visited() {
        return visited;
    }

    /** Value of a cookie of the site, null without one. */
    String cookie(final String name) {
        final HttpCookie cookie = cookies.get(key(home, name));
        return cookie == null ? null : cookie.getValue();
    }

    void setCookie(final String name, final String value) {
        final HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookies.put(key(home, name), cookie);
    }

    void dropCookie(final String name) {
        cookies.remove(key(home, name));
    }

    private Page send(final String method, final URI address, final String... headers) {
        visited.add(address);
        final HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(20))
                .method(method, HttpRequest.BodyPublishers.noBody());
        final String sent = cookies.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(address.getAuthority() + " "))
                .map(Map.Entry::getValue)
                .filter(cookie -> address.getPath().startsWith(cookie.getPath()))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        if (!sent.isEmpty()) {
            request.header("Cookie", sent);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            final HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("set-cookie").forEach(line -> keep(address, line));
            return new Page(address, response);
        } catch (final IOException failure) {
            throw new UncheckedIOException(method + " " + address, failure);
        } catch (final InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(method + " " + address, interrupted);
        }
    }

    private void keep(final URI address, final String line) {
        final HttpCookie cookie =
                HttpCookie.parse(line.replace("; SameSite=Lax", "")).get(0);
        if (cookie.getMaxAge() == 0) {
            cookies.remove(key(address, cookie.getName()));
        } else {
            cookies.put(key(address, cookie.getName()), cookie);
        }
    }

    private static String key(final URI address, final String name) {
        return address.getAuthority() + " " + name;
    }
}
