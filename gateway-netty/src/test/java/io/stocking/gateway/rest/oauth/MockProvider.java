package io.stocking.gateway.rest.oauth;

import static io.stocking.gateway.rest.oauth.ProviderReplies.CLIENT_ID;
import static io.stocking.gateway.rest.oauth.ProviderReplies.CLIENT_SECRET;

import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.stocking.gateway.rest.oauth.ProviderReplies.Reply;
import io.stocking.persistence.user.IdentityProvider;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Google, Kakao and Naver on one port: whoever comes is {@link #person}, and consents unless told otherwise. */
final class MockProvider implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final IdTokens idTokens = new IdTokens();
    private final HttpServer server;
    private final Map<String, Map<String, String>> grants = new ConcurrentHashMap<>();
    private final Map<String, Supplier<Reply>> overridden = new ConcurrentHashMap<>();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private volatile Person person;
    private volatile UnaryOperator<JWTClaimsSet.Builder> claims;
    private volatile Function<JWTClaimsSet, String> signature;

    MockProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
        reset();
    }

    void reset() {
        person = Person.named("alice");
        claims = UnaryOperator.identity();
        signature = idTokens::signed;
        overridden.clear();
        asked.clear();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    ProviderSettings settings(final IdentityProvider provider) {
        return new ProviderSettings(provider, CLIENT_ID, CLIENT_SECRET, URI.create(address()));
    }

    IdTokens idTokens() {
        return idTokens;
    }

    void person(final Person next) {
        person = next;
    }

    void claims(final UnaryOperator<JWTClaimsSet.Builder> change) {
        claims = change;
    }

    void signature(final Function<JWTClaimsSet, String> how) {
        signature = how;
    }

    /** Answers a path differently. */
    void override(final String path, final Supplier<Reply> reply) {
        overridden.put(path, reply);
    }

    /** The paths that were asked for, oldest first. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    private void serve(final HttpExchange exchange) throws IOException {
        final String path = exchange.getRequestURI().getPath();
        asked.add(path);
        final Map<String, String> query =
                parameters("?" + exchange.getRequestURI().getRawQuery());
        final Map<String, String> form =
                parameters("?" + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        final String bearer = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                .replace("Bearer ", "");
        final Supplier<Reply> other = overridden.get(path);
        final Reply reply = other == null ? reply(path, query, form, bearer) : other.get();
        final byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        if (reply.location() != null) {
            exchange.getResponseHeaders().set("Location", reply.location());
        }
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Reply reply(
            final String path, final Map<String, String> query, final Map<String, String> form, final String bearer) {
        final boolean known = grants.containsKey(bearer);
        return switch (path) {
            case "/.well-known/openid-configuration" -> Reply.json(200, ProviderReplies.discovery(address()));
            case "/oauth2/v3/certs" -> new Reply(200, "application/json", idTokens.keys(), null);
            case "/o/oauth2/v2/auth", "/oauth/authorize", "/oauth2.0/authorize" -> consent(query);
            case "/token", "/oauth/token", "/oauth2.0/token" -> tokens(path, form);
            case "/v2/user/me" ->
                known
                        ? Reply.json(200, ProviderReplies.kakaoUser(person))
                        : Reply.json(401, ProviderReplies.error("-401", "this access token does not exist"));
            case "/v1/nid/me" ->
                known
                        ? Reply.json(200, ProviderReplies.naverUser(person))
                        : Reply.json(401, ProviderReplies.naverFailure());
            default -> Reply.json(404, ProviderReplies.error("not_found", path));
        };
    }

    private Reply consent(final Map<String, String> query) {
        final String code = "4/" + UUID.randomUUID();
        grants.put(code, query);
        return Reply.redirect(query.get("redirect_uri") + "?state=" + query.get("state") + "&code=" + code);
    }

    private Reply tokens(final String path, final Map<String, String> form) {
        final Map<String, String> grant = grants.remove(form.getOrDefault("code", ""));
        final boolean mine = grant != null
                && CLIENT_ID.equals(form.get("client_id"))
                && CLIENT_SECRET.equals(form.get("client_secret"))
                && "authorization_code".equals(form.get("grant_type"))
                && grant.get("redirect_uri").equals(form.get("redirect_uri"))
                && isProven(grant.get("code_challenge"), form.get("code_verifier"));
        final String accessToken = "token-" + UUID.randomUUID();
        if (mine) {
            grants.put(accessToken, grant);
        }
        return switch (path) {
            case "/token" ->
                mine
                        ? Reply.json(200, ProviderReplies.googleTokens(accessToken, idToken(grant.get("nonce"))))
                        : Reply.json(400, ProviderReplies.error("invalid_grant", "Bad Request"));
            case "/oauth/token" ->
                mine
                        ? Reply.json(200, ProviderReplies.kakaoTokens(accessToken))
                        : Reply.json(
                                400,
                                ProviderReplies.error("invalid_grant", "authorization code not found")
                                        .put("error_code", "KOE320"));
            default ->
                mine
                        ? Reply.json(200, ProviderReplies.naverTokens(accessToken))
                        : Reply.json(200, ProviderReplies.error("invalid_request", "no valid data in session"));
        };
    }

    private String idToken(final String nonce) {
        return signature.apply(claims.apply(ProviderReplies.googleClaims(address(), person, nonce))
                .build());
    }

    private static boolean isProven(final String challenge, final String verifier) {
        return challenge == null || verifier != null && challenge.equals(challenge(verifier));
    }

    private static String challenge(final String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (final NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Map<String, String> parameters(final String query) {
        final Map<String, String> first = new TreeMap<>();
        new QueryStringDecoder(query).parameters().forEach((name, values) -> first.put(name, values.get(0)));
        return first;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
