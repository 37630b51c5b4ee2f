package io.stocking.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerConfigurationTest {
    @TempDir
    private Path folder;

    @Test
    void shouldUseDefaultsWhenNothingIsSaid() {
        final ServerConfiguration configuration = load(Map.of(), Map.of(), null);
        assertThat(configuration.number(Setting.PORT)).isEqualTo(8080);
        assertThat(configuration.text(Setting.SYNC)).isEqualTo("batch");
        assertThat(configuration.folder(Setting.DATA)).isEqualTo(folder.resolve(".data"));
        assertThat(configuration.duration(Setting.ROUND_OPEN)).isEmpty();
        assertThat(configuration.file(Setting.ROUND_TAPE)).isEmpty();
        assertThat(load(Map.of(Setting.ROUND_TAPE, "day.csv.gz"), Map.of(), null)
                        .file(Setting.ROUND_TAPE))
                .contains(Path.of("day.csv.gz"));
        assertThat(load(Map.of(Setting.DATA, "mine"), Map.of(), null).folder(Setting.DATA))
                .isEqualTo(Path.of("mine").toAbsolutePath());
        assertThat(configuration.given()).isEmpty();
    }

    @Test
    void shouldPreferFlagsToEnvironmentToFileWhenAllSaySomething() throws IOException {
        final Path file = file("port = 1", "host = file", "sync = none");
        final ServerConfiguration configuration = load(
                Map.of(Setting.PORT, "3"),
                Map.of("STOCKING_PORT", "2", "STOCKING_HOST", "environment", "HOME", "/"),
                file);
        assertThat(configuration.number(Setting.PORT)).isEqualTo(3);
        assertThat(configuration.text(Setting.HOST)).isEqualTo("environment");
        assertThat(configuration.text(Setting.SYNC)).isEqualTo("none");
    }

    @Test
    void shouldSayWhatIsWrongWithoutThePasswordWhenSmtpUrlIsBad() {
        for (final String bad : List.of(
                "smtp://me:s3cret@mail.example",
                "smtp://s3cret@mail.example?from=a@example.com",
                "http://me:s3cret@mail.example?from=a@example.com",
                "smtp://me:s3cret@mail .example?from=a@example.com",
                "smtp:s3cret")) {
            assertThatThrownBy(() -> load(Map.of(), Map.of("STOCKING_SMTP_URL", bad), null))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("smtp-url")
                    .hasMessageNotContaining("s3cret")
                    .rootCause()
                    .hasMessageNotContaining("s3cret");
        }
        final String good = "smtp://me:s3cret@mail.example?from=a@example.com";
        assertThatThrownBy(() -> load(Map.of(), Map.of("STOCKING_SMTP_URL", good), null))
                .hasMessage("smtp-url needs public-url, to which the links in mails lead");
        assertThat(load(Map.of(Setting.PUBLIC_URL, "https://stocking.example", Setting.SMTP_URL, good), Map.of(), null)
                        .smtp()
                        .orElseThrow()
                        .password())
                .isEqualTo("s3cret");
    }

    @Test
    void shouldIgnoreCommentsAndEmptyLinesWhenReadingAFile() throws IOException {
        final Path file = file("# port = 1", "", "  round-open = 10m  ");
        assertThat(load(Map.of(), Map.of(), file).duration(Setting.ROUND_OPEN)).contains(Duration.ofMinutes(10));
    }

    @ParameterizedTest
    @CsvSource({
        "PORT, 70000",
        "PORT, eighty",
        "ROUND_TAPE_RATE, 0",
        "ROUND_TAPE_RATE, 100001",
        "SYNC, sometimes",
        "ROUND, slow",
        "ROUND_OPEN, 5",
        "ROUND_OPEN, 0s",
        "RING_SIZE, 1000",
        "MYSQL_URL, postgres://x",
        "REDIS_URL, http://x",
        "PUBLIC_URL, stocking.example",
        "DATA, ''",
        "OAUTH_GOOGLE_ISSUER, http://accounts.example",
        "OAUTH_KAKAO_BASE_URL, kauth.kakao.com",
        "OAUTH_NAVER_BASE_URL, https://user@nid.naver.com",
    })
    void shouldNameSettingAndValueWhenItIsBad(final Setting setting, final String text) {
        assertThatThrownBy(() -> load(Map.of(), Map.of(setting.environmentName(), text), null))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("bad setting " + setting.key() + " (from the environment): ");
    }

    @ParameterizedTest
    @CsvSource({
        "OAUTH_GOOGLE_ID, oauth-google-secret",
        "OAUTH_GOOGLE_SECRET, oauth-google-id",
        "OAUTH_KAKAO_ID, oauth-kakao-secret",
        "OAUTH_NAVER_SECRET, oauth-naver-id",
    })
    void shouldNameTheMissingOneWhenHalfOfAProviderIsSet(final Setting set, final String missing) {
        assertThatThrownBy(() -> load(Map.of(), Map.of(set.environmentName(), "value"), null))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("bad setting " + missing + ": it is empty; ");
    }

    @Test
    void shouldTakeTestServersWhenTheyAreOnThisMachine() {
        final String address = "http://127.0.0.1:9000";
        assertThat(load(Map.of(Setting.OAUTH_KAKAO_BASE_URL, address), Map.of(), null)
                        .text(Setting.OAUTH_KAKAO_BASE_URL))
                .isEqualTo(address);
    }

    @Test
    void shouldNameTheSettingWhenItIsUnknown() throws IOException {
        assertThatThrownBy(() -> load(Map.of(), Map.of("STOCKING_PROT", "1"), null))
                .hasMessage("unknown setting STOCKING_PROT in the environment");
        final Path file = file("prot = 1");
        assertThatThrownBy(() -> load(Map.of(), Map.of(), file)).hasMessage("unknown setting prot in " + file);
    }

    @Test
    void shouldNameFileAndLineWhenALineMakesNoSense() throws IOException {
        final Path file = file("port = 1", "host");
        assertThatThrownBy(() -> load(Map.of(), Map.of(), file))
                .hasMessage(file + " line 2 is not of the form key = value");
        final Path twice = file("port = 1", "port = 2");
        assertThatThrownBy(() -> load(Map.of(), Map.of(), twice))
                .hasMessage(twice + " line 2: setting 'port' stands in the file twice");
        final Path missing = folder.resolve("missing.conf");
        assertThatThrownBy(() -> load(Map.of(), Map.of(), missing))
                .hasMessageStartingWith("configuration file " + missing + " cannot be read");
    }

    private ServerConfiguration load(
            final Map<Setting, String> flags, final Map<String, String> environment, final Path file) {
        return ServerConfiguration.load(flags, environment, file, folder);
    }

    private Path file(final String... lines) throws IOException {
        return Files.writeString(folder.resolve("stocking.conf"), String.join("\n", lines));
    }
}
