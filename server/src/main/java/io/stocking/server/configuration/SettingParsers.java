package io.stocking.server.configuration;

import io.stocking.gateway.mail.SmtpSettings;
import io.stocking.gateway.rest.oauth.SafeAddress;
import io.stocking.server.database.MySqlAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the text of a setting into its value, or says what is wrong with it. */
final class SettingParsers {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");
    private static final int LAST_PORT = 65_535;

    private SettingParsers() {}

    static Object text(final String text) {
        return text;
    }

    static Object path(final String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("it is empty; a folder is needed");
        }
        final boolean inHome = text.equals("~") || text.startsWith("~/");
        return inHome ? Path.of(System.getProperty("user.home"), text.substring(1)) : Path.of(text);
    }

    static Object file(final String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(path(text));
    }

    static Object port(final String text) {
        return wholeNumber(0, LAST_PORT).apply(text);
    }

    static Object mysqlUrl(final String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(MySqlAddress.parse(text));
    }

    static Object redisUrl(final String text) {
        if (!text.isEmpty() && !text.startsWith("redis://") && !text.startsWith("rediss://")) {
            throw new IllegalArgumentException("it does not start with redis:// or rediss://");
        }
        try {
            new URI(text);
            return text;
        } catch (final URISyntaxException malformed) {
            // Without the cause, which quotes the password.
            throw new IllegalArgumentException("it is not of the form redis://[:password@]host:port[/database]");
        }
    }

    static Object httpUrl(final String text) {
        if (!text.isEmpty()) {
            final URI uri = URI.create(text);
            if (uri.getHost() == null || !List.of("http", "https").contains(String.valueOf(uri.getScheme()))) {
                throw new IllegalArgumentException("'" + text + "' is not an http:// or https:// address");
            }
        }
        return text;
    }

    static Object providerUrl(final String text) {
        if (!text.isEmpty()) {
            SafeAddress.require(URI.create(text));
        }
        return text;
    }

    static Optional<Duration> duration(final String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        final Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a length of time such as 500ms, 5s, 12m or 1h");
        }
        final long amount = Long.parseLong(matcher.group(1));
        final Duration unit =
                switch (matcher.group(2)) {
                    case "ms" -> Duration.ofMillis(1);
                    case "s" -> Duration.ofSeconds(1);
                    case "m" -> Duration.ofMinutes(1);
                    default -> Duration.ofHours(1);
                };
        if (amount == 0) {
            throw new IllegalArgumentException("'" + text + "' is no time at all");
        }
        return Optional.of(unit.multipliedBy(amount));
    }

    static Function<String, Object> durationUpTo(final Duration longest) {
        return text -> {
            final Optional<Duration> duration = duration(text);
            if (duration.isPresent() && duration.get().compareTo(longest) > 0) {
                throw new IllegalArgumentException("'" + text + "' is longer than " + longest.toSeconds() + "s");
            }
            return duration;
        };
    }

    static Object smtpUrl(final String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(SmtpSettings.parse(text));
    }

    static Function<String, Object> oneOf(final String... values) {
        final List<String> allowed = List.of(values);
        return text -> {
            if (!allowed.contains(text)) {
                throw new IllegalArgumentException("'" + text + "' is none of " + String.join(", ", allowed));
            }
            return text;
        };
    }

    static Function<String, Object> wholeNumber(final int lowest, final int highest) {
        return text -> {
            final String problem = "'" + text + "' is not a whole number from " + lowest + " to " + highest;
            try {
                final int number = Integer.parseInt(text);
                if (number < lowest || number > highest) {
                    throw new IllegalArgumentException(problem);
                }
                return number;
            } catch (final NumberFormatException e) {
                throw new IllegalArgumentException(problem, e);
            }
        };
    }

    static Function<String, Object> powerOfTwo(final int lowest, final int highest) {
        return text -> {
            final Object number = wholeNumber(lowest, highest).apply(text);
            if (Integer.bitCount((Integer) number) != 1) {
                throw new IllegalArgumentException("'" + text + "' is not a power of two");
            }
            return number;
        };
    }
}
