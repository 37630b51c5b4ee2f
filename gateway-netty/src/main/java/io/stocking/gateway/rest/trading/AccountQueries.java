package io.stocking.gateway.rest.trading;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.RoundView;
import io.stocking.gateway.model.account.AccountView;
import io.stocking.gateway.session.Caller;
import java.util.UUID;

/** {@code GET /v2/account}. */
final class AccountQueries {
    private static final long ACCOUNT_UUID_HIGH = 0x7374_6F63_6B03_8000L;
    private static final long UUID_VARIANT = 0x8000_0000_0000_0000L;

    private final ReadModel model;

    AccountQueries(final ReadModel model) {
        this.model = model;
    }

    void account(final Exchange exchange, final Caller caller) {
        final AccountView account = view(caller);
        final String equity = Long.toString(account.equity());
        final String marketValue = Long.toString(account.marketValue());
        exchange.respondJson(HttpResponseStatus.OK, json -> {
            json.writeStartObject();
            json.writeStringField("id", new UUID(ACCOUNT_UUID_HIGH, UUID_VARIANT | account.accountId()).toString());
            json.writeStringField("account_number", Long.toString(account.accountId()));
            json.writeStringField("status", "ACTIVE");
            json.writeStringField("currency", "KRW");
            json.writeStringField("cash", Long.toString(account.cash()));
            json.writeStringField("buying_power", Long.toString(account.buyingPower()));
            json.writeStringField("equity", equity);
            json.writeStringField("last_equity", Long.toString(seedCash(account)));
            json.writeStringField("portfolio_value", equity);
            json.writeStringField("long_market_value", marketValue);
            json.writeStringField("position_market_value", marketValue);
            json.writeBooleanField("trading_blocked", false);
            json.writeBooleanField("transfers_blocked", false);
            json.writeBooleanField("account_blocked", false);
            json.writeStringField("created_at", caller.joined().toString());
            json.writeEndObject();
        });
    }

    private AccountView view(final Caller caller) {
        return model.accounts()
                .account(caller.userId())
                .orElseThrow(() -> new RequestProblem(Problem.UNPROCESSABLE, "reject.account", caller.userId()));
    }

    private long seedCash(final AccountView account) {
        return model.round().map(RoundView::seedCash).orElse(account.cash());
    }
}
