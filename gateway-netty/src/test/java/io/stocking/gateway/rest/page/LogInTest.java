package io.stocking.gateway.rest.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stocking.gateway.testing.TestClient;
import io.stocking.gateway.testing.TestClient.Response;
import io.stocking.gateway.testing.TestGateway;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogInTest {
    private TestGateway gateway;

    @BeforeEach
    void open() throws IOException {
        gateway = new TestGateway(context ->
                context.orderRate(0).people(people -> people.publicUrl(URI.create("https://stocking.example"))));
    }

    @AfterEach
    void close() throws IOException {
        gateway.close();
    }

    @Test
    void shouldGiveAccountAndSessionWhenGuestComes() {
        final Response answer = gateway.visitor().post("/api/auth/guest", "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("userId").asLong()).isEqualTo(1000);
        assertThat(answer.json().get("nickname").asText()).matches("\\p{IsHangul}+ \\d{1,4}");
        assertThat(answer.header("set-cookie"))
                .matches("stocking_session=[A-Za-z0-9_-]{43}; Max-Age=2592000; HttpOnly; SameSite=Lax; Path=/; Secure");
    }

    @Test
    void shouldStaySameUserWhenGuestComesAgain() {
        final TestClient guest = gateway.guest();

        final Response again = guest.post("/api/auth/guest", "");

        assertThat(again.json().get("userId").asLong()).isEqualTo(guest.userId());
        assertThat(again.header("set-cookie")).isNull();
    }

    @Test
    void shouldShowProfileWhenLoggedIn() {
        final JsonNode me = gateway.guest().get("/api/me").json();

        assertThat(me.get("mmr").asInt()).isEqualTo(120);
        assertThat(me.get("tier").asText()).isEqualTo("silver");
        assertThat(me.get("kind").asText()).isEqualTo("guest");
    }

    @Test
    void shouldRefuseWhenNobodyIsLoggedIn() {
        final Response trading = gateway.visitor().get("/v2/account");
        assertThat(trading.status()).isEqualTo(401);
        assertThat(trading.json().get("code").asInt()).isEqualTo(40110000);

        final Response page = gateway.visitor()
                .get("/api/me", "Cookie", "stocking_session=" + "x".repeat(43), "Accept-Language", "ko-KR,ko;q=0.9");
        assertThat(page.status()).isEqualTo(401);
        assertThat(page.header("content-type")).isEqualTo("application/problem+json");
        assertThat(page.json().get("code").asText()).isEqualTo("unauthenticated");
        assertThat(page.json().get("title").asText()).isEqualTo("로그인이 필요합니다");
        assertThat(page.json().get("requestId").asText()).isEqualTo(page.header("x-request-id"));
    }

    @Test
    void shouldEndSessionWhenLoggedOut() {
        final TestClient guest = gateway.guest();

        final Response answer = guest.post("/api/auth/logout", "");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("set-cookie")).startsWith("stocking_session=; Max-Age=0");
        assertThat(guest.get("/v2/account").status()).isEqualTo(401);
    }

    @Test
    void shouldTryAnotherNicknameWhenOneIsTaken() {
        gateway.users().takenNicknames(3);
        assertThat(gateway.visitor().post("/api/auth/guest", "").status()).isEqualTo(200);

        gateway.users().takenNicknames(100);
        final Response answer = gateway.visitor().post("/api/auth/guest", "");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().get("detail").asText()).contains("8 attempts");
    }

    @Test
    void shouldTradeOnWhenRedisIsDown() throws IOException {
        final TestClient guest = gateway.guest();
        gateway.redis().stop();
        gateway.awaitRedis("down");

        final Response logIn = gateway.visitor().post("/api/auth/guest", "");
        assertThat(logIn.status()).isEqualTo(503);
        assertThat(logIn.json().get("detail").asText()).contains("log-in is not possible");
        assertThat(guest.limit("buy", 1, 50_000).status()).isEqualTo(200);
        assertThat(gateway.visitor().get("/readyz").status()).isEqualTo(200);

        gateway.redis().start();
        gateway.awaitRedis("up");
        assertThat(gateway.guest().userId()).as("no user without a session").isEqualTo(guest.userId() + 1);
    }

    @Test
    void shouldTradeOnWhenDatabaseIsDown() {
        final TestClient guest = gateway.guest();
        gateway.users().down(true);

        final Response logIn = gateway.visitor().post("/api/auth/guest", "");
        assertThat(logIn.status()).isEqualTo(503);
        assertThat(logIn.header("retry-after")).isEqualTo("1");
        assertThat(guest.limit("buy", 1, 50_000).status()).isEqualTo(200);
    }

    @Test
    void shouldRefuseCommandWhenForeignPageSendsIt() {
        final TestClient guest = gateway.guest();
        final String order = "{\"symbol\":\"HBE\",\"qty\":1,\"side\":\"buy\",\"type\":\"market\"}";

        final Response foreign = guest.post("/v2/orders", order, "Origin", "https://evil.example");
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.json().get("message").asText()).contains("https://evil.example");
        assertThat(guest.post("/v2/orders", order, "Origin", "null").status()).isEqualTo(403);
        assertThat(guest.post("/v2/orders", order, "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(guest.post("/v2/orders", order, "Content-Type", "text/plain").status())
                .isEqualTo(415);
        assertThat(guest.post("/v2/orders", order, "Origin", "https://stocking.example")
                        .status())
                .isEqualTo(200);
        assertThat(guest.post("/v2/orders", order, "Origin", "http://127.0.0.1:" + gateway.port())
                        .status())
                .isEqualTo(200);
        assertThat(guest.get("/v2/account", "Origin", "https://evil.example").status())
                .isEqualTo(200);
    }
}
