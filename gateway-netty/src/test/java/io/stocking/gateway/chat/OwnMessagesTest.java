package io.stocking.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.gateway.model.account.AccountUpdate;
import io.stocking.gateway.model.account.RejectionView;
import io.stocking.gateway.model.order.FillView;
import io.stocking.message.codec.RejectReason;
import io.stocking.message.codec.Side;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OwnMessagesTest {
    private static final long TIME = 5_000_000;

    @Test
    void shouldSayWhatWasBoughtAndSoldWhenOrdersAreFilled() {
        final List<OwnMessage> messages =
                OwnMessages.of(update(List.of(fill(Side.BUY, 0), fill(Side.SELL, 1_500)), List.of()), 1);

        assertThat(messages).extracting(OwnMessage::id).containsExactly("fill-9-buy", "fill-9-sell");
        assertThat(messages).extracting(OwnMessage::room).containsOnly("HBE");
        assertThat(messages)
                .extracting(OwnMessage::textEn)
                .containsExactly("Bought 10 HBE at 50,000 won.", "Sold 10 HBE at 50,000 won, 1,500 still open.");
        assertThat(messages)
                .extracting(OwnMessage::textKo)
                .containsExactly("HBE 10주를 50,000원에 샀습니다.", "HBE 10주를 50,000원에 팔았습니다. 남은 주문은 1,500주입니다.");
    }

    @Test
    void shouldSayWhyWhenOrderIsRefused() {
        final OwnMessage message = OwnMessages.of(
                        update(List.of(), List.of(rejection("HBE", RejectReason.PRICE_OFF_TICK, 50_001, 100))), 3)
                .get(0);

        assertThat(message.kind()).isEqualTo("rejection");
        assertThat(message.id()).isEqualTo("rejection-5000000-3-0");
        assertThat(message.textEn())
                .isEqualTo("Order refused: limit_price 50,001 is off the tick, it must be a multiple of 100");
        assertThat(message.textKo()).isEqualTo("주문이 거부되었습니다. 가격 50,001원은 호가 단위에 맞지 않습니다. 100원의 배수여야 합니다.");
    }

    @Test
    void shouldSayWhenItOpensWhenMarketIsClosed() {
        final long noonInKorea = TimeUnit.HOURS.toNanos(3);
        final RejectionView closed =
                new RejectionView(TIME, 0, "", "HBE", RejectReason.MARKET_CLOSED, 0, 0, noonInKorea);

        final OwnMessage message =
                OwnMessages.of(update(List.of(), List.of(closed)), 1).get(0);

        assertThat(message.textEn())
                .isEqualTo("Order refused: the market is closed, it takes no orders now; it opens at 12:00:00 KST");
        assertThat(message.textKo()).isEqualTo("주문이 거부되었습니다. 장이 닫혀 있어 주문을 받지 않습니다. 다음 개장 시각: 12:00:00 KST");
    }

    @Test
    void shouldTellItInTheLobbyWhenRefusedOrderIsForNoInstrument() {
        final AccountUpdate update = update(List.of(), List.of(rejection("", RejectReason.UNKNOWN_INSTRUMENT, 0, 0)));

        assertThat(OwnMessages.of(update, 1)).extracting(OwnMessage::room).containsExactly(Chat.LOBBY);
    }

    private static FillView fill(final Side side, final long leaves) {
        return new FillView(1, 9, 4, 1, TIME, "HBE", side, 50_000, 10, 10, leaves);
    }

    private static RejectionView rejection(
            final String symbol, final RejectReason reason, final long actual, final long limit) {
        return new RejectionView(TIME, 0, "", symbol, reason, actual, limit, 0);
    }

    private static AccountUpdate update(final List<FillView> fills, final List<RejectionView> rejections) {
        return new AccountUpdate(TIME, 0, 0, List.of(), fills, List.of(), rejections);
    }
}
