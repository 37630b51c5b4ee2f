package io.stocking.gateway.rest.trading;

import com.fasterxml.jackson.core.JsonGenerator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.model.OrderUuid;
import io.stocking.gateway.model.account.AccountView;
import io.stocking.gateway.model.account.Accounts;
import io.stocking.gateway.model.account.HoldingView;
import io.stocking.gateway.model.market.InstrumentView;
import io.stocking.gateway.model.market.Market;
import io.stocking.gateway.rest.Formats;
import io.stocking.gateway.rest.JsonFields;
import io.stocking.gateway.rest.WholeNumbers;
import io.stocking.gateway.session.Caller;
import io.stocking.gateway.trading.OrderTerms;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code /v2/positions}: what an account holds, and selling it at the market. */
final class Positions {
    private static final long WHOLE_PERCENT = 100;

    private final Accounts accounts;
    private final Market market;
    private final OrderEntry entry;

    Positions(final Accounts accounts, final Market market, final OrderEntry entry) {
        this.accounts = accounts;
        this.market = market;
        this.entry = entry;
    }

    void list(final Exchange exchange, final Caller caller) {
        final List<HoldingView> holdings =
                accounts.account(caller.userId()).map(AccountView::holdings).orElse(List.of());
        exchange.respondJson(HttpResponseStatus.OK, json -> {
            json.writeStartArray();
            for (final HoldingView holding : holdings) {
                write(json, holding);
            }
            json.writeEndArray();
        });
    }

    void one(final Exchange exchange, final Caller caller) {
        final HoldingView holding = holding(exchange, caller);
        exchange.respondJson(HttpResponseStatus.OK, json -> write(json, holding));
    }

    /** Sells all that can be sold, or the part the query asks for, at once; what finds no buyer stays. */
    void close(final Exchange exchange, final Caller caller) {
        final HoldingView holding = holding(exchange, caller);
        final long available = holding.availableQuantity();
        if (available == 0) {
            throw new RequestProblem(
                    Problem.INSUFFICIENT_BALANCE, "holding.reserved", holding.quantity(), holding.symbol());
        }
        long quantity = available;
        if (exchange.query("qty") != null) {
            quantity = WholeNumbers.parse("qty", exchange.query("qty"), 1, available);
        } else if (exchange.query("percentage") != null) {
            final long percentage = WholeNumbers.parse("percentage", exchange.query("percentage"), 1, WHOLE_PERCENT);
            quantity = Math.max(
                    1, available / WHOLE_PERCENT * percentage + available % WHOLE_PERCENT * percentage / WHOLE_PERCENT);
        }
        entry.enter(exchange, caller, OrderTerms.sellAtMarket(holding.symbol(), quantity));
    }

    private HoldingView holding(final Exchange exchange, final Caller caller) {
        final String name = exchange.variable();
        final String symbol = OrderUuid.parseInstrument(name)
                .flatMap(market::instrument)
                .map(InstrumentView::symbol)
                .orElse(name);
        return accounts.account(caller.userId())
                .flatMap(account -> account.holdings().stream()
                        .filter(holding -> holding.symbol().equals(symbol))
                        .findFirst())
                .orElseThrow(() -> new RequestProblem(Problem.NOT_FOUND, "holding.unknown", JsonFields.quote(name)));
    }

    private void write(final JsonGenerator json, final HoldingView holding) throws IOException {
        final Optional<InstrumentView> instrument = market.instrument(holding.instrumentId());
        final long reference = instrument.map(InstrumentView::referencePrice).orElse(holding.price());
        final long profit = holding.marketValue() - holding.costBasis();
        json.writeStartObject();
        json.writeStringField(
                "asset_id", OrderUuid.ofInstrument(holding.instrumentId()).toString());
        json.writeStringField("symbol", holding.symbol());
        json.writeStringField("exchange", AssetJson.EXCHANGE);
        json.writeStringField("asset_class", AssetJson.ASSET_CLASS);
        json.writeStringField("qty", Long.toString(holding.quantity()));
        json.writeStringField("qty_available", Long.toString(holding.availableQuantity()));
        json.writeStringField("avg_entry_price", Formats.ratio(holding.costBasis(), holding.quantity()));
        json.writeStringField("side", "long");
        json.writeStringField("market_value", Long.toString(holding.marketValue()));
        json.writeStringField("cost_basis", Long.toString(holding.costBasis()));
        json.writeStringField("unrealized_pl", Long.toString(profit));
        json.writeStringField("unrealized_plpc", Formats.ratio(profit, holding.costBasis()));
        json.writeStringField("current_price", Long.toString(holding.price()));
        json.writeStringField("lastday_price", Long.toString(reference));
        json.writeStringField("change_today", Formats.ratio(holding.price() - reference, reference));
        json.writeEndObject();
    }
}
