package io.stocking.server.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Where MySQL is and who we are there.
 *
 * @param url for JDBC, without user and password
 */
public record MySqlAddress(String url, String user, String password) {
    private static final String SCHEME = "mysql://";
    private static final String JDBC = "jdbc:";

    /**
     * Reads {@code jdbc:mysql://host:port/database?user=..&password=..} or
     * {@code mysql://user:password@host:port/database}.
     *
     * @throws IllegalArgumentException when it is neither
     */
    public static MySqlAddress parse(final String text) {
        final String address = text.startsWith(JDBC) ? text.substring(JDBC.length()) : text;
        if (!address.startsWith(SCHEME)) {
            throw new IllegalArgumentException("it starts with neither jdbc:mysql:// nor mysql://");
        }
        final int question = address.indexOf('?');
        final String query = question < 0 ? "" : address.substring(question + 1);
        String place = question < 0 ? address.substring(SCHEME.length()) : address.substring(SCHEME.length(), question);
        String user = "";
        String password = "";
        final int at = place.lastIndexOf('@');
        if (at >= 0) {
            final String[] credentials = place.substring(0, at).split(":", 2);
            user = decode(credentials[0]);
            password = credentials.length > 1 ? decode(credentials[1]) : "";
            place = place.substring(at + 1);
        }
        final List<String> others = new ArrayList<>();
        for (final String parameter : query.isEmpty() ? new String[0] : query.split("&")) {
            if (parameter.startsWith("user=")) {
                user = decode(parameter.substring("user=".length()));
            } else if (parameter.startsWith("password=")) {
                password = decode(parameter.substring("password=".length()));
            } else {
                others.add(parameter);
            }
        }
        if (place.indexOf('/') < 1 || place.endsWith("/")) {
            throw new IllegalArgumentException("it names no host or no database");
        }
        final String suffix = others.isEmpty() ? "" : "?" + String.join("&", others);
        return new MySqlAddress(JDBC + SCHEME + place + suffix, user, password);
    }

    private static String decode(final String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (final IllegalArgumentException malformed) {
            // Without the cause, which quotes the password.
            throw new IllegalArgumentException("a % in its user or password is not followed by two hexadecimal digits");
        }
    }

    /** For people: never with the password, nor with other options, which may hold some. */
    @Override
    public String toString() {
        final int question = url.indexOf('?');
        return (question < 0 ? url : url.substring(0, question)) + " as " + user;
    }
}
