package io.stocking.kit;

import static io.stocking.message.codec.SelfTradePrevention.CANCEL_BOTH;
import static io.stocking.message.codec.SelfTradePrevention.CANCEL_NEWEST;
import static io.stocking.message.codec.SelfTradePrevention.CANCEL_OLDEST;
import static io.stocking.message.codec.SelfTradePrevention.OFF;
import static io.stocking.message.codec.Side.BUY;
import static io.stocking.message.codec.Side.SELL;
import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.message.codec.AuctionTieRule;
import io.stocking.message.codec.Side;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every order book does, told by the whole list of what happened. */
public abstract class OrderBookContractTest {
    private static final long ALICE = 1;
    private static final long BOB = 2;
    private static final long CAROL = 3;

    private BookDriver book;

    /** An empty book with prices from 1 to 200. */
    protected abstract BookDriver newBook();

    @BeforeEach
    void open() {
        book = newBook();
    }

    @Test
    void shouldRestWhenNothingMeets() {
        enter(ALICE, BUY, 5, 99);
        enter(BOB, SELL, 5, 101);

        assertThat(book.events()).isEmpty();
        assertThat(book.orders()).containsExactly("1: 5 @ 99", "2: 5 @ 101");
        assertThat(book.bestPrice(BUY)).isEqualTo(99);
        assertThat(book.bestPrice(SELL)).isEqualTo(101);
    }

    @Test
    void shouldTradeAtRestingPriceWhenPricesCross() {
        enter(BOB, SELL, 5, 100);
        enter(ALICE, BUY, 3, 105);

        assertThat(book.events()).containsExactly("1 and 2 trade 3 @ 100");
        assertThat(book.orders()).containsExactly("1: 2 @ 100");
    }

    @Test
    void shouldTakeBestPriceFirstAndEarliestNextWhenSweeping() {
        enter(BOB, SELL, 1, 102);
        enter(BOB, SELL, 1, 101);
        enter(CAROL, SELL, 2, 101);
        enter(CAROL, SELL, 1, 104);
        enter(ALICE, BUY, 6, 103);

        assertThat(book.events())
                .containsExactly("2 and 5 trade 1 @ 101", "3 and 5 trade 2 @ 101", "1 and 5 trade 1 @ 102");
        assertThat(book.orders()).containsExactly("5: 2 @ 103", "4: 1 @ 104");
    }

    @Test
    void shouldKeepPlaceWhenFilledInPart() {
        enter(ALICE, BUY, 5, 100);
        enter(CAROL, BUY, 5, 100);
        enter(BOB, SELL, 2, 100);
        enter(BOB, SELL, 4, 100);

        assertThat(book.events())
                .containsExactly("1 and 3 trade 2 @ 100", "1 and 4 trade 3 @ 100", "2 and 4 trade 1 @ 100");
    }

    @Test
    void shouldKeepPlaceWhenReduced() {
        enter(ALICE, BUY, 5, 100);
        enter(CAROL, BUY, 5, 100);
        book.reduce(1, 3);
        enter(BOB, SELL, 3, 100);

        assertThat(book.events()).containsExactly("1 and 3 trade 2 @ 100", "2 and 3 trade 1 @ 100");
        assertThat(book.orders()).containsExactly("2: 4 @ 100");
    }

    @Test
    void shouldKeepOthersInOrderWhenFirstMiddleOrLastIsCancelled() {
        for (int number = 1; number <= 6; number++) {
            enter(ALICE, BUY, number, 100);
        }
        book.cancel(3);
        book.cancel(1);
        book.cancel(6);

        assertThat(book.orders()).containsExactly("2: 2 @ 100", "4: 4 @ 100", "5: 5 @ 100");
        enter(BOB, SELL, 11, 100);
        assertThat(book.events())
                .containsExactly("2 and 7 trade 2 @ 100", "4 and 7 trade 4 @ 100", "5 and 7 trade 5 @ 100");
        assertThat(book.orders()).isEmpty();
    }

    @Test
    void shouldFindNextBestPriceWhenLevelEmpties() {
        enter(BOB, SELL, 1, 1);
        enter(BOB, SELL, 1, 64);
        enter(BOB, SELL, 1, 200);
        book.cancel(1);
        assertThat(book.bestPrice(SELL)).isEqualTo(64);
        book.cancel(2);
        assertThat(book.bestPrice(SELL)).isEqualTo(200);
        book.cancel(3);
        assertThat(book.bestPrice(SELL)).isZero();
    }

    @Test
    void shouldSayWhatWouldTradeWhenAsked() {
        enter(BOB, SELL, 2, 100);
        enter(ALICE, SELL, 3, 101);
        enter(BOB, SELL, 4, 102);

        assertThat(book.wouldTrade(BUY, 99)).isFalse();
        assertThat(book.wouldTrade(BUY, 100)).isTrue();
        assertThat(book.wouldTrade(SELL, 1)).isFalse();
        assertThat(book.lookAhead(CAROL, CANCEL_NEWEST, BUY, 6, 102)).isEqualTo("6 for 605");
        assertThat(book.lookAhead(CAROL, CANCEL_NEWEST, BUY, 9, 101)).isEqualTo("5 for 503");
        assertThat(book.lookAhead(ALICE, CANCEL_NEWEST, BUY, 9, 102)).isEqualTo("2 for 200");
        assertThat(book.lookAhead(ALICE, CANCEL_OLDEST, BUY, 9, 102)).isEqualTo("6 for 608");
        assertThat(book.lookAhead(ALICE, CANCEL_BOTH, BUY, 9, 102)).isEqualTo("2 for 200");
        assertThat(book.lookAhead(ALICE, OFF, BUY, 9, 102)).isEqualTo("9 for 911");
        assertThat(book.events()).isEmpty();
    }

    @Test
    void shouldStopNewestWhenAccountMeetsItself() {
        enter(BOB, SELL, 1, 100);
        enter(ALICE, SELL, 1, 100);

        assertThat(book.enter(ALICE, CANCEL_NEWEST, BUY, 5, 100)).isTrue();
        assertThat(book.events()).containsExactly("1 and 3 trade 1 @ 100");
        assertThat(book.orders()).containsExactly("2: 1 @ 100");
    }

    @Test
    void shouldTakeOldestOutWhenAccountMeetsItself() {
        enter(ALICE, SELL, 1, 100);
        enter(BOB, SELL, 1, 100);

        assertThat(book.enter(ALICE, CANCEL_OLDEST, BUY, 5, 100)).isFalse();
        assertThat(book.events()).containsExactly("1 is prevented", "2 and 3 trade 1 @ 100");
        assertThat(book.orders()).containsExactly("3: 4 @ 100");
    }

    @Test
    void shouldTakeBothOutWhenAccountMeetsItself() {
        enter(ALICE, SELL, 1, 100);
        enter(ALICE, SELL, 1, 100);

        assertThat(book.enter(ALICE, CANCEL_BOTH, BUY, 5, 100)).isTrue();
        assertThat(book.events()).containsExactly("1 is prevented");
        assertThat(book.orders()).containsExactly("2: 1 @ 100");
    }

    @Test
    void shouldTradeWithItselfWhenPreventionIsOff() {
        enter(ALICE, SELL, 1, 100);

        assertThat(book.enter(ALICE, OFF, BUY, 1, 100)).isFalse();
        assertThat(book.events()).containsExactly("1 and 2 trade 1 @ 100");
    }

    @Test
    void shouldUncrossAtOnePriceByPriceAndTimeWhenAuctionEnds() {
        book.rest(ALICE, BUY, 4, 103);
        book.rest(CAROL, BUY, 4, 104);
        book.rest(BOB, SELL, 3, 99);
        book.rest(BOB, SELL, 6, 101);
        book.uncross(AuctionTieRule.HIGHER_PRICE, 100);

        assertThat(book.events())
                .containsExactly("3 and 2 uncross 3 @ 103", "4 and 2 uncross 1 @ 103", "4 and 1 uncross 4 @ 103");
        assertThat(book.orders()).containsExactly("4: 1 @ 101");
    }

    @Test
    void shouldFollowTieRuleWhenPricesAreEquallyGood() {
        assertThat(tied(AuctionTieRule.HIGHER_PRICE, 100)).isEqualTo("2 and 1 uncross 1 @ 110");
        assertThat(tied(AuctionTieRule.LOWER_PRICE, 100)).isEqualTo("2 and 1 uncross 1 @ 90");
        assertThat(tied(AuctionTieRule.NEAREST_REFERENCE, 97)).isEqualTo("2 and 1 uncross 1 @ 97");
        assertThat(tied(AuctionTieRule.NEAREST_REFERENCE, 150)).isEqualTo("2 and 1 uncross 1 @ 110");
        assertThat(tied(AuctionTieRule.NEAREST_REFERENCE, 1)).isEqualTo("2 and 1 uncross 1 @ 90");
    }

    @Test
    void shouldTradeNothingWhenAuctionDoesNotCross() {
        book.uncross(AuctionTieRule.HIGHER_PRICE, 100);
        book.rest(ALICE, BUY, 4, 99);
        book.uncross(AuctionTieRule.HIGHER_PRICE, 100);
        book.rest(BOB, SELL, 4, 100);
        book.uncross(AuctionTieRule.HIGHER_PRICE, 100);

        assertThat(book.events()).isEmpty();
        assertThat(book.orders()).containsExactly("1: 4 @ 99", "2: 4 @ 100");
    }

    private String tied(final AuctionTieRule tieRule, final long reference) {
        book = newBook();
        book.rest(ALICE, BUY, 1, 110);
        book.rest(BOB, SELL, 1, 90);
        book.uncross(tieRule, reference);
        return String.join(", ", book.events());
    }

    private void enter(final long accountId, final Side side, final long quantity, final long price) {
        book.enter(accountId, CANCEL_NEWEST, side, quantity, price);
    }
}
