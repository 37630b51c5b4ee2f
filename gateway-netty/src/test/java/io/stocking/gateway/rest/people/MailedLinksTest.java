package io.stocking.gateway.rest.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.stocking.gateway.mail.SmtpSettings;
import io.stocking.gateway.testing.InMemoryMailTokens;
import io.stocking.gateway.testing.TestClient;
import io.stocking.gateway.testing.TestClient.Response;
import io.stocking.gateway.testing.TestClock;
import io.stocking.gateway.testing.TestGateway;
import io.stocking.persistence.user.UserKind;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sign-up and password reset where mail is sent, by a real SMTP server. */
class MailedLinksTest {
    private static final String EMAIL = "alice@example.com";
    private static final String PASSWORD = "correct horse battery";
    private static final String OTHER_PASSWORD = "another horse battery";
    private static final Pattern LINK =
            Pattern.compile("https://stocking\\.example/\\?(verify|reset)=([A-Za-z0-9_-]{43})\\s");
    private static final long MAIL_MILLIS = 20_000;

    private final TestClock clock = new TestClock(Instant.parse("2026-11-29T09:00:00Z"));
    private GreenMail mailServer;
    private TestGateway gateway;

    @BeforeEach
    void open() throws IOException {
        mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailServer.start();
        final String url = "smtp://127.0.0.1:" + mailServer.getSmtp().getPort() + "?from=no-reply@stocking.example";
        gateway = new TestGateway(context -> context.orderRate(0).clock(clock).people(people -> people.publicUrl(
                        URI.create("https://stocking.example"))
                .smtp(SmtpSettings.parse(url))
                .mailTokens(new InMemoryMailTokens(clock))));
    }

    @AfterEach
    void close() throws IOException {
        gateway.close();
        mailServer.stop();
    }

    @Test
    void shouldKeepTheGuestsAccountWhenSignUpIsConfirmed() throws Exception {
        final TestClient guest = gateway.guest();
        final long account = guest.userId();

        assertSent(guest.post("/api/auth/sign-up", signUp("Alice")));

        assertThat(guest.get("/api/me").json().get("kind").asText())
                .as("not yet")
                .isEqualTo("guest");
        assertThat(logIn(PASSWORD).status()).isEqualTo(401);
        final TestClient elsewhere = gateway.visitor();
        elsewhere.enter(elsewhere.post("/api/auth/verify", confirmation(link(1, "verify"), PASSWORD)));
        assertThat(elsewhere.userId()).isEqualTo(account);
        assertThat(elsewhere.get("/api/me").json().get("nickname").asText()).isEqualTo("Alice");
        assertThat(elsewhere.get("/api/me").json().get("email").asText()).isEqualTo(EMAIL);
        assertThat(guest.get("/api/me").status()).as("one session a user").isEqualTo(401);
        assertThat(logIn(PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void shouldMakeNoAccountWhenLinkOrPasswordIsWrong() throws Exception {
        assertSent(gateway.visitor().post("/api/auth/sign-up", signUp("Alice")));
        final String link = link(1, "verify");

        final Response stolen = gateway.visitor().post("/api/auth/verify", confirmation(link, OTHER_PASSWORD));
        assertThat(stolen.status())
                .as("whose e-mail it is did not choose the password")
                .isEqualTo(403);
        assertThat(stolen.json().get("code").asText()).isEqualTo("wrong-password");
        assertInvalid(gateway.visitor().post("/api/auth/verify", confirmation("x".repeat(43), PASSWORD)));
        assertInvalid(gateway.visitor().post("/api/auth/password", reset(link)));
        clock.advance(Duration.ofHours(24));
        assertInvalid(gateway.visitor().post("/api/auth/verify", confirmation(link, PASSWORD)));
        assertThat(logIn(PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void shouldWorkOnceWhenLinkIsFollowedTwice() throws Exception {
        assertSent(gateway.visitor().post("/api/auth/sign-up", signUp("Alice")));
        final String link = link(1, "verify");
        assertThat(gateway.visitor()
                        .post("/api/auth/verify", confirmation(link, PASSWORD))
                        .status())
                .isEqualTo(200);
        assertInvalid(gateway.visitor().post("/api/auth/verify", confirmation(link, PASSWORD)));
    }

    @Test
    void shouldAnswerAlikeAndTellTheOwnerWhenEmailIsTaken() throws Exception {
        confirmed();

        final Response taken = gateway.visitor()
                .post(
                        "/api/auth/sign-up",
                        signUp("Mallory"),
                        "Accept-Language",
                        "ko",
                        "X-Forwarded-Host",
                        "evil.example");

        assertSent(taken);
        final MimeMessage mail = mail(2);
        assertThat(mail.getSubject()).isEqualTo("Stocking: 이미 계정이 있습니다");
        assertThat(text(mail))
                .contains("이메일과 비밀번호")
                .contains("https://stocking.example/")
                .doesNotContain("evil");
        assertThat(LINK.matcher(text(mail)).find()).isFalse();
        assertThat(logIn(PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void shouldReplacePasswordAndEndSessionWhenItIsReset() throws Exception {
        final TestClient alice = confirmed();

        assertSent(gateway.visitor().post("/api/auth/password-reset", "{\"email\":\"ALICE@example.com\"}"));
        final String link = link(2, "reset");
        assertThat(alice.get("/api/me").status()).as("nothing happened yet").isEqualTo(200);
        assertInvalid(gateway.visitor().post("/api/auth/verify", confirmation(link, PASSWORD)));
        final Response weak = gateway.visitor()
                .post("/api/auth/password", "{\"token\":\"" + link + "\",\"newPassword\":\"12345678\"}");
        assertThat(weak.json().get("code").asText()).isEqualTo("invalid-password");
        assertThat(gateway.visitor().post("/api/auth/password", reset(link)).status())
                .isEqualTo(204);

        assertThat(alice.get("/api/me").status()).isEqualTo(401);
        assertThat(logIn(PASSWORD).status()).isEqualTo(401);
        assertThat(logIn(OTHER_PASSWORD).status()).isEqualTo(200);
        assertInvalid(gateway.visitor().post("/api/auth/password", reset(link)));
    }

    @Test
    void shouldAnswerAlikeAndSendNothingWhenNobodyHasTheEmail() throws Exception {
        assertSent(gateway.visitor().post("/api/auth/password-reset", "{\"email\":\"nobody@example.com\"}"));
        confirmed();

        assertThat(mailServer.getReceivedMessages()).hasSize(1);
    }

    @Test
    void shouldSendFewMailsWhenSomebodyAsksForMany() throws Exception {
        int sent = 0;
        while (gateway.visitor().post("/api/auth/sign-up", signUp("Alice")).status() == 202) {
            sent++;
        }
        assertThat(sent).isEqualTo(5);
        assertThat(mailServer.waitForIncomingEmail(MAIL_MILLIS, sent)).isTrue();
        assertThat(gateway.visitor()
                        .post("/api/auth/password-reset", "{\"email\":\"" + EMAIL + "\"}")
                        .status())
                .isEqualTo(429);
    }

    @Test
    void shouldKeepGuestsNameWhenTheWantedOneWasTakenInTheMeantime() throws Exception {
        final TestClient guest = gateway.guest();
        final String own = guest.get("/api/me").json().get("nickname").asText();
        assertSent(guest.post("/api/auth/sign-up", signUp("Alice")));
        final TestClient faster = gateway.guest();
        assertThat(faster.patch("/api/me", "{\"nickname\":\"Alice\"}").status()).isEqualTo(200);

        guest.enter(guest.post("/api/auth/verify", confirmation(link(1, "verify"), PASSWORD)));

        assertThat(guest.get("/api/me").json().get("nickname").asText()).isEqualTo(own);
        final Response later =
                gateway.visitor().post("/api/auth/sign-up", signUp("Alice").replace(EMAIL, "bob@example.com"));
        assertThat(later.json().get("code").asText()).isEqualTo("nickname-taken");
    }

    @Test
    void shouldSayWhichWayWhenEmailWasTakenElsewhereInTheMeantime() throws Exception {
        assertSent(gateway.visitor().post("/api/auth/sign-up", signUp("Alice")));
        gateway.users().addElsewhere(UserKind.KAKAO, EMAIL);

        final Response late = gateway.visitor().post("/api/auth/verify", confirmation(link(1, "verify"), PASSWORD));

        assertThat(late.status()).as(late.text()).isEqualTo(409);
        assertThat(late.json().get("detail").asText()).contains("kakao");
    }

    @Test
    void shouldSayThatThereIsNoMailWhenNoneIsSent() throws IOException {
        try (TestGateway mute = new TestGateway()) {
            for (final List<String> request : List.of(
                    List.of("/api/auth/password-reset", "{\"email\":\"" + EMAIL + "\"}"),
                    List.of("/api/auth/password", reset("x")),
                    List.of("/api/auth/verify", confirmation("x", PASSWORD)))) {
                final Response answer = mute.visitor().post(request.get(0), request.get(1));
                assertThat(answer.status()).isEqualTo(501);
                assertThat(answer.json().get("code").asText()).isEqualTo("no-mail");
            }
        }
    }

    private TestClient confirmed() throws Exception {
        assertSent(gateway.visitor().post("/api/auth/sign-up", signUp("Alice")));
        final TestClient alice = gateway.visitor();
        alice.enter(alice.post("/api/auth/verify", confirmation(link(1, "verify"), PASSWORD)));
        return alice;
    }

    private Response logIn(final String password) {
        return gateway.visitor()
                .post("/api/auth/login", "{\"email\":\"" + EMAIL + "\",\"password\":\"" + password + "\"}");
    }

    private static String signUp(final String nickname) {
        return "{\"email\":\"%s\",\"password\":\"%s\",\"nickname\":\"%s\"}".formatted(EMAIL, PASSWORD, nickname);
    }

    private static String confirmation(final String token, final String password) {
        return "{\"token\":\"" + token + "\",\"password\":\"" + password + "\"}";
    }

    private static String reset(final String token) {
        return "{\"token\":\"" + token + "\",\"newPassword\":\"" + OTHER_PASSWORD + "\"}";
    }

    private static void assertSent(final Response answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        assertThat(answer.text()).isEqualTo("{\"status\":\"mail-sent\"}");
        assertThat(answer.header("set-cookie")).isNull();
    }

    private static void assertInvalid(final Response answer) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("code").asText()).isEqualTo("invalid-link");
    }

    private String link(final int mail, final String kind) throws MessagingException {
        final Matcher link = LINK.matcher(text(mail(mail)));
        assertThat(link.find()).isTrue();
        assertThat(link.group(1)).isEqualTo(kind);
        return link.group(2);
    }

    /** The mail of a number, from 1 on. */
    private MimeMessage mail(final int number) throws MessagingException {
        assertThat(mailServer.waitForIncomingEmail(MAIL_MILLIS, number)).isTrue();
        final MimeMessage mail = mailServer.getReceivedMessages()[number - 1];
        assertThat(mail.getRecipients(Message.RecipientType.TO)[0]).hasToString(EMAIL);
        assertThat(mail.getFrom()[0]).hasToString("no-reply@stocking.example");
        return mail;
    }

    private static String text(final MimeMessage mail) {
        try {
            return (String) mail.getContent();
        } catch (final IOException | MessagingException unreadable) {
            throw new IllegalStateException(GreenMailUtil.getWholeMessage(mail), unreadable);
        }
    }
}
