package io.stocking.gateway.rest.page;

import io.stocking.gateway.http.Router;
import io.stocking.gateway.rest.Authentication;
import io.stocking.gateway.rest.history.PastRounds;

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
        final RunningRoundPage round = new RunningRoundPage(services.model(), services.clock());
        final PastRounds past = services.results().past();
        final NewsPage news = new NewsPage(services.model(), past, services.workers());
        final CandlePage candles = new CandlePage(services.model(), past, services.workers());
        final HistoryPages history = new HistoryPages(services.history());
        final LiveRankingPage live =
                new LiveRankingPage(services.results().rankings(), authentication, services.workers());
        final ResultPages results = new ResultPages(services.results().settled(), services.workers());
        router.post("/api/auth/guest", guests::handle);
        router.post("/api/auth/logout", authentication.requiredSession(profile::logout));
        router.get("/api/me", authentication.required(profile::me));
        router.get("/api/round", round::handle);
        router.get("/api/news", news::handle);
        router.get("/api/rounds", results::rounds);
        router.get("/api/rounds/{id}/ranking", results::ranking);
        router.get("/api/ranking/mmr", results::ratings);
        router.get("/api/ranking/live", live::handle);
        router.get("/api/candles/{symbol}", candles::handle);
        router.get("/api/chat/{room}", new ChatPage(services.chat()));
        router.get("/api/orders", authentication.required(history::orders));
        router.get("/api/fills", authentication.required(history::fills));
    }
}
