package io.stocking.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HoldingsTest {
    private final Holdings holdings = new Holdings();

    @Test
    void shouldFindEveryEntryWhenItGrows() {
        for (int account = 1; account <= 2_000; account++) {
            for (final int instrument : new int[] {1, 65_535}) {
                final int entry = holdings.findOrAdd(account, instrument);
                holdings.adjust(entry, account);
                holdings.reserve(entry, 1);
            }
        }

        assertThat(holdings.size()).isEqualTo(4_000);
        for (int entry = 0; entry < holdings.size(); entry++) {
            assertThat(holdings.accountId(entry)).isEqualTo(entry / 2 + 1);
            assertThat(holdings.instrumentId(entry)).isEqualTo(entry % 2 == 0 ? 1 : 65_535);
            assertThat(holdings.find(holdings.accountId(entry), holdings.instrumentId(entry)))
                    .isEqualTo(entry);
            assertThat(holdings.available(entry)).isEqualTo(entry / 2);
        }
    }

    @Test
    void shouldHaveNothingAvailableWhenThereIsNoEntry() {
        assertThat(holdings.find(1, 1)).isEqualTo(Holdings.NONE);
        assertThat(holdings.available(Holdings.NONE)).isZero();
    }

    @Test
    void shouldStartAnewWhenCleared() {
        holdings.adjust(holdings.findOrAdd(1, 1), 5);
        holdings.reserve(0, 5);
        holdings.clear();

        assertThat(holdings.find(1, 1)).isEqualTo(Holdings.NONE);
        assertThat(holdings.findOrAdd(2, 1)).isZero();
        assertThat(holdings.quantity(0)).isZero();
        assertThat(holdings.reserved(0)).isZero();
    }
}
