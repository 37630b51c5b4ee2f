package io.stocking.gateway.rest.page;

import io.stocking.gateway.http.Router;
import io.stocking.gateway.rest.Authentication;

/** The routes under {@code /api}. */
public final class PageRoutes {
    private final PageServices services;

    public PageRoutes(final PageServices services) {
        this.services = services;
    }

    /** Adds the routes. */
    public void addTo(final Router router) {
        final Authentication authentication = services.authentication();
        final GuestLogin guests = new GuestLogin(services);
        final Profile profile = new Profile(services);
        final MarketPages market = new MarketPages(services.model(), services.clock());
        final HistoryPages history = new HistoryPages(services.history());
        final LiveRankingPage live =
                new LiveRankingPage(services.results().rankings(), authentication, services.workers());
        final ResultPages results = new ResultPages(services.results().settled(), services.workers());
        router.post("/api/auth/guest", guests::handle);
        router.post("/api/auth/logout", authentication.requiredSession(profile::logout));
        router.get("/api/me", authentication.required(profile::me));
        router.get("/api/round", market::round);
        router.get("/api/news", market::news);
        router.get("/api/rounds", results::rounds);
        router.get("/api/rounds/{id}/ranking", results::ranking);
        router.get("/api/ranking/mmr", results::ratings);
        router.get("/api/ranking/live", live::handle);
        router.get("/api/candles/{symbol}", market::candles);
        router.get("/api/chat/{room}", new ChatPage(services.chat()));
        router.get("/api/orders", authentication.required(history::orders));
        router.get("/api/fills", authentication.required(history::fills));
    }
}
