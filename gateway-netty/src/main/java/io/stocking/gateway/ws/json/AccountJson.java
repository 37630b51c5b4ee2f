package io.stocking.gateway.ws.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.stocking.gateway.json.Fields;
import io.stocking.gateway.json.FillWriter;
import io.stocking.gateway.json.OrderWriter;
import io.stocking.gateway.json.ResultWriter;
import io.stocking.gateway.model.account.AccountAck;
import io.stocking.gateway.model.account.AccountResult;
import io.stocking.gateway.model.account.AccountUpdate;
import io.stocking.gateway.model.account.AccountView;
import io.stocking.gateway.model.account.HoldingView;
import io.stocking.gateway.model.account.RejectionView;
import io.stocking.gateway.model.order.FillView;
import io.stocking.gateway.model.order.OrderView;
import java.io.IOException;
import java.util.List;

/** The {@code data} of messages on the {@code account} channel; times in milliseconds since the epoch. */
public final class AccountJson {
    private AccountJson() {}

    /**
     * The whole account with its orders and last fills.
     *
     * @param result of the newest round, null when there is none
     */
    public static byte[] snapshot(
            final String epoch,
            final AccountView account,
            final List<OrderView> orders,
            final List<FillView> fills,
            final AccountResult result) {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeStringField("epoch", epoch);
            cash(json, account.cash(), account.reservedCash());
            Fields.list(json, "holdings", account.holdings(), AccountJson::holding);
            Fields.list(json, "orders", orders, OrderWriter::write);
            Fields.list(json, "fills", fills, FillWriter::write);
            json.writeFieldName("result");
            if (result == null) {
                json.writeNull();
            } else {
                write(json, result);
            }
            json.writeEndObject();
        });
    }

    /** Where the account came in a round. */
    public static byte[] result(final AccountResult result) {
        return Json.bytes(json -> write(json, result));
    }

    private static void write(final JsonGenerator json, final AccountResult result) throws IOException {
        json.writeStartObject();
        json.writeNumberField("roundId", result.roundId());
        json.writeNumberField("players", result.players());
        ResultWriter.writeFields(json, result.place());
        json.writeEndObject();
    }

    /** What became of a command that came with an id. */
    public static byte[] ack(final AccountAck ack) {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeStringField("id", ack.requestId());
            json.writeStringField("result", ack.result());
            Fields.orderId(json, "orderId", ack.orderId());
            json.writeStringField(
                    "reason", ack.reason() == null ? null : ack.reason().name());
            json.writeEndObject();
        });
    }

    /** What a group of commands changed. */
    public static byte[] update(final AccountUpdate update) {
        return Json.bytes(json -> {
            json.writeStartObject();
            Fields.time(json, "time", update.time());
            cash(json, update.cash(), update.reservedCash());
            Fields.list(json, "holdings", update.holdings(), AccountJson::holding);
            Fields.list(json, "orders", update.orders(), OrderWriter::write);
            Fields.list(json, "fills", update.fills(), FillWriter::write);
            Fields.list(json, "rejections", update.rejections(), AccountJson::rejection);
            json.writeEndObject();
        });
    }

    private static void cash(final JsonGenerator json, final long cash, final long reservedCash) throws IOException {
        json.writeNumberField("cash", cash);
        json.writeNumberField("reservedCash", reservedCash);
        json.writeNumberField("buyingPower", cash - reservedCash);
    }

    private static void holding(final JsonGenerator json, final HoldingView holding) throws IOException {
        json.writeStartObject();
        json.writeStringField("symbol", holding.symbol());
        json.writeNumberField("quantity", holding.quantity());
        json.writeNumberField("availableQuantity", holding.availableQuantity());
        json.writeNumberField("averageEntryPrice", holding.averageEntryPrice());
        json.writeNumberField("costBasis", holding.costBasis());
        json.writeEndObject();
    }

    private static void rejection(final JsonGenerator json, final RejectionView rejection) throws IOException {
        json.writeStartObject();
        Fields.time(json, "time", rejection.time());
        Fields.orderId(json, "orderId", rejection.orderId());
        json.writeStringField("clientOrderId", rejection.clientOrderId());
        json.writeStringField("symbol", rejection.symbol());
        json.writeStringField("reason", rejection.reason().name());
        json.writeNumberField("actualValue", rejection.actualValue());
        json.writeNumberField("limitValue", rejection.limitValue());
        if (rejection.nextOpenAt() == 0) {
            json.writeNullField("nextOpenAt");
        } else {
            Fields.time(json, "nextOpenAt", rejection.nextOpenAt());
        }
        json.writeEndObject();
    }
}
