package io.stocking.gateway;

import io.prometheus.client.CollectorRegistry;
import io.stocking.gateway.chat.Announcements;
import io.stocking.gateway.chat.RedisChat;
import io.stocking.gateway.http.HttpMetrics;
import io.stocking.gateway.key.ApiKeyStore;
import io.stocking.gateway.mail.Outbox;
import io.stocking.gateway.ranking.RankingFeed;
import io.stocking.gateway.rest.CommandGate;
import io.stocking.gateway.rest.RateLimit;
import io.stocking.gateway.rest.Workers;
import io.stocking.gateway.rest.oauth.ConfiguredProviders;
import io.stocking.gateway.session.EndedLogins;
import io.stocking.gateway.session.RedisConnection;
import io.stocking.gateway.session.SessionStore;
import io.stocking.gateway.trading.ExchangeDesk;
import io.stocking.gateway.trading.OrderMetrics;
import io.stocking.gateway.ws.WebSocketGateway;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.agrona.CloseHelper;

/** What stands behind the port, in the order it is built. */
final class GatewayServices implements AutoCloseable {
    private static final List<Duration> MAIL_RETRIES = List.of(Duration.ofSeconds(5), Duration.ofSeconds(60));

    final RedisConnection redis;
    final SessionStore sessions;
    final ApiKeyStore keys;
    final Workers workers;
    final Workers scrapes;
    final Workers hashing;
    final ConfiguredProviders providers;
    final RankingFeed rankings;
    final RedisChat chat;
    final CommandGate gate;
    final RateLimit orderRate;
    final OrderMetrics orderMetrics;
    final WebSocketGateway webSockets;
    /** Null when no mail is sent. */
    final Outbox outbox;

    final CollectorRegistry registry = new CollectorRegistry();
    final HttpMetrics metrics = new HttpMetrics(registry);
    private final EndedLogins ended;
    private volatile URI site;

    GatewayServices(final GatewayContext context) {
        redis = new RedisConnection(context.redisUri());
        // What begins in the first half of the time an answer may take has the other half to end.
        final Duration patience = context.http().answerTimeout().dividedBy(2);
        workers = new Workers(context.workers(), patience);
        scrapes = new Workers(1, patience);
        // One thread: log-ins take at most one core from the exchange, and 19 MiB. A full queue is two seconds of work.
        hashing = new Workers("gateway-password-", 1, 32, patience, "passwords.busy");
        outbox = context.people().smtp() == null
                ? null
                : new Outbox(context.people().smtp(), MAIL_RETRIES);
        ended = new EndedLogins(redis);
        sessions = new SessionStore(redis, ended, context.loginCheck(), context.clock(), System::nanoTime);
        keys = new ApiKeyStore(context.keys(), ended, workers, context.loginCheck(), System::nanoTime);
        rankings = new RankingFeed(context.model(), context.results()::nicknames, workers, context.clock());
        chat = new RedisChat(redis, context.model());
        redis.everySecond(chat);
        redis.everySecond(new Announcements(chat, context.model(), rankings, context.clock()));
        gate = new CommandGate(
                context.publisher(), context.model().answers(), context.orderPatience(), System::nanoTime, registry);
        orderRate = new RateLimit(context.orderRate(), "rate.limited", context.clock());
        orderMetrics = new OrderMetrics(registry);
        webSockets = new WebSocketGateway(
                context.model(),
                chat,
                rankings,
                context.webSockets()
                        .endReason(ended::reason)
                        .orders(new ExchangeDesk(context.model(), gate, orderRate, orderMetrics)));
        ended.listen(webSockets::logOut);
        redis.everySecond(new LoginChecks(webSockets, this::check, context.loginCheck()));
        providers = new ConfiguredProviders(context.people().oauth());
        site = context.people().publicUrl();
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

    /** Where browsers find the site. */
    URI site() {
        return site;
    }

    int exchangesInFlight() {
        return metrics.exchangesInFlight();
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
