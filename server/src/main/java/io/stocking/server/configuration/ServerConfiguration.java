package io.stocking.server.configuration;

import io.stocking.gateway.mail.SmtpSettings;
import io.stocking.server.database.MySqlAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The settings of one run: flags go before the environment, the environment before the file, the file before defaults. */
public final class ServerConfiguration {
    private static final String ENVIRONMENT_PREFIX = "STOCKING_";

    private final Map<Setting, Object> values = new EnumMap<>(Setting.class);
    private final List<Setting> given;
    private final Path root;

    private ServerConfiguration(final Map<Setting, Source> sources, final Path root) {
        this.root = root;
        for (final Setting setting : Setting.values()) {
            final Source source = sources.getOrDefault(setting, new Source("its default", setting.defaultText()));
            values.put(setting, parse(setting, source));
        }
        given = List.copyOf(sources.keySet());
        if (smtp().isPresent() && text(Setting.PUBLIC_URL).isEmpty()) {
            throw new ConfigurationException(Setting.SMTP_URL.key() + " needs " + Setting.PUBLIC_URL.key()
                    + ", to which the links in mails lead");
        }
        requireBoth(Setting.OAUTH_GOOGLE_ID, Setting.OAUTH_GOOGLE_SECRET);
        requireBoth(Setting.OAUTH_KAKAO_ID, Setting.OAUTH_KAKAO_SECRET);
        requireBoth(Setting.OAUTH_NAVER_ID, Setting.OAUTH_NAVER_SECRET);
    }

    /**
     * Puts the settings together.
     *
     * @param flags what the command line said
     * @param environment all variables; those that start with {@code STOCKING_} count
     * @param file a configuration file, or null
     * @param root what the defaults of folders are relative to
     * @throws ConfigurationException when a setting is unknown or bad
     */
    public static ServerConfiguration load(
            final Map<Setting, String> flags, final Map<String, String> environment, final Path file, final Path root) {
        final Map<Setting, Source> sources = new EnumMap<>(Setting.class);
        if (file != null) {
            addNamed(ConfigurationFile.read(file), Setting::key, file.toString(), sources);
        }
        final Map<String, String> ours = environment.entrySet().stream()
                .filter(variable -> variable.getKey().startsWith(ENVIRONMENT_PREFIX))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        addNamed(ours, Setting::environmentName, "the environment", sources);
        flags.forEach((setting, text) -> sources.put(setting, new Source("--" + setting.key(), text)));
        return new ServerConfiguration(sources, root);
    }

    private static void addNamed(
            final Map<String, String> texts,
            final Function<Setting, String> naming,
            final String place,
            final Map<Setting, Source> sources) {
        texts.forEach((name, text) -> {
            final Setting setting = Arrays.stream(Setting.values())
                    .filter(candidate -> naming.apply(candidate).equals(name))
                    .findFirst()
                    .orElseThrow(() -> new ConfigurationException("unknown setting " + name + " in " + place));
            sources.put(setting, new Source(place, text));
        });
    }

    private static Object parse(final Setting setting, final Source source) {
        try {
            return setting.parse(source.text());
        } catch (final IllegalArgumentException e) {
            throw new ConfigurationException(
                    "bad setting " + setting.key() + " (from " + source.place() + "): " + e.getMessage(), e);
        }
    }

    private void requireBoth(final Setting one, final Setting other) {
        if (text(one).isBlank() != text(other).isBlank()) {
            final Setting missing = text(one).isBlank() ? one : other;
            throw new ConfigurationException("bad setting " + missing.key() + ": it is empty; " + one.key() + " and "
                    + other.key() + " go together");
        }
    }

    /** What somebody said explicitly. */
    public List<Setting> given() {
        return given;
    }

    /** A setting that is a word or an address. */
    public String text(final Setting setting) {
        return (String) values.get(setting);
    }

    /** A setting that counts something. */
    public int number(final Setting setting) {
        return (Integer) values.get(setting);
    }

    /** Somebody's MySQL, if one was named. */
    public Optional<MySqlAddress> mysql() {
        return ((Optional<?>) values.get(Setting.MYSQL_URL)).map(MySqlAddress.class::cast);
    }

    /** Where mail is handed in, if anywhere. */
    public Optional<SmtpSettings> smtp() {
        return ((Optional<?>) values.get(Setting.SMTP_URL)).map(SmtpSettings.class::cast);
    }

    /** A setting that is a folder, absolute: what somebody gave starts where they are, a default at the repository. */
    public Path folder(final Setting setting) {
        final Path folder = (Path) values.get(setting);
        return (given.contains(setting) ? folder : root.resolve(folder))
                .toAbsolutePath()
                .normalize();
    }

    /** A setting that is a file and may be left open. */
    public Optional<Path> file(final Setting setting) {
        return ((Optional<?>) values.get(setting)).map(Path.class::cast);
    }

    /** A setting that is a length of time and may be left open. */
    public Optional<Duration> duration(final Setting setting) {
        return ((Optional<?>) values.get(setting)).map(Duration.class::cast);
    }

    private record Source(String place, String text) {}
}
