package io.stocking.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRedisTest {
    @TempDir
    private Path folder;

    @Test
    void shouldKeepDataWhenStartedAgain() throws Exception {
        try (EmbeddedRedis redis = start()) {
            assertThat(tell(redis, "SET greeting hello", "+OK\r\n+OK")).isTrue();
        }
        try (EmbeddedRedis redis = start()) {
            assertThat(tell(redis, "GET greeting", "hello")).isTrue();
        }
    }

    @Test
    void shouldRefuseWhoeverDoesNotKnowThePassword() throws Exception {
        try (EmbeddedRedis redis = start()) {
            assertThat(Loopback.answers(port(redis), "PING\r\n", "NOAUTH")).isTrue();
        }
    }

    private EmbeddedRedis start() throws Exception {
        return EmbeddedRedis.start(folder, TestCache.folder());
    }

    private static boolean tell(final EmbeddedRedis redis, final String command, final String expected) {
        final String password = URI.create(redis.url()).getUserInfo().substring(1);
        return Loopback.answers(port(redis), "AUTH " + password + "\r\n" + command + "\r\n", expected);
    }

    private static int port(final EmbeddedRedis redis) {
        return URI.create(redis.url()).getPort();
    }
}
