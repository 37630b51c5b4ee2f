package io.stocking.gateway.rest.oauth;

import io.stocking.gateway.rest.oauth.Browser.Page;
import io.stocking.gateway.session.Secrets;
import io.stocking.persistence.user.IdentityProvider;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What somebody changes on the way to a provider or back. */
final class CallbackAttacks {
    private static final String COOKIE = "stocking_oauth";
    private static final Duration TOO_LATE = LogInAttempt.LIFETIME.plusSeconds(1);
    private static final String OTHER_SECRET = "x".repeat(Secrets.LENGTH);

    private final IdentityProvider provider;
    private final String start;

    private CallbackAttacks(final IdentityProvider provider) {
        this.provider = provider;
        start = "/api/auth/" + provider.word();
    }

    static Stream<Attack> all() {
        return Stream.of(IdentityProvider.values()).map(CallbackAttacks::new).flatMap(attacks -> Stream.of(
                        attacks.states(), attacks.codes(), attacks.proofs())
                .flatMap(each -> each));
    }

    private Stream<Attack> states() {
        return Stream.of(
                expired("state missing", (stage, browser) -> browser.step(without(consent(browser), "state"))),
                expired(
                        "state changed",
                        (stage, browser) -> browser.step(with(consent(browser), "state", OTHER_SECRET))),
                expired("cookie missing", (stage, browser) -> {
                    final String back = consent(browser);
                    browser.dropCookie(COOKIE);
                    return browser.step(back);
                }),
                expired("log-in of another browser slipped in", (stage, browser) -> {
                    browser.step(start);
                    return browser.step(consent(stage.browser()));
                }),
                expired("cookie of another browser slipped in", (stage, browser) -> {
                    final String back = consent(browser);
                    final String cookies = COOKIE + "=" + browser.cookie(COOKIE) + "; " + COOKIE + "=1." + OTHER_SECRET;
                    return browser.step(back, "Cookie", cookies);
                }),
                expired("later than 10 minutes", (stage, browser) -> {
                    final String back = consent(browser);
                    stage.clock().advance(TOO_LATE);
                    return browser.step(back);
                }),
                expired("later than 10 minutes, cookie made younger", (stage, browser) -> {
                    final String back = consent(browser);
                    final String[] parts = browser.cookie(COOKIE).split("\\.");
                    stage.clock().advance(TOO_LATE);
                    browser.setCookie(COOKIE, (Long.parseLong(parts[0]) + TOO_LATE.toSeconds()) + "." + parts[1]);
                    return browser.step(back);
                }),
                expired("callback of another provider", (stage, browser) -> {
                    final String other = provider == IdentityProvider.KAKAO ? "naver" : "kakao";
                    return browser.step(consent(browser).replace(start + "/", "/api/auth/" + other + "/"));
                }),
                new Attack(provider, "state used twice", "login-expired", 1, (stage, browser) -> {
                    final String there = browser.step(start).header("location");
                    final String kept = browser.cookie(COOKIE);
                    browser.step(browser.step(there).header("location"));
                    browser.dropCookie("stocking_session");
                    browser.setCookie(COOKIE, kept);
                    return browser.step(browser.step(there).header("location"));
                }));
    }

    private Stream<Attack> codes() {
        return Stream.of(
                failed("code missing", (stage, browser) -> browser.step(without(consent(browser), "code"))),
                failed("code blank", (stage, browser) -> browser.step(with(consent(browser), "code", "%20"))),
                failed("code made up", (stage, browser) -> browser.step(with(consent(browser), "code", "made-up"))),
                new Attack(provider, "code used twice", "login-failed", 1, (stage, browser) -> {
                    final String back = consent(browser);
                    browser.step(back);
                    final Browser thief = stage.browser();
                    browser.dropCookie("stocking_session");
                    final String own = consent(thief);
                    return thief.step(with(own, "code", parameter(back, "code")));
                }),
                new Attack(
                        provider,
                        "user says no",
                        "login-denied",
                        (stage, browser) -> browser.step(without(consent(browser), "code")
                                + "&error=access_denied&error_description=%3Cscript%3E")),
                failed(
                        "error beside a code",
                        (stage, browser) -> browser.step(consent(browser) + "&error=//evil.example")),
                failed("other redirect_uri", (stage, browser) -> {
                    final String back =
                            consent(browser, there -> with(there, "redirect_uri", "http%3A%2F%2Fevil.example%2F"));
                    return browser.step(
                            start + "/callback?state=" + parameter(back, "state") + "&code=" + parameter(back, "code"));
                }));
    }

    /** Naver has neither PKCE nor a mark for e-mails that are not verified. */
    private Stream<Attack> proofs() {
        return provider == IdentityProvider.NAVER
                ? Stream.empty()
                : Stream.of(
                        failed(
                                "other code_challenge",
                                (stage, browser) -> browser.step(
                                        consent(browser, there -> with(there, "code_challenge", OTHER_SECRET)))),
                        failed("stolen code injected", (stage, browser) -> {
                            final String stolen = consent(stage.browser());
                            return browser.step(with(consent(browser), "code", parameter(stolen, "code")));
                        }),
                        new Attack(
                                provider,
                                "unverified e-mail of somebody",
                                "email-taken&kind=naver",
                                1,
                                (stage, browser) -> {
                                    stage.browser().open("/api/auth/naver");
                                    stage.provider().person(new Person("7002", "ALICE@example.com", false, "mallory"));
                                    return browser.open(start);
                                }));
    }

    private Attack expired(final String name, final BiFunction<OAuthStage, Browser, Page> steps) {
        return new Attack(provider, name, "login-expired", steps);
    }

    private Attack failed(final String name, final BiFunction<OAuthStage, Browser, Page> steps) {
        return new Attack(provider, name, "login-failed", steps);
    }

    /** Goes to the provider and consents; returns where that sends the browser. */
    private String consent(final Browser browser) {
        return consent(browser, UnaryOperator.identity());
    }

    private String consent(final Browser browser, final UnaryOperator<String> change) {
        return browser.step(change.apply(browser.step(start).header("location")))
                .header("location");
    }

    private static String without(final String address, final String parameter) {
        return address.replaceAll("(?<=[?&])" + parameter + "=[^&]*&?", "");
    }

    private static String with(final String address, final String parameter, final String value) {
        return address.replaceAll("(?<=[?&]" + parameter + "=)[^&]*", value);
    }

    private static String parameter(final String address, final String name) {
        return address.replaceAll(".*[?&]" + name + "=([^&]*).*", "$1");
    }
}
