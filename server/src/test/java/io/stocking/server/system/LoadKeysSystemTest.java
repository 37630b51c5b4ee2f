package io.stocking.server.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Load accounts and their keys over two starts. */
class LoadKeysSystemTest {
    private static final long TEN_TRILLION = 10_000_000_000_000L;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path data;

    @Test
    void shouldLetInUntilTheNextStartWhenThereAreLoadAccounts() throws Exception {
        final Path file = data.resolve("load-keys");
        final List<String> keys;
        try (ServerProcess server = ServerProcess.start(data, "--load-accounts=2")) {
            keys = Files.readAllLines(file);
            assertThat(keys).hasSize(2);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            for (final String key : keys) {
                await().atMost(PATIENCE).until(() -> cash(account(server.url(), key)) >= TEN_TRILLION);
            }
            server.terminate();
            server.awaitExit();
        }

        try (ServerProcess server = ServerProcess.start(data)) {
            assertThat(file).doesNotExist();
            assertThat(account(server.url(), keys.get(0)).statusCode()).isEqualTo(401);
        }
    }

    private static long cash(final HttpResponse<String> account) throws Exception {
        return new ObjectMapper().readTree(account.body()).path("cash").asLong();
    }

    private static HttpResponse<String> account(final URI server, final String key) throws Exception {
        final String[] parts = key.split(" ");
        return CLIENT.send(
                HttpRequest.newBuilder(server.resolve("/v2/account"))
                        .header("APCA-API-KEY-ID", parts[0])
                        .header("APCA-API-SECRET-KEY", parts[1])
                        .build(),
                BodyHandlers.ofString());
    }
}
