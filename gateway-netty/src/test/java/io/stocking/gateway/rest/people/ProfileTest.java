package io.stocking.gateway.rest.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.gateway.model.account.AccountView;
import io.stocking.gateway.testing.TestClient;
import io.stocking.gateway.testing.TestClient.Response;
import io.stocking.gateway.testing.TestExchange;
import io.stocking.gateway.testing.TestGateway;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProfileTest {
    private TestGateway gateway;
    private TestClient alice;

    @BeforeEach
    void open() throws IOException {
        gateway = new TestGateway();
        alice = gateway.visitor();
        alice.enter(signUp(alice));
    }

    @AfterEach
    void close() throws IOException {
        gateway.close();
    }

    @Test
    void shouldShowNewNicknameWhenChanged() {
        final TestClient guest = gateway.guest();
        assertThat(guest.patch("/api/me", "{\"nickname\":\"ALICE\"}")
                        .json()
                        .get("code")
                        .asText())
                .isEqualTo("nickname-taken");
        guest.enter(guest.patch("/api/me", "{\"nickname\":\"수달\"}"));
        assertThat(guest.get("/api/me").json().get("nickname").asText()).isEqualTo("수달");
        assertThat(guest.post("/api/auth/guest", "").json().get("nickname").asText())
                .as("the session knows")
                .isEqualTo("수달");
    }

    @Test
    void shouldEndOtherSessionsWhenPasswordIsChanged() {
        final String before = alice.cookie();
        alice.enter(changePassword("correct horse", "battery staple"));

        assertThat(gateway.visitor().get("/api/me", "Cookie", before).status()).isEqualTo(401);
        assertThat(alice.get("/api/me").status()).isEqualTo(200);
        assertThat(logIn("correct horse").status()).isEqualTo(401);
        assertThat(logIn("battery staple").status()).isEqualTo(200);
    }

    @Test
    void shouldKeepPasswordWhenOldOneIsWrongOrNewOneIsBad() {
        final Response wrong = changePassword("wrong horse", "battery staple");
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.json().get("code").asText()).isEqualTo("wrong-password");
        assertThat(changePassword("correct horse", "password1")
                        .json()
                        .get("code")
                        .asText())
                .isEqualTo("invalid-password");
        assertThat(alice.patch("/api/me", "{\"newPassword\":\"battery staple\"}")
                        .status())
                .isEqualTo(422);
        assertThat(alice.patch("/api/me", "{}").status()).isEqualTo(422);
        assertThat(gateway.guest()
                        .patch("/api/me", "{\"newPassword\":\"battery staple\"}")
                        .status())
                .as("a guest has none")
                .isEqualTo(422);
        assertThat(logIn("correct horse").status()).isEqualTo(200);
    }

    @Test
    void shouldWaitWhenOldPasswordIsGuessed() {
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(changePassword("wrong horse", "battery staple").status()).isEqualTo(403);
        }
        assertThat(changePassword("wrong horse", "battery staple").status()).isEqualTo(429);
    }

    @Test
    void shouldCancelOrdersAndFreeNamesWhenDeleted() {
        alice.limit("buy", 3, 50_000);
        assertThat(gateway.exchange()
                        .model()
                        .accounts()
                        .account(alice.userId())
                        .orElseThrow()
                        .reservedCash())
                .isEqualTo(150_000);
        final String before = alice.cookie();
        final long id = alice.userId();

        final Response answer = alice.send("DELETE", "/api/me", "{\"password\":\"correct horse\"}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        assertThat(answer.header("set-cookie")).startsWith("stocking_session=; Max-Age=0");
        assertThat(gateway.visitor().get("/v2/account", "Cookie", before).status())
                .isEqualTo(401);
        final AccountView account =
                gateway.exchange().model().accounts().account(id).orElseThrow();
        assertThat(account.reservedCash()).isZero();
        assertThat(account.cash()).as("stays at the exchange").isEqualTo(TestExchange.SEED_CASH);
        assertThat(logIn("correct horse").status()).isEqualTo(401);
        assertThat(gateway.users().find(id).orElseThrow().nickname()).isEqualTo("#" + id);

        final TestClient next = gateway.visitor();
        next.enter(signUp(next));
        assertThat(next.userId()).isGreaterThan(id);
    }

    @Test
    void shouldNotComeBackWhenDeletedElsewhere() {
        gateway.users().anonymise(alice.userId());
        assertThat(alice.patch("/api/me", "{\"nickname\":\"alice\"}").status()).isEqualTo(401);
        assertThat(changePassword("correct horse", "battery staple").status()).isEqualTo(401);
        assertThat(alice.delete("/api/me").status()).isEqualTo(401);
    }

    @Test
    void shouldStayWhenDeletionLacksThePassword() {
        assertThat(alice.delete("/api/me").status()).isEqualTo(422);
        assertThat(alice.send("DELETE", "/api/me", "{\"password\":\"wrong horse\"}")
                        .status())
                .isEqualTo(403);
        assertThat(alice.get("/api/me").status()).isEqualTo(200);
        assertThat(gateway.guest().delete("/api/me").status()).as("a guest").isEqualTo(204);
    }

    private Response changePassword(final String from, final String to) {
        return alice.patch("/api/me", "{\"oldPassword\":\"%s\",\"newPassword\":\"%s\"}".formatted(from, to));
    }

    private Response logIn(final String password) {
        return gateway.visitor()
                .post("/api/auth/login", "{\"email\":\"a@example.com\",\"password\":\"%s\"}".formatted(password));
    }

    private static Response signUp(final TestClient client) {
        return client.post(
                "/api/auth/sign-up",
                "{\"email\":\"a@example.com\",\"nickname\":\"alice\",\"password\":\"correct horse\"}");
    }
}
