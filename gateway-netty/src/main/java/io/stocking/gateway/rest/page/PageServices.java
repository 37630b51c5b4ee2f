package io.stocking.gateway.rest.page;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.stocking.gateway.chat.Chat;
import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.ranking.RankingFeed;
import io.stocking.gateway.rest.Authentication;
import io.stocking.gateway.rest.CommandGate;
import io.stocking.gateway.rest.Workers;
import io.stocking.gateway.rest.history.AccountHistory;
import io.stocking.gateway.rest.history.PastRounds;
import io.stocking.gateway.rest.history.RoundResults;
import io.stocking.gateway.session.Nicknames;
import io.stocking.gateway.session.SessionCookie;
import io.stocking.gateway.session.SessionStore;
import java.time.Clock;

/** What the routes of the page work with. */
public record PageServices(
        ReadModel model,
        Chat chat,
        AccountHistory history,
        Results results,
        Authentication authentication,
        Workers workers,
        LogIn logIn,
        Clock clock) {
    /** Rounds that are over, and the one that is not. */
    public record Results(RoundResults settled, PastRounds past, RankingFeed rankings) {}

    /** What starts and ends sessions. */
    public record LogIn(
            SessionStore sessions, SessionCookie cookie, UserDirectory users, Nicknames nicknames, CommandGate gate) {
        /** Answers that nobody is logged in any more. */
        public void respondLoggedOut(final Exchange exchange) {
            final FullHttpResponse response = exchange.response(HttpResponseStatus.NO_CONTENT, Unpooled.EMPTY_BUFFER);
            response.headers().set(HttpHeaderNames.SET_COOKIE, cookie.clear());
            exchange.respond(response);
        }
    }
}
