package io.stocking.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.gateway.testing.RawConnection;
import io.stocking.gateway.testing.TestClient;
import io.stocking.gateway.testing.TestClient.Response;
import io.stocking.gateway.testing.TestGateway;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever cookie somebody has put into a visitor's browser, logging in leads to a session that nobody else knows. */
class SessionFixationTest {
    private static final String NAME = "stocking_session=";
    private static final String PASSWORD = "correct horse";

    private static TestGateway gateway;
    private static int users;

    @BeforeAll
    static void open() throws IOException {
        gateway = new TestGateway();
    }

    @AfterAll
    static void close() throws IOException {
        gateway.close();
    }

    /** What was planted. */
    private enum Planted {
        UNKNOWN,
        UNKNOWN_QUOTED,
        UNKNOWN_TWICE,
        BEHIND_ANOTHER_COOKIE,
        TOO_SHORT,
        TOO_LONG,
        EMPTY,
        NO_BASE64,
        LOGGED_OUT,
        REPLACED,
        ANOTHER_GUESTS,
        ANOTHER_USERS
    }

    /** How the visitor gets in. */
    private enum Way {
        GUEST,
        SIGN_UP,
        LOG_IN
    }

    /** All but those that are somebody's valid session and stay it: a guest's click, the sign-up of who is signed up. */
    static Stream<Arguments> cases() {
        return Arrays.stream(Planted.values()).flatMap(planted -> Arrays.stream(Way.values())
                .filter(way -> way != Way.GUEST || planted.ordinal() < Planted.ANOTHER_GUESTS.ordinal())
                .filter(way -> way != Way.SIGN_UP || planted != Planted.ANOTHER_USERS)
                .map(way -> Arguments.of(planted, way)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldStartNewSessionAndEndPlantedOneWhenVisitorGetsIn(final Planted planted, final Way way)
            throws IOException {
        final String cookie = plant(planted);

        final Response answer = getIn(way, cookie);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        final String fresh = answer.header("set-cookie").split(";")[0];
        assertThat(fresh).matches(NAME + "[A-Za-z0-9_-]{43}");
        assertThat(cookie).doesNotContain(fresh.substring(NAME.length()));
        assertDead(cookie);
        assertThat(gateway.visitor().get("/v2/account", "Cookie", fresh).status())
                .isEqualTo(200);
        assertThat(welcome(fresh)).contains("\"loggedIn\":true");
    }

    private static void assertDead(final String cookie) throws IOException {
        for (final String path : new String[] {"/api/me", "/v2/account", "/v2/orders", "/api/fills"}) {
            assertThat(gateway.visitor().get(path, "Cookie", cookie).status())
                    .as(path)
                    .isEqualTo(401);
        }
        assertThat(gateway.visitor()
                        .post("/v2/orders", "{\"symbol\":\"HBE\"}", "Cookie", cookie)
                        .status())
                .isEqualTo(401);
        assertThat(welcome(cookie)).contains("\"loggedIn\":false");
    }

    private static String plant(final Planted planted) {
        return switch (planted) {
            case UNKNOWN -> NAME + "A".repeat(43);
            case UNKNOWN_QUOTED -> NAME + '"' + "B".repeat(43) + '"';
            case UNKNOWN_TWICE -> NAME + "C".repeat(43) + "; " + NAME + "D".repeat(43);
            case BEHIND_ANOTHER_COOKIE -> "theme=dark; " + NAME + "E".repeat(43);
            case TOO_SHORT -> NAME + "F".repeat(42);
            case TOO_LONG -> NAME + "G".repeat(44);
            case EMPTY -> NAME;
            case NO_BASE64 -> NAME + "*:|{}$@!/".repeat(4) + "session";
            case LOGGED_OUT -> {
                final TestClient ended = gateway.guest();
                ended.post("/api/auth/logout", "");
                yield ended.cookie();
            }
            case REPLACED -> {
                final TestClient guest = gateway.guest();
                final String before = guest.cookie();
                guest.enter(guest.patch("/api/me", "{\"nickname\":\"renamed " + ++users + "\"}"));
                yield before;
            }
            case ANOTHER_GUESTS -> gateway.guest().cookie();
            case ANOTHER_USERS -> {
                final TestClient user = gateway.visitor();
                user.enter(signUp("theme=dark"));
                yield user.cookie();
            }
        };
    }

    private static Response getIn(final Way way, final String cookie) {
        return switch (way) {
            case GUEST -> gateway.visitor().post("/api/auth/guest", "", "Cookie", cookie);
            case SIGN_UP -> signUp(cookie);
            case LOG_IN -> {
                signUp("theme=dark");
                yield gateway.visitor()
                        .post(
                                "/api/auth/login",
                                "{\"email\":\"user%d@example.com\",\"password\":\"%s\"}".formatted(users, PASSWORD),
                                "Cookie",
                                cookie);
            }
        };
    }

    private static Response signUp(final String cookie) {
        users++;
        return gateway.visitor()
                .post(
                        "/api/auth/sign-up",
                        "{\"email\":\"user%d@example.com\",\"nickname\":\"user %d\",\"password\":\"%s\"}"
                                .formatted(users, users, PASSWORD),
                        "Cookie",
                        cookie);
    }

    private static String welcome(final String cookie) throws IOException {
        try (RawConnection connection = new RawConnection(gateway.port())) {
            connection.send(
                    "GET /ws HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nCookie: "
                            + cookie
                            + "\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
            assertThat(connection.readLine()).startsWith("HTTP/1.1 101 ");
            connection.readHeaders();
            return connection.readFrame();
        }
    }
}
