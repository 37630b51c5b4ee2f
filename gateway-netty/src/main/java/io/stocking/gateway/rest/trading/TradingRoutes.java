package io.stocking.gateway.rest.trading;

import io.netty.handler.codec.http.HttpMethod;
import io.stocking.gateway.http.RouteHandler;
import io.stocking.gateway.http.Router;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.rest.AccountHandler;
import io.stocking.gateway.rest.Authentication;
import io.stocking.gateway.rest.CommandGate;
import io.stocking.gateway.rest.RateLimit;
import io.stocking.gateway.rest.history.AccountHistory;
import io.stocking.gateway.rest.history.EquityHistory;
import io.stocking.gateway.trading.OrderMetrics;
import java.time.Clock;

/** The routes under {@code /v2}: trading in the form of Alpaca's paper trading API. */
public final class TradingRoutes {
    private final CommandGate gate;
    private final Authentication authentication;
    private final RateLimit rate;
    private final OrderEntry entry;
    private final OrderChanges changes;
    private final OrderQueries queries;
    private final Positions positions;
    private final AccountQueries account;
    private final PortfolioHistory portfolio;
    private final Activities activities;
    private final Assets assets;
    private final ClockQuery clock;

    /** Binds the resources to what they tell about. */
    public TradingRoutes(
            final ReadModel model,
            final CommandGate gate,
            final Histories histories,
            final Authentication authentication,
            final RateLimit rate,
            final Environment environment) {
        this.gate = gate;
        this.authentication = authentication;
        this.rate = rate;
        final AccountHistory history = histories.orders();
        final OrderMetrics metrics = environment.metrics();
        final Rejections rejections = new Rejections(model);
        entry = new OrderEntry(model.market(), gate, history, metrics, rejections);
        changes = new OrderChanges(gate, history, metrics, rejections);
        queries = new OrderQueries(history);
        positions = new Positions(model.accounts(), model.market(), entry);
        account = new AccountQueries(model);
        portfolio = new PortfolioHistory(model, histories.equity(), environment.clock());
        activities = new Activities(history);
        assets = new Assets(model.market());
        clock = new ClockQuery(model, environment.clock());
    }

    /** What was before. */
    public record Histories(AccountHistory orders, EquityHistory equity) {}

    /** What counts orders and what time it is. */
    public record Environment(OrderMetrics metrics, Clock clock) {}

    /** Adds the routes. */
    public void addTo(final Router router) {
        addOrders(router);
        router.get("/v2/positions", authentication.required(positions::list));
        router.get("/v2/positions/{symbol}", authentication.required(positions::one));
        router.add(HttpMethod.DELETE, "/v2/positions/{symbol}", command(positions::close));
        router.get("/v2/account", authentication.required(account::account));
        router.get("/v2/account/portfolio/history", authentication.required(portfolio::handle));
        router.get("/v2/account/activities", authentication.required(activities::list));
        router.get("/v2/account/activities/FILL", authentication.required(activities::fills));
        router.get("/v2/assets", authentication.required((exchange, session) -> assets.list(exchange)));
        router.get("/v2/assets/{symbol}", authentication.required((exchange, session) -> assets.one(exchange)));
        router.get("/v2/clock", authentication.required((exchange, session) -> clock.handle(exchange)));
    }

    private void addOrders(final Router router) {
        router.post("/v2/orders", command(entry::handle));
        router.get("/v2/orders", authentication.required(queries::list));
        router.add(HttpMethod.DELETE, "/v2/orders", command(changes::cancelAll));
        router.get("/v2/orders/{id}", authentication.required(queries::byId));
        router.get("/v2/orders:by_client_order_id", authentication.required(queries::byClientOrderId));
        router.add(HttpMethod.PATCH, "/v2/orders/{id}", command(changes::replace));
        router.add(HttpMethod.DELETE, "/v2/orders/{id}", command(changes::cancel));
    }

    /** What publishes a command counts against the order rate of the account; what is turned away costs as little as can be. */
    private RouteHandler command(final AccountHandler handler) {
        final RouteHandler served = authentication.required(rate.limited(handler));
        return exchange -> {
            gate.requireShortWait();
            served.handle(exchange);
        };
    }
}
