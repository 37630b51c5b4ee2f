package io.stocking.gateway.rest.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.gateway.testing.TestClient;
import io.stocking.gateway.testing.TestClient.Response;
import io.stocking.gateway.testing.TestClock;
import io.stocking.gateway.testing.TestGateway;
import io.stocking.persistence.user.UserKind;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordAccountsTest {
    private static final String PASSWORD = "correct horse";

    private final TestClock clock = new TestClock(Instant.now());
    private TestGateway gateway;

    @BeforeEach
    void open() throws IOException {
        gateway = new TestGateway(context -> context.orderRate(0).clock(clock));
    }

    @AfterEach
    void close() throws IOException {
        gateway.close();
    }

    @Test
    void shouldKeepAccountWhenGuestSignsUp() {
        final TestClient guest = gateway.guest();
        guest.limit("buy", 1, 50_000);
        final String before = guest.cookie();
        final long id = guest.userId();

        guest.enter(signUp(guest, "Alice@Example.com", "alice"));

        assertThat(guest.userId()).isEqualTo(id);
        assertThat(guest.cookie()).as("a new session").isNotEqualTo(before);
        assertThat(gateway.visitor().get("/api/me", "Cookie", before).status()).isEqualTo(401);
        assertThat(guest.get("/v2/orders").json()).hasSize(1);
        assertThat(guest.get("/api/me").json().get("kind").asText()).isEqualTo("local");
        assertThat(guest.get("/api/me").json().get("nickname").asText()).isEqualTo("alice");
        assertThat(signUp(guest, "b@example.com", "bob").json().get("code").asText())
                .isEqualTo("already-signed-up");
    }

    @Test
    void shouldTradeWhenVisitorSignsUpAndLogsIn() {
        final TestClient alice = gateway.visitor();
        alice.enter(signUp(alice, "a@example.com", "alice"));
        assertThat(alice.limit("buy", 1, 50_000).status()).isEqualTo(200);

        final TestClient elsewhere = gateway.guest();
        final String guestSession = elsewhere.cookie();
        elsewhere.enter(logIn(elsewhere, "A@EXAMPLE.COM", PASSWORD));

        assertThat(elsewhere.userId()).isEqualTo(alice.userId());
        assertThat(alice.get("/api/me").status()).as("one session per user").isEqualTo(401);
        assertThat(gateway.visitor().get("/api/me", "Cookie", guestSession).status())
                .isEqualTo(401);
    }

    @Test
    void shouldAnswerTheSameWhenUserDoesNotExist() {
        signUp(gateway.visitor(), "a@example.com", "alice");
        gateway.users().addElsewhere(UserKind.KAKAO, "k@example.com");

        final Response wrong = logIn(gateway.visitor(), "a@example.com", "wrong horse");
        final Response unknown = logIn(gateway.visitor(), "b@example.com", "wrong horse");
        final Response other = logIn(gateway.visitor(), "k@example.com", "wrong horse");

        assertThat(wrong.status()).isEqualTo(401);
        for (final Response answer : List.of(unknown, other)) {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.json().get("detail")).isEqualTo(wrong.json().get("detail"));
            assertThat(answer.json().get("code")).isEqualTo(wrong.json().get("code"));
        }
    }

    @Test
    void shouldSayWhichWayWhenEmailLogsInElsewhere() {
        gateway.users().addElsewhere(UserKind.KAKAO, "k@example.com");
        final Response answer = signUp(gateway.visitor(), "k@example.com", "kim");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("code").asText()).isEqualTo("email-taken");
        assertThat(answer.json().get("detail").asText()).contains("kakao");
    }

    @Test
    void shouldRefuseWhenEmailOrNicknameIsTaken() {
        signUp(gateway.visitor(), "a@example.com", "alice");
        assertThat(signUp(gateway.visitor(), "A@example.com", "bob")
                        .json()
                        .get("code")
                        .asText())
                .isEqualTo("email-taken");
        assertThat(signUp(gateway.visitor(), "b@example.com", "ALICE")
                        .json()
                        .get("code")
                        .asText())
                .isEqualTo("nickname-taken");
    }

    @ParameterizedTest
    @CsvSource({
        "a.example.com, alice, correct horse, invalid-email",
        "a@localhost, alice, correct horse, invalid-email",
        "a@b@example.com, alice, correct horse, invalid-email",
        "a@example.com, ' alice', correct horse, invalid-nickname",
        "a@example.com, '#1000', correct horse, invalid-nickname",
        "a@example.com, 'a\u202Elice', correct horse, invalid-nickname",
        "a@example.com, 123456789012345678901, correct horse, invalid-nickname",
        "a@example.com, alice, short, invalid-password",
        "a@example.com, alice, password123, invalid-password",
    })
    void shouldNameTheFieldWhenItCannotBeUsed(
            final String email, final String nickname, final String password, final String code) {
        final Response answer = gateway.visitor()
                .post(
                        "/api/auth/sign-up",
                        "{\"email\":\"%s\",\"nickname\":\"%s\",\"password\":\"%s\"}"
                                .formatted(email, nickname, password));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("code").asText()).isEqualTo(code);
    }

    @Test
    void shouldNotRepeatPasswordWhenItHasWrongType() {
        final Response answer =
                gateway.visitor().post("/api/auth/login", "{\"email\":\"a@example.com\",\"password\":12345678}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).doesNotContain("12345678");
    }

    @Test
    void shouldWaitLongerAndLongerWhenPasswordsAreGuessed() {
        signUp(gateway.visitor(), "a@example.com", "alice");
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(logIn(gateway.visitor(), "a@example.com", "wrong horse").status())
                    .isEqualTo(401);
        }
        final Response refused = logIn(gateway.visitor(), "a@example.com", PASSWORD);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("retry-after")).isEqualTo("1");

        clock.advance(Duration.ofSeconds(1));
        assertThat(logIn(gateway.visitor(), "a@example.com", "wrong horse").status())
                .isEqualTo(401);
        assertThat(logIn(gateway.visitor(), "a@example.com", PASSWORD).header("retry-after"))
                .isEqualTo("2");

        clock.advance(Duration.ofSeconds(2));
        assertThat(logIn(gateway.visitor(), "a@example.com", PASSWORD).status()).isEqualTo(200);
        assertThat(logIn(gateway.visitor(), "a@example.com", "wrong horse").status())
                .as("forgotten after success")
                .isEqualTo(401);
    }

    @Test
    void shouldHashAnewWhenCostHasRisen() {
        final TestClient alice = gateway.visitor();
        alice.enter(signUp(alice, "a@example.com", "alice"));
        final String weak = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        gateway.users().hash(alice.userId(), weak);

        assertThat(logIn(gateway.visitor(), "a@example.com", "password").status())
                .isEqualTo(200);

        assertThat(gateway.users().hash(alice.userId())).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(logIn(gateway.visitor(), "a@example.com", "password").status())
                .isEqualTo(200);
    }

    @Test
    void shouldServeOrRefuseWhenManyLogInAtOnce() {
        final TestClient guest = gateway.guest();
        final List<CompletableFuture<Response>> logIns = IntStream.range(0, 100)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> logIn(gateway.visitor(), "user" + i + "@example.com", PASSWORD)))
                .toList();
        assertThat(guest.limit("buy", 1, 50_000).status()).isEqualTo(200);
        assertThat(logIns)
                .allSatisfy(answer -> assertThat(answer.join().status()).isIn(401, 503));
    }

    private static Response signUp(final TestClient client, final String email, final String nickname) {
        return client.post(
                "/api/auth/sign-up",
                "{\"email\":\"%s\",\"nickname\":\"%s\",\"password\":\"%s\"}".formatted(email, nickname, PASSWORD));
    }

    private static Response logIn(final TestClient client, final String email, final String password) {
        return client.post("/api/auth/login", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
    }
}
