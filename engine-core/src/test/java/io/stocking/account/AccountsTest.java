package io.stocking.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.message.codec.AccountKind;
import io.stocking.message.codec.SelfTradePrevention;
import org.junit.jupiter.api.Test;

class AccountsTest {
    private final Accounts accounts = new Accounts(100_000);

    @Test
    void shouldKnowItsNumbersWhenSomeAreOpen() {
        open(7);

        assertThat(accounts.isOpen(7)).isTrue();
        assertThat(accounts.isOpen(6)).isFalse();
        assertThat(accounts.isOpen(8)).isFalse();
        assertThat(accounts.isOpen(0)).isFalse();
        assertThat(accounts.isOpen(-1)).isFalse();
        assertThat(accounts.isOpen(Long.MAX_VALUE)).isFalse();
        assertThat(accounts.isValidId(100_000)).isTrue();
        assertThat(accounts.isValidId(100_001)).isFalse();
        assertThat(accounts.isValidId(0)).isFalse();
    }

    @Test
    void shouldKeepEverythingWhenItGrows() {
        for (int id = 1; id <= 5_000; id++) {
            open(id);
            accounts.adjust(id, id);
            accounts.reserve(id, id / 2);
        }
        open(100_000);

        for (int id = 1; id <= 5_000; id++) {
            assertThat(accounts.cash(id)).isEqualTo(id);
            assertThat(accounts.reserved(id)).isEqualTo(id / 2);
            assertThat(accounts.available(id)).isEqualTo(id - id / 2);
        }
        assertThat(accounts.count()).isEqualTo(5_001);
        assertThat(accounts.highestId()).isEqualTo(100_000);
        assertThat(accounts.totalCash()).isEqualTo(5_000L * 5_001 / 2);
    }

    @Test
    void shouldKeepTheSumWhenCashMoves() {
        open(1);
        open(2);
        accounts.adjust(1, Long.MAX_VALUE - 10);
        accounts.transfer(1, 2, 1_000);

        assertThat(accounts.cash(2)).isEqualTo(1_000);
        assertThat(accounts.canPayIn(10)).isTrue();
        assertThat(accounts.canPayIn(11)).isFalse();

        accounts.resetAll(5);
        assertThat(accounts.cash(1)).isEqualTo(5);
        assertThat(accounts.totalCash()).isEqualTo(10);
    }

    @Test
    void shouldKeepRatingAndForgetExecutionsWhenCashIsSetForAll() {
        open(1);
        open(2);
        open(3);
        accounts.rating(1, Integer.MAX_VALUE);
        accounts.rating(3, 30);
        accounts.transfer(1, 2, 0);

        assertThat(accounts.hasExecuted(1)).isTrue();
        assertThat(accounts.hasExecuted(2)).isTrue();
        assertThat(accounts.hasExecuted(3)).isFalse();
        assertThat(accounts.rating(1)).isEqualTo(Integer.MAX_VALUE);

        accounts.resetAll(5);
        assertThat(accounts.hasExecuted(1)).isFalse();
        assertThat(accounts.hasExecuted(2)).isFalse();
        assertThat(accounts.rating(1)).isEqualTo(Integer.MAX_VALUE);
        assertThat(accounts.rating(2)).isZero();
        assertThat(accounts.rating(3)).isEqualTo(30);
        assertThat(accounts.kind(1)).isEqualTo(AccountKind.PLAYER);
        assertThat(accounts.prevention(1)).isEqualTo(SelfTradePrevention.CANCEL_NEWEST);
    }

    private void open(final long id) {
        accounts.open(id, AccountKind.PLAYER, SelfTradePrevention.CANCEL_NEWEST);
    }
}
