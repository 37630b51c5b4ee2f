package io.stocking.gateway.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Where mail is handed in: {@code smtp://USER:PASSWORD@HOST:PORT?from=ADDRESS}, or {@code smtps://} for TLS from the first byte.
 * User and password, with special characters percent-encoded, can be left out. Over {@code smtp} a password is only sent after
 * STARTTLS.
 *
 * @param user null without one
 * @param password null without one
 * @param from address that mails come from
 */
public record SmtpSettings(String host, int port, boolean tls, String user, String password, String from) {
    private static final int SUBMISSION_PORT = 587;
    private static final int TLS_PORT = 465;
    private static final String FROM = "from=";

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException when it is none; the message does not repeat it, since it may hold a password
     */
    public static SmtpSettings parse(final String text) {
        final URI uri = uri(text);
        final boolean tls = "smtps".equals(uri.getScheme());
        if (!tls && !"smtp".equals(uri.getScheme()) || uri.getHost() == null) {
            throw malformed();
        }
        final String query = uri.getRawQuery();
        if (query == null || !query.startsWith(FROM) || !query.contains("@")) {
            throw malformed();
        }
        final String[] login = uri.getRawUserInfo() == null
                ? new String[] {null, null}
                : uri.getRawUserInfo().split(":", 2);
        if (login.length != 2) {
            throw malformed();
        }
        final int usualPort = tls ? TLS_PORT : SUBMISSION_PORT;
        return new SmtpSettings(
                uri.getHost(),
                uri.getPort() < 0 ? usualPort : uri.getPort(),
                tls,
                decoded(login[0]),
                decoded(login[1]),
                decoded(query.substring(FROM.length())));
    }

    private static URI uri(final String text) {
        try {
            return new URI(text);
        } catch (final URISyntaxException e) {
            // Without the cause, which repeats it.
            throw malformed();
        }
    }

    private static String decoded(final String text) {
        return text == null ? null : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException(
                "it is not of the form smtp://USER:PASSWORD@HOST:PORT?from=ADDRESS (or smtps://; without USER:PASSWORD@ if need be)");
    }

    /** Without the password, so that it cannot get into a log. */
    @Override
    public String toString() {
        return (tls ? "smtps://" : "smtp://") + host + ':' + port + " from " + from;
    }
}
