package io.stocking.gateway.http;

import io.netty.handler.codec.http.HttpMethod;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds the route of a path: exact ones like {@code /v2/orders} and templates with one variable segment like
 * {@code /v2/orders/{id}}. An exact path wins over a template.
 */
public final class Router {
    private static final String VARIABLE_START = "/{";

    private final Map<String, Map<HttpMethod, Route>> exact = new HashMap<>();
    private final Map<String, Template> templates = new HashMap<>();

    /** Adds a route; the template may hold one variable segment. */
    public Router add(final HttpMethod method, final String template, final RouteHandler handler) {
        final Route route = new Route(template, handler);
        if (methodsForTemplate(template).putIfAbsent(method, route) != null) {
            throw new IllegalArgumentException("route " + method + " " + template + " is there already");
        }
        return this;
    }

    /** Adds a route for GET. */
    public Router get(final String template, final RouteHandler handler) {
        return add(HttpMethod.GET, template, handler);
    }

    /** Adds a route for POST. */
    public Router post(final String template, final RouteHandler handler) {
        return add(HttpMethod.POST, template, handler);
    }

    /** Every route there is, such as {@code GET /v2/orders/{id}}, in alphabetical order. */
    public List<String> routes() {
        return Stream.concat(
                        exact.values().stream(), templates.values().stream().map(template -> template.methods))
                .flatMap(methods -> methods.entrySet().stream())
                .map(method -> method.getKey() + " " + method.getValue().template())
                .sorted()
                .toList();
    }

    /** The methods of a path with their routes, null when nothing is there. */
    Map<HttpMethod, Route> methods(final String path) {
        final Map<HttpMethod, Route> methods = exact.get(path);
        if (methods != null) {
            return methods;
        }
        final Template template = template(path);
        return template == null ? null : template.methods;
    }

    /** What stands for the variable of the template that {@code path} matches, empty without one. */
    String variable(final String path) {
        final Template template = exact.containsKey(path) ? null : template(path);
        return template == null
                ? ""
                : path.substring(template.prefix.length(), path.length() - template.suffix.length());
    }

    private Template template(final String path) {
        // The variable is one whole segment, so its template is found under what stands before one of the slashes.
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            final int end = path.indexOf('/', slash + 1);
            final String suffix = end < 0 ? "" : path.substring(end);
            final Template template = templates.get(key(path.substring(0, slash + 1), suffix));
            if (template != null && path.length() > slash + 1 + suffix.length()) {
                return template;
            }
        }
        return null;
    }

    private Map<HttpMethod, Route> methodsForTemplate(final String template) {
        final int open = template.indexOf(VARIABLE_START);
        if (open < 0) {
            return exact.computeIfAbsent(template, none -> new HashMap<>());
        }
        final String prefix = template.substring(0, open + 1);
        final String suffix = template.substring(template.indexOf('}') + 1);
        return templates.computeIfAbsent(key(prefix, suffix), none -> new Template(prefix, suffix)).methods;
    }

    /** A handler with the path template that leads to it. */
    record Route(String template, RouteHandler handler) {}

    private static String key(final String prefix, final String suffix) {
        return prefix + '{' + '}' + suffix;
    }

    private static final class Template {
        private final String prefix;
        private final String suffix;
        private final Map<HttpMethod, Route> methods = new HashMap<>();

        Template(final String prefix, final String suffix) {
            this.prefix = prefix;
            this.suffix = suffix;
        }
    }
}
