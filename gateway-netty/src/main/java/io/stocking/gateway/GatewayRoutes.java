package io.stocking.gateway;

import io.stocking.gateway.http.HttpServices;
import io.stocking.gateway.http.RequestGuard;
import io.stocking.gateway.http.Router;
import io.stocking.gateway.http.SecurityHeaders;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.equity.EquityCurve;
import io.stocking.gateway.rest.AddressThrottle;
import io.stocking.gateway.rest.Authentication;
import io.stocking.gateway.rest.CommandGate;
import io.stocking.gateway.rest.KeyAuthentication;
import io.stocking.gateway.rest.RateLimit;
import io.stocking.gateway.rest.history.AccountHistory;
import io.stocking.gateway.rest.history.EquityHistory;
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
import io.stocking.gateway.session.Nicknames;
import io.stocking.gateway.session.SessionCookie;
import io.stocking.gateway.session.UsedOnce;
import io.stocking.gateway.ws.WebSocketGateway;
import java.security.SecureRandom;
import java.util.function.BooleanSupplier;

/** Binds the paths to what serves them. */
final class GatewayRoutes {
    private final GatewayContext context;
    private final GatewayServices services;
    private final ReadModel model;
    private final Authentication authentication;
    private final RequestGuard guard;
    private final CommandGate gate;
    private final AccountHistory history;
    private final Router router = new Router();

    GatewayRoutes(final GatewayContext context, final GatewayServices services) {
        this.context = context;
        this.services = services;
        model = context.model();
        authentication = new Authentication(
                services.sessions,
                new KeyAuthentication(
                        services.keys,
                        new RateLimit(context.keyRate(), "key.rate-limited", context.clock()),
                        new AddressThrottle(context.clock()),
                        services.workers));
        guard = new RequestGuard(
                headers -> SessionCookie.read(headers) != null, context.people().publicUrl());
        gate = services.gate;
        history = new AccountHistory(model.accounts(), context.history(), services.workers);
    }

    /**
     * All routes, and what connections share.
     *
     * @param stopping whether the server is about to end
     * @param draining whether it takes nothing more
     */
    HttpServices http(final BooleanSupplier stopping, final BooleanSupplier draining) {
        addTrading();
        addPage();
        new OperationsRoutes(
                        new OperationsRoutes.States(context.ready(), stopping, context.mysqlUp(), services.redis::isUp),
                        services.registry,
                        services.scrapes)
                .addTo(router);
        router.get(WebSocketGateway.PATH, new WebSocketUpgrade(services.webSockets, authentication, guard));
        return new HttpServices(
                router,
                new StaticFiles(context.webRoot()),
                guard,
                services.metrics,
                context.http(),
                new SecurityHeaders(context.people().isSecure()),
                draining);
    }

    private void addTrading() {
        new TradingRoutes(
                        model,
                        gate,
                        new TradingRoutes.Histories(history, equityHistory()),
                        authentication,
                        services.orderRate,
                        new TradingRoutes.Environment(services.orderMetrics, context.clock()))
                .addTo(router);
    }

    private EquityHistory equityHistory() {
        final EquityCurve curve = new EquityCurve(model.accounts(), model.market(), model::round, context.clock());
        return new EquityHistory(curve, model::round, context.results(), services.workers);
    }

    private void addPage() {
        final PageServices.LogIn logIn = new PageServices.LogIn(
                services.sessions,
                new SessionCookie(context.people().isSecure()),
                context.users(),
                new Nicknames(new SecureRandom()),
                gate);
        new PageRoutes(new PageServices(
                        model,
                        services.chat,
                        history,
                        new PageServices.Results(context.results(), context.pastRounds(), services.rankings),
                        authentication,
                        services.workers,
                        logIn,
                        context.clock()))
                .addTo(router);
        final SessionStart start = new SessionStart(logIn);
        addPeople(logIn, start);
        addOAuth(logIn, start);
    }

    private void addPeople(final PageServices.LogIn logIn, final SessionStart start) {
        new PeopleRoutes(new PeopleServices(
                        logIn,
                        start,
                        authentication,
                        services.workers,
                        new Passwords(services.hashing),
                        services.keys,
                        new LogInThrottle(context.clock()),
                        services.outbox == null
                                ? null
                                : new Mails(
                                        services.outbox,
                                        context.people().mailTokens(),
                                        context.people().publicUrl())))
                .addTo(router);
    }

    private void addOAuth(final PageServices.LogIn logIn, final SessionStart start) {
        new OAuthRoutes(new OAuthServices(
                        services.providers,
                        context.people().identities(),
                        new UsedOnce(services.redis),
                        logIn,
                        start,
                        authentication,
                        services.workers,
                        context.clock(),
                        context.people().isSecure(),
                        services::site))
                .addTo(router);
    }
}
