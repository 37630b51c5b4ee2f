package io.stocking.gateway.chat;

import io.stocking.gateway.http.problem.Texts;
import io.stocking.gateway.model.account.AccountUpdate;
import io.stocking.gateway.model.account.RejectionView;
import io.stocking.gateway.model.answer.RejectionTexts;
import io.stocking.gateway.model.order.FillView;
import io.stocking.message.codec.Side;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts into words what happened to the orders of a user. */
public final class OwnMessages {
    private static final DateTimeFormatter TIME_OF_DAY =
            DateTimeFormatter.ofPattern("HH:mm:ss 'KST'", Locale.ROOT).withZone(ZoneOffset.ofHours(9));

    private OwnMessages() {}

    /** @param seq number of the update, which tells refusals of the same moment apart */
    public static List<OwnMessage> of(final AccountUpdate update, final long seq) {
        final List<OwnMessage> messages = new ArrayList<>();
        update.fills().forEach(fill -> messages.add(fill(fill)));
        for (final RejectionView rejection : update.rejections()) {
            final String id = "rejection-" + rejection.time() + "-" + seq + "-" + messages.size();
            messages.add(rejection(id, rejection));
        }
        return messages;
    }

    private static OwnMessage fill(final FillView fill) {
        final String side = fill.side() == Side.BUY ? "buy" : "sell";
        final String key = "chat.fill." + side + (fill.leavesQuantity() == 0 ? "" : ".partly");
        final String[] values = {
            fill.symbol(), number(fill.quantity()), number(fill.price()), number(fill.leavesQuantity())
        };
        return new OwnMessage(
                "fill-" + fill.tradeId() + "-" + side,
                fill.time(),
                fill.symbol(),
                "fill",
                Texts.KOREAN.text(key, values),
                Texts.ENGLISH.text(key, values));
    }

    private static OwnMessage rejection(final String id, final RejectionView rejection) {
        final String room = rejection.symbol().isEmpty() ? Chat.LOBBY : rejection.symbol();
        return new OwnMessage(
                id,
                rejection.time(),
                room,
                "rejection",
                rejection(Texts.KOREAN, rejection),
                rejection(Texts.ENGLISH, rejection));
    }

    private static String rejection(final Texts texts, final RejectionView rejection) {
        final String why = texts.text(
                RejectionTexts.key(rejection.reason(), rejection.nextOpenAt() != 0),
                number(rejection.actualValue()),
                number(rejection.limitValue()),
                rejection.reason().name(),
                timeOfDay(rejection.nextOpenAt()));
        return texts.text("chat.rejection", why);
    }

    private static String timeOfDay(final long nanos) {
        return TIME_OF_DAY.format(Instant.EPOCH.plusNanos(nanos));
    }

    private static String number(final long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
