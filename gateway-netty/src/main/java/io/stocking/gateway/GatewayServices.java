package io.stocking.gateway;

import io.prometheus.client.CollectorRegistry;
import io.stocking.gateway.chat.RedisChat;
import io.stocking.gateway.chat.RoundNotices;
import io.stocking.gateway.http.HttpMetrics;
import io.stocking.gateway.http.HttpServices;
import io.stocking.gateway.http.RequestGuard;
import io.stocking.gateway.http.Router;
import io.stocking.gateway.http.SecurityHeaders;
import io.stocking.gateway.key.ApiKeyStore;
import io.stocking.gateway.mail.Outbox;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.rest.AddressThrottle;
import io.stocking.gateway.rest.Authentication;
import io.stocking.gateway.rest.CommandGate;
import io.stocking.gateway.rest.KeyAuthentication;
import io.stocking.gateway.rest.RateLimit;
import io.stocking.gateway.rest.Workers;
import io.stocking.gateway.rest.history.AccountHistory;
import io.stocking.gateway.rest.oauth.ConfiguredProviders;
import io.stocking.gateway.rest.oauth.OAuthRoutes;
import io.stocking.gateway.rest.oauth.OAuthServices;
import io.stocking.gateway.rest.ops.OperationsRoutes;
import io.stocking.gateway.rest.page.PageRoutes;
import io.stocking.gateway.rest.page.PageServices;
import io.stocking.gateway.rest.page.SessionStart;
import io.stocking.gateway.rest.page.StaticFiles;
import io.stocking.gateway.rest.people.LogInThrottle;
import io.stocking.gateway.rest.people.Mails;
import io.stocking.gateway.rest.people.Passwords;
import io.stocking.gateway.rest.people.PeopleRoutes;
import io.stocking.gateway.rest.people.PeopleServices;
import io.stocking.gateway.rest.trading.TradingRoutes;
import io.stocking.gateway.session.EndedLogins;
import io.stocking.gateway.session.Nicknames;
import io.stocking.gateway.session.RedisConnection;
import io.stocking.gateway.session.SessionCookie;
import io.stocking.gateway.session.SessionStore;
import io.stocking.gateway.session.UsedOnce;
import io.stocking.gateway.ws.WebSocketGateway;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.agrona.CloseHelper;

/** Builds and binds what stands behind the port. */
final class GatewayServices implements AutoCloseable {
    private static final List<Duration> MAIL_RETRIES = List.of(Duration.ofSeconds(5), Duration.ofSeconds(60));

    private final GatewayContext context;
    private final RedisConnection redis;
    private final EndedLogins ended;
    private final SessionStore sessions;
    private final ApiKeyStore keys;
    private final Workers workers;
    private final Workers scrapes;
    private final Workers hashing;
    private final ConfiguredProviders providers;
    private final RedisChat chat;
    private final WebSocketGateway webSockets;
    private final Outbox outbox;
    private final CollectorRegistry registry = new CollectorRegistry();
    private final HttpMetrics metrics = new HttpMetrics(registry);
    private volatile URI site;

    GatewayServices(final GatewayContext context) {
        this.context = context;
        redis = new RedisConnection(context.redisUri());
        // What begins in the first half of the time an answer may take has the other half to end.
        final Duration patience = context.http().answerTimeout().dividedBy(2);
        workers = new Workers(context.workers(), patience);
        scrapes = new Workers(1, patience);
        // One thread: log-ins take at most one core from the exchange, and 19 MiB. A full queue is two seconds of work.
        hashing = new Workers("gateway-password-", 1, 32, patience, "passwords.busy");
        outbox = context.smtp() == null ? null : new Outbox(context.smtp(), MAIL_RETRIES);
        ended = new EndedLogins(redis);
        sessions = new SessionStore(redis, ended, context.loginCheck(), context.clock(), System::nanoTime);
        keys = new ApiKeyStore(context.keys(), ended, workers, context.loginCheck(), System::nanoTime);
        chat = new RedisChat(redis, context.model());
        redis.everySecond(chat);
        redis.everySecond(new RoundNotices(chat, context.model(), context.clock()));
        webSockets =
                new WebSocketGateway(context.model(), chat, context.webSockets().endReason(ended::reason));
        ended.listen(webSockets::logOut);
        redis.everySecond(new LoginChecks(webSockets, this::check, context.loginCheck()));
        providers = new ConfiguredProviders(context.oauth());
        site = context.publicUrl();
        GatewayMetrics.register(registry, context, webSockets, redis);
    }

    private void check(final String credential) {
        if (!keys.used(credential)) {
            sessions.check(credential);
        }
    }

    void awaitRedis(final Duration patience) {
        redis.awaitFirst(patience);
    }

    WebSocketGateway webSockets() {
        return webSockets;
    }

    /** Without a public URL browsers find the site where it listens; a Host header could lead them, and codes, elsewhere. */
    void listeningAt(final InetSocketAddress address) {
        if (site == null) {
            final InetAddress host =
                    address.getAddress().isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address.getAddress();
            final String name = host.getHostAddress();
            site = URI.create(
                    "http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + address.getPort() + "/");
        }
    }

    int exchangesInFlight() {
        return metrics.exchangesInFlight();
    }

    /** All routes, and what connections share. */
    HttpServices http(final BooleanSupplier draining) {
        final Authentication authentication = new Authentication(
                sessions,
                new KeyAuthentication(
                        keys,
                        new RateLimit(context.keyRate(), "key.rate-limited", context.clock()),
                        new AddressThrottle(context.clock()),
                        workers));
        final RequestGuard guard =
                new RequestGuard(headers -> SessionCookie.read(headers) != null, context.publicUrl());
        final ReadModel model = context.model();
        final CommandGate gate = new CommandGate(context.publisher(), model.answers());
        final AccountHistory history = new AccountHistory(model.accounts(), context.history(), workers);
        final Router router = new Router();
        new TradingRoutes(
                        model,
                        gate,
                        history,
                        authentication,
                        new RateLimit(context.orderRate(), "rate.limited", context.clock()),
                        new TradingRoutes.Environment(registry, context.clock()))
                .addTo(router);
        final PageServices.LogIn logIn = new PageServices.LogIn(
                sessions,
                new SessionCookie(context.isSecure()),
                context.users(),
                new Nicknames(new SecureRandom()),
                gate);
        new PageRoutes(new PageServices(
                        model, chat, history, context.results(), authentication, workers, logIn, context.clock()))
                .addTo(router);
        final SessionStart start = new SessionStart(logIn);
        new PeopleRoutes(new PeopleServices(
                        logIn,
                        start,
                        authentication,
                        workers,
                        new Passwords(hashing),
                        keys,
                        new LogInThrottle(context.clock()),
                        outbox == null ? null : new Mails(outbox, context.mailTokens(), context.publicUrl())))
                .addTo(router);
        new OAuthRoutes(new OAuthServices(
                        providers,
                        context.identities(),
                        new UsedOnce(redis),
                        logIn,
                        start,
                        authentication,
                        workers,
                        context.clock(),
                        context.isSecure(),
                        () -> site))
                .addTo(router);
        new OperationsRoutes(
                        new OperationsRoutes.States(context.ready(), context.mysqlUp(), redis::isUp), registry, scrapes)
                .addTo(router);
        router.get(WebSocketGateway.PATH, new WebSocketUpgrade(webSockets, authentication, guard));
        return new HttpServices(
                router,
                new StaticFiles(context.webRoot()),
                guard,
                metrics,
                context.http(),
                new SecurityHeaders(context.isSecure()),
                draining);
    }

    @Override
    public void close() {
        workers.close();
        CloseHelper.close(outbox);
        hashing.close();
        providers.close();
        scrapes.close();
        redis.close();
    }
}
