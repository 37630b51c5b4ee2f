package io.stocking.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A setting that is wrong is named, wherever it stands; what it says is not repeated when it may be a password. */
class SecretSettingsTest {
    private static final String SECRET = "s3cr3t";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "MYSQL_URL, postgres://u:s3cr3t@h/d",
        "MYSQL_URL, mysql://u:s3cr3t%@h/d",
        "MYSQL_URL, mysql://u:s3cr3t%zz@h/d",
        "MYSQL_URL, mysql://u:s3cr3t@h",
        "MYSQL_URL, jdbc:mysql://h/d?user=u&password=s3cr3t%x1",
        "MYSQL_URL, jdbc:mysql://h?password=s3cr3t",
        "MYSQL_URL, s3cr3t",
        "REDIS_URL, http://:s3cr3t@h",
        "REDIS_URL, redis://:s3cr3t 1@h",
        "REDIS_URL, redis://:s3cr3t^@h",
        "REDIS_URL, redis://:s3cr3t%zz@h",
        "REDIS_URL, s3cr3t",
    })
    void shouldNameSettingButNotItsValueWhenItIsBad(final Setting setting, final String text) throws IOException {
        final Path file = Files.writeString(folder.resolve("stocking.conf"), setting.key() + " = " + text);

        assertTold(setting.key(), () -> load(Map.of(setting, text), Map.of(), null));
        assertTold(setting.key(), () -> load(Map.of(), Map.of(setting.environmentName(), text), null));
        assertTold(setting.key(), () -> load(Map.of(), Map.of(), file));
    }

    @ParameterizedTest
    @CsvSource({
        "mysql-url: mysql://u:s3cr3t@h/d",
        "mysql-url jdbc:mysql://h/d?user=u&password=s3cr3t",
        "smtp://u:s3cr3t@h?tls=yes",
        "oauth-google-secret s3cr3t",
        "=s3cr3t",
        "s3cr3t",
    })
    void shouldNameLineButNotItsTextWhenItMakesNoSense(final String line) throws IOException {
        final Path file = Files.writeString(folder.resolve("stocking.conf"), "port = 1\n" + line);

        assertTold("stocking.conf line 2", () -> load(Map.of(), Map.of(), file));
    }

    @ParameterizedTest
    @CsvSource({"STOCKING_MYSQL_ULR, mysql-ulr", "STOCKING_SMTP_PASSWORD, smtp-password"})
    void shouldNameSettingButNotItsValueWhenItIsUnknown(final String variable, final String key) throws IOException {
        final Path file = Files.writeString(folder.resolve("stocking.conf"), key + " = " + SECRET);

        assertTold(variable, () -> load(Map.of(), Map.of(variable, SECRET), null));
        assertTold(key, () -> load(Map.of(), Map.of(), file));
    }

    private void load(final Map<Setting, String> flags, final Map<String, String> environment, final Path file) {
        ServerConfiguration.load(flags, environment, file, folder);
    }

    private static void assertTold(final String name, final Runnable loading) {
        final Throwable failure = catchThrowable(loading::run);

        assertThat(failure).isInstanceOf(ConfigurationException.class).hasMessageContaining(name);
        final StringWriter everything = new StringWriter();
        failure.printStackTrace(new PrintWriter(everything));
        assertThat(everything.toString()).doesNotContain(SECRET).doesNotContain("%zz", "%x1");
    }
}
